import type { Connector, Pulled, Session } from '../connector'
import type { Gap, State } from './cursor'
import type { RawConversation } from './schema'
import type { Listed } from './soft'
import { Rejected, Throttled, Unauthorized } from '../errors'
import { readConversation } from './conversation'
import { knownBelow, markOf, readCursor, withGap, writeCursor } from './cursor'
import { deepen } from './depth'
import { noticed } from './label-state'
import { glance, readConversations } from './lists'
import { isBroadcast, noLives } from './live-state'
import { pullAside } from './pull-aside'
import { pullComments } from './pull-comments'
import { pullLives, pullRestOfLives } from './pull-lives'

/** Conversations in one part: what a part lacks when it is cut off is read again. */
const size = 25

/**
 * Everything that changed since `cursor`: messages, broadcasts and comments, and behind them what the inbox keeps beside. Two light
 * calls when nothing has, and now and then one more for broadcasts, labels or folders. What does not fit into one page becomes a gap
 * in the cursor, read from the top down, newest gap first; the first sync is a gap down to the end. So every part can be the last
 * one, and what comes in above meanwhile is read before the rest.
 */
export const pull: Connector['pull'] = async function* (session, cursor) {
  let state = readCursor(cursor)
  const top = state ? await lookAt(session, state) : await begin(session)
  if (top) {
    const first = await partOf(session, top, true)
    state = first.state
    yield first.part
  }
  if (!state) return
  let failed: unknown
  try {
    // First, because the posts of broadcasts are not those of comments.
    for await (const { state: lives, ...part } of pullLives(session, state.lives)) {
      state = { ...state, lives }
      yield { ...part, cursor: writeCursor(state) }
    }
    const lives = state.lives ?? noLives
    for await (const { state: comments, ...part } of pullComments(session, state.comments, post => isBroadcast(post, lives))) {
      state = { ...state, comments }
      yield { ...part, cursor: writeCursor(state) }
    }
  }
  catch (error) {
    if (error instanceof Unauthorized || error instanceof Throttled || session.signal.aborted) throw error
    // Older messages do not wait for comments that cannot be read now.
    failed = error
  }
  while (state.gaps[0]) {
    const next = await close(session, state, state.gaps[0])
    const further = await partOf(session, next, false)
    state = further.state
    yield further.part
  }
  if (failed === undefined) {
    for await (const { state: lives, ...part } of pullRestOfLives(session, state.lives)) {
      state = { ...state, lives }
      yield { ...part, cursor: writeCursor(state) }
    }
  }
  yield* pullAside(session, state)
  if (failed !== undefined) throw failed
}

/** What was read, and the state once it is stored. `known`: until when (ms) messages were pulled before. */
interface Step {
  items: RawConversation[]
  known: number | undefined
  state: State
}

const newestOf = (items: RawConversation[], otherwise: number) => Math.max(otherwise, ...items.map(({ updated_time }) => updated_time ?? 0))
const isFresh = (item: RawConversation, { seen }: State) => seen[item.id] !== markOf(item)

/** Nothing was read yet: the newest page, with all below it as a gap. */
async function begin(session: Session): Promise<Step> {
  const { items, after } = await readConversations(session, size)
  const state: State = { version: 1, top: newestOf(items, 0), seen: looksOf(items, {}), gaps: after === undefined ? [] : [{ after }] }
  return { items, known: undefined, state }
}

/** Looks for what has changed among the newest; only that is then read in full. */
async function lookAt(session: Session, state: State): Promise<Step | undefined> {
  const light = await glance(session, size)
  const last = light.items.findLastIndex(item => isFresh(item, state))
  if (last < 0) return undefined

  // A little more than what changed, to see in the same call where the known begins.
  const full = await readConversations(session, Math.min(size, last + 3))
  const items = full.items.filter(item => isFresh(item, state))
  const reachesKnown = full.after === undefined || full.items.some(({ updated_time }) => updated_time !== undefined && updated_time < state.top)
  const gaps = reachesKnown ? state.gaps : withGap(state.gaps, { after: full.after, floor: state.top })
  return { items, known: knownBelow(state), state: { ...state, top: newestOf(full.items, state.top), seen: seenAfter(state, light, full), gaps } }
}

/** Looks of the newest: of those just read as they are now, of the others as they were, so that they are noticed next time. */
function seenAfter({ seen }: State, light: Listed<RawConversation>, full: Listed<RawConversation>): Record<string, string> {
  const kept = light.items.flatMap(({ id }) => seen[id] === undefined ? [] : [[id, seen[id]] as const])
  return { ...Object.fromEntries(kept), ...looksOf(full.items, seen) }
}

function looksOf(items: RawConversation[], before: Record<string, string>) {
  return Object.fromEntries(items.map(item => [item.id, settled(item) ? markOf(item) : doubt(before[item.id], markOf(item))]))
}

/** Its newest message is there and can be read. Else Facebook may still be about to show it. */
function settled({ updated_time, messages }: RawConversation): boolean {
  const newest = messages?.items[0]
  // It may date the conversation a moment after its message.
  return newest?.created_time !== undefined && newest.from !== undefined && newest.created_time >= (updated_time ?? Infinity) - 2000
}

/** A look that counts as changed for two more pulls, and is then taken as it is. */
function doubt(before: string | undefined, mark: string): string {
  const looks = before?.startsWith(`${mark}?`) ? before.length - mark.length : 0
  return looks >= 2 ? mark : `${mark}${'?'.repeat(looks + 1)}`
}

/** The next page of a gap. A page mark that Facebook no longer takes starts the gap again from the top. */
async function close(session: Session, state: State, { after, floor = -Infinity }: Gap): Promise<Step> {
  const page = await readConversations(session, size, after).catch(async (error: unknown) => {
    if (after === undefined || !(error instanceof Rejected)) throw error
    return undefined
  })
  const below = state.gaps.slice(1)
  if (!page) return { items: [], known: undefined, state: { ...state, gaps: [{ ...state.gaps[0], after: undefined }, ...below] } }

  const atEnd = page.after === undefined || page.after === after || page.items.some(({ updated_time }) => updated_time !== undefined && updated_time < floor)
  const items = page.items.filter(item => (item.updated_time ?? floor) >= floor && isFresh(item, state))
  const gaps = atEnd ? below : [{ ...state.gaps[0], after: page.after }, ...below]
  return { items, known: Number.isFinite(floor) ? floor : undefined, state: { ...state, gaps } }
}

/** One part, and the state behind it. `newest`: it is the top of the list. */
async function partOf(session: Session, { items, known, state }: Step, newest: boolean): Promise<{ part: Pulled, state: State }> {
  const budget = { calls: 20 }
  const readings = []
  for (const item of items) readings.push(readConversation(session.source, await deepen(session, item, known, budget)) ?? [])
  const read = readings.flat()
  const arrivals = read.map(({ conversation }) => ({ conversation }))
  const after = { ...state, labels: noticed(session, state.labels, arrivals, newest) }
  return {
    part: { arrivals, messages: read.flatMap(({ messages }) => messages), cursor: writeCursor(after) },
    state: after,
  }
}
