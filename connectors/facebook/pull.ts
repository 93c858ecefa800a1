import type { Connector, Pulled, Session } from '../connector'
import type { State } from './cursor'
import type { Inbox, Step } from './walk'
import { Throttled, Unauthorized } from '../errors'
import { readConversation } from './conversation'
import { markOf, readCursor, writeCursor } from './cursor'
import { deepen } from './depth'
import { pullInstagram } from './instagram/pull'
import { noticed } from './label-state'
import { glance, readConversations } from './lists'
import { isBroadcast, noLives } from './live-state'
import { pullAside } from './pull-aside'
import { pullComments } from './pull-comments'
import { pullLives, pullRestOfLives } from './pull-lives'
import { begin, close, lookAt } from './walk'

const messenger: Inbox = { size: 25, glance, read: readConversations, markOf }

async function first(session: Session): Promise<Step<State>> {
  const step = await begin(session, messenger)
  return { ...step, state: { version: 1, ...step.state } }
}

/**
 * Everything that changed since `cursor`: messages, broadcasts and comments, and after them what else the inbox keeps. Two light
 * calls when nothing has changed, and now and then one more for broadcasts, labels or folders. What does not fit into one page becomes
 * a gap in the cursor, read from the top down, newest gap first; the first sync is a gap down to the end. So every part may be the
 * last one, and what comes in above in the meantime is read before the rest.
 */
export const pull: Connector['pull'] = async function* (session, cursor) {
  let state = readCursor(cursor)
  const top: Step<State> | undefined = state ? await lookAt(session, messenger, state) : await first(session)
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
    for await (const { state: instagram, ...part } of pullInstagram(session, state.instagram)) {
      state = { ...state, instagram }
      yield { ...part, cursor: writeCursor(state) }
    }
  }
  catch (error) {
    if (error instanceof Unauthorized || error instanceof Throttled || session.signal.aborted) throw error
    // Older messages do not wait for comments or Instagram when those cannot be read now.
    failed = error
  }
  while (state.gaps[0]) {
    const next: Step<State> = await close(session, messenger, state, state.gaps[0])
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

/** One part, and the state behind it. `newest`: it is the top of the list. */
async function partOf(session: Session, { items, known, state }: Step<State>, newest: boolean): Promise<{ part: Pulled, state: State }> {
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
