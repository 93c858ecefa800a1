import type { Connector, Pulled, Session } from '../connector'
import type { State } from './cursor'
import type { RawConversation, RawMessage } from './schema'
import { arrivalOf, newestOf } from './conversation'
import { readCursor, writeCursor } from './cursor'
import { ticketId } from './ids'
import { perPage, perPart, readChanged, readMessages, readPage } from './lists'
import { entryOf, isSaid } from './message'

/** Each look covers this much (ms) of the one before: a change may be seen only after it was timed (issue #14934). */
const overlap = 60_000
/** After a longer absence (ms) it is cheaper to read everything anew, page by page. */
const tooLong = 7 * 24 * 3600_000
/** How far (ms) looks reach back at most where nothing changes. */
const writtenEvery = 10 * 60_000
/** Conversations whose messages are read at the same time. */
const abreast = 4

/** How a conversation looks from afar. */
const markOf = (raw: RawConversation) => JSON.stringify([raw.updated_at, raw.unread_count, raw.messages[0]?.id, raw.messages[0]?.status, raw.last_non_activity_message?.id])

/** All that was said since `since`, a part at a time back to it; only the newest part when that is not known. */
async function saidSince(session: Session, id: number, since: number): Promise<RawMessage[]> {
  const read: RawMessage[] = []
  let before: number | undefined
  for (;;) {
    const part = await readMessages(session, id, before === undefined ? {} : { before })
    read.unshift(...part)
    const [oldest] = part
    if (!oldest || part.length < perPart || oldest.created_at * 1000 < since) return read
    before = Math.min(...part.map(({ id }) => id))
  }
}

/** Its last words are a note, or something that was done: what was said before is to be fetched. */
const hidesWords = (raw: RawConversation) => !newestOf(raw).some(isSaid)

/** One part: of these conversations, with the messages that are needed. `since`: nothing that was said after it may be missed. */
async function partOf(session: Session, rows: RawConversation[], since: number | undefined): Promise<Omit<Pulled, 'cursor'>> {
  const readings: { raw: RawConversation, read: RawMessage[] }[] = []
  const reading = async (raw: RawConversation) => {
    if (since !== undefined && raw.last_activity_at * 1000 >= since) return saidSince(session, raw.id, since)
    return hidesWords(raw) ? readMessages(session, raw.id, { only: 'public' }) : []
  }
  for (let at = 0; at < rows.length; at += abreast) {
    readings.push(...await Promise.all(rows.slice(at, at + abreast).map(async raw => ({ raw, read: await reading(raw) }))))
  }
  return {
    arrivals: readings.map(({ raw, read }) => arrivalOf(session, raw, session.now(), read)),
    messages: readings.flatMap(({ raw, read }) => newestOf(raw, read).map(message => entryOf(session, ticketId(session.source, raw.id), message))),
    tags: [...new Set(rows.flatMap(({ labels }) => labels))].filter(label => label !== 'abandoned'),
  }
}

type Step = AsyncGenerator<Pulled, State>

/** Everything that changed since the last look, whatever its status and whoever has it, in parts of one page. */
async function* catchUp(session: Session, state: State): Step {
  const ours = session.now()
  const within = Math.ceil((Math.max(0, ours - state.ours) + overlap) / 1000)
  const { rows, at } = await readChanged(session, within)
  const recent = rows.filter(raw => (raw.updated_at ?? raw.last_activity_at) * 1000 >= at - 2 * overlap)
  const next: State = { ...state, since: at, ours, seen: Object.fromEntries(recent.map(raw => [raw.id, markOf(raw)])) }
  const fresh = rows.filter(raw => state.seen[raw.id] !== markOf(raw))
  let { seen } = state
  for (let from = 0; from < fresh.length; from += perPage) {
    const some = fresh.slice(from, from + perPage)
    const part = await partOf(session, some, state.since - overlap)
    seen = { ...seen, ...Object.fromEntries(some.map(raw => [raw.id, markOf(raw)])) }
    // Cut off here, the same look is taken again; what is done is known by its looks.
    yield { ...part, cursor: writeCursor(from + perPage < fresh.length ? { ...state, seen } : next) }
  }
  // Nothing new is not worth writing down each time: the next look just reaches a bit further back.
  if (fresh.length === 0 && ours - state.ours > writtenEvery) yield { arrivals: [], messages: [], cursor: writeCursor(next) }
  return fresh.length === 0 && ours - state.ours <= writtenEvery ? state : next
}

/**
 * The whole list, newest activity first. What moves to its top meanwhile is caught up with by the next look; when conversations
 * vanish, those behind them move up, so the page is read again.
 */
async function* walk(session: Session, from: State): Step {
  let state = from
  while (state.walk) {
    const { page, count, read } = state.walk
    const { rows, count: now } = await readPage(session, page)
    const { walk: _, ...rest } = state
    const behind = now < count ? Math.ceil((count - now) / perPage) : 0
    // An operator may have set another size of a page, so rows are counted, not pages.
    const done = rows.length === 0 || read + rows.length >= now
    state = done && behind === 0 ? rest : { ...rest, walk: { page: Math.max(1, page + 1 - 2 * behind), count: now, read: Math.max(0, read + rows.length - 2 * behind * perPage) } }
    yield { ...await partOf(session, rows, undefined), cursor: writeCursor(state) }
  }
  return state
}

/** Where a first sync starts: everything that changes from now on is for the looks after it. */
async function begin(session: Session): Promise<State> {
  const ours = session.now()
  const { count, at } = await readPage(session, 1)
  return { version: 1, since: at, ours, walk: { page: 1, count, read: 0 }, seen: {} }
}

/** A clock that was set back tells nothing. */
const isTooLong = (session: Session, { ours }: State) => session.now() - ours > tooLong || session.now() < ours - overlap

/** One light call when nothing has changed. After a gap, or without a cursor, see `walk`. */
export const pull: Connector['pull'] = async function* (session, cursor) {
  const known = readCursor(cursor)
  let state = known && !isTooLong(session, known) ? known : undefined
  if (state) state = yield* catchUp(session, state)
  yield* walk(session, state ?? await begin(session))
}
