import type { Session } from '../connector'
import type { Gap, Walked } from './gaps'
import type { RawConversation } from './schema'
import type { Listed } from './soft'
import { Rejected } from '../errors'
import { knownBelow, withGap } from './gaps'

/** One list of conversations and how it is read: Messenger's, or that of the linked Instagram account. */
export interface Inbox {
  /** Conversations in one part: a part that is cut off is read again as a whole. */
  size: number
  /** The newest conversations with just enough to see whether anything has changed. */
  glance: (session: Session, limit: number) => Promise<Listed<RawConversation>>
  /** With their last messages, newest first. */
  read: (session: Session, limit: number, after?: string) => Promise<Listed<RawConversation>>
  /** How a conversation looks from afar. */
  markOf: (raw: RawConversation) => string
}

/** What was read, and the state once it is stored. `known`: until when (ms) messages were pulled before. */
export interface Step<W extends Walked> {
  items: RawConversation[]
  known: number | undefined
  state: W
}

const newestOf = (items: RawConversation[], otherwise: number) => Math.max(otherwise, ...items.map(({ updated_time }) => updated_time ?? 0))

/** Nothing was read yet: the newest page, with all below it as a gap. */
export async function begin(session: Session, inbox: Inbox): Promise<Step<Walked>> {
  const { items, after } = await inbox.read(session, inbox.size)
  const state = { top: newestOf(items, 0), seen: looksOf(inbox, items, {}), gaps: after === undefined ? [] : [{ after }] }
  return { items, known: undefined, state }
}

/** Looks for what has changed among the newest; only that is then read in full. */
export async function lookAt<W extends Walked>(session: Session, inbox: Inbox, state: W): Promise<Step<W> | undefined> {
  const isFresh = (item: RawConversation) => state.seen[item.id] !== inbox.markOf(item)
  const light = await inbox.glance(session, inbox.size)
  const last = light.items.findLastIndex(isFresh)
  if (last < 0) return undefined

  // A little more than what changed, to see in the same call where what is known begins.
  const full = await inbox.read(session, Math.min(inbox.size, last + 3))
  const items = full.items.filter(isFresh)
  const reachesKnown = full.after === undefined || full.items.some(({ updated_time }) => updated_time !== undefined && updated_time < state.top)
  const gaps = reachesKnown ? state.gaps : withGap(state.gaps, { after: full.after, floor: state.top })
  const kept = light.items.flatMap(({ id }) => state.seen[id] === undefined ? [] : [[id, state.seen[id]] as const])
  // Those just read as they look now, the others as they looked before, so that they are noticed next time.
  const seen = { ...Object.fromEntries(kept), ...looksOf(inbox, full.items, state.seen) }
  return { items, known: knownBelow(state), state: { ...state, top: newestOf(full.items, state.top), seen, gaps } }
}

function looksOf({ markOf }: Inbox, items: RawConversation[], before: Record<string, string>) {
  return Object.fromEntries(items.map(item => [item.id, settled(item) ? markOf(item) : doubt(before[item.id], markOf(item))]))
}

/** Whether its newest message is there and readable; else Facebook may still be about to show it. */
function settled({ updated_time, messages }: RawConversation): boolean {
  const newest = messages?.items[0]
  // Facebook may date the conversation a moment after its message.
  return newest?.created_time !== undefined && newest.from !== undefined && newest.created_time >= (updated_time ?? Infinity) - 2000
}

/** A mark that counts as changed for two more pulls, and is then accepted as it is. */
function doubt(before: string | undefined, mark: string): string {
  const looks = before?.startsWith(`${mark}?`) ? before.length - mark.length : 0
  return looks >= 2 ? mark : `${mark}${'?'.repeat(looks + 1)}`
}

/** The next page of a gap. A page mark that Facebook no longer takes starts the gap again from the top. */
export async function close<W extends Walked>(session: Session, inbox: Inbox, state: W, { after, floor = -Infinity }: Gap): Promise<Step<W>> {
  const page = await inbox.read(session, inbox.size, after).catch(async (error: unknown) => {
    if (after === undefined || !(error instanceof Rejected)) throw error
    return undefined
  })
  const below = state.gaps.slice(1)
  if (!page) return { items: [], known: undefined, state: { ...state, gaps: [{ ...state.gaps[0], after: undefined }, ...below] } }

  const atEnd = page.after === undefined || page.after === after || page.items.some(({ updated_time }) => updated_time !== undefined && updated_time < floor)
  const items = page.items.filter(item => (item.updated_time ?? floor) >= floor && state.seen[item.id] !== inbox.markOf(item))
  const gaps = atEnd ? below : [{ ...state.gaps[0], after: page.after }, ...below]
  return { items, known: Number.isFinite(floor) ? floor : undefined, state: { ...state, gaps } }
}
