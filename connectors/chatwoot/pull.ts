import type { Connector, Session } from '../connector'
import type { State } from './cursor'
import type { Step } from './part'
import { catchUp, overlap } from './catch-up'
import { readCursor, writeCursor } from './cursor'
import { perPage, readPage } from './lists'
import { partOf } from './part'

/** After a longer absence (ms) it is cheaper to read everything anew, page by page. */
const tooLong = 7 * 24 * 3600_000

/** Once one list has been walked through, goes on to the next, if any is left. */
function onward({ inboxes = [], ...state }: State): State {
  const [inbox, ...others] = inboxes
  if (state.walk || inbox === undefined) return { ...state, ...(inboxes.length > 0 ? { inboxes } : {}) }
  return { ...state, walk: { page: 1, count: 0, read: 0, inbox }, ...(others.length > 0 ? { inboxes: others } : {}) }
}

/**
 * The whole list, newest activity first. What moves to the top in the meantime is found by the next look; when conversations
 * vanish, those after them move up, so the page is read again.
 */
async function* walk(session: Session, from: State): Step {
  let state = onward(from)
  while (state.walk) {
    const { page, count, read, inbox } = state.walk
    const { rows, count: now } = await readPage(session, page, inbox)
    const { walk: _, ...rest } = state
    const behind = now < count ? Math.ceil((count - now) / perPage) : 0
    // An operator may have set another size of a page, so rows are counted, not pages.
    const done = rows.length === 0 || read + rows.length >= now
    const walk = { page: Math.max(1, page + 1 - 2 * behind), count: now, read: Math.max(0, read + rows.length - 2 * behind * perPage), ...(inbox === undefined ? {} : { inbox }) }
    state = done && behind === 0 ? onward(rest) : { ...rest, walk }
    yield { ...await partOf(session, rows, () => undefined), cursor: writeCursor(state) }
  }
  return state
}

/** Where a first sync starts: the looks after it will find everything that changes from now on. */
async function begin(session: Session): Promise<State> {
  const ours = session.now()
  const { count, at } = await readPage(session, 1)
  return { version: 1, since: at, ours, walk: { page: 1, count, read: 0 }, seen: {} }
}

/** Also true when our clock was set back, because then nothing can be measured by it. */
const isTooLong = (session: Session, { ours }: State) => session.now() - ours > tooLong || session.now() < ours - overlap

/** One light call when nothing has changed. After a gap, or without a cursor, see `walk`. */
export const pull: Connector['pull'] = async function* (session, cursor) {
  const known = readCursor(cursor)
  let state = known && !isTooLong(session, known) ? known : undefined
  if (state) state = yield* catchUp(session, state)
  yield* walk(session, state ?? await begin(session))
}
