import type { Session } from '../connector'
import type { State } from './cursor'
import type { Step } from './part'
import type { RawConversation } from './schema'
import { newestOf } from './conversation'
import { writeCursor } from './cursor'
import { ticketId } from './ids'
import { perPage, readChanged } from './lists'
import { entryOf } from './message'
import { partOf } from './part'

/** Each look covers this much (ms) of the one before: a change may be seen only after it was timed (issue #14934). */
export const overlap = 60_000
/** How often (ms) the cursor is written while nothing changes, which bounds how far a look reaches back. */
const writtenEvery = 10 * 60_000
/** How long (ms) the cable alone is trusted: a server may lose an event on the way to it without anybody noticing. */
const trustLasts = 10 * 60_000

/** How a conversation looks from afar. */
const markOf = (raw: RawConversation) => JSON.stringify([raw.updated_at, raw.unread_count, raw.messages[0]?.id, raw.messages[0]?.status, raw.last_non_activity_message?.id])

/** Whether the cable has told everything since before the last look: then a conversation whose last message is here lacks none before it. */
function mayTrust({ heardSince, asked, now }: Session, { ours, trusted }: State) {
  return heardSince !== undefined && heardSince <= ours && !asked && (trusted === undefined || now() - trusted.ours < trustLasts)
}

/** Those whose last messages the cable has told. */
async function toldIn(session: Session, rows: RawConversation[]): Promise<Set<number>> {
  const { holds } = session
  if (!holds) return new Set()
  const told = await Promise.all(rows.map(async (raw) => {
    const ticket = ticketId(session.source, raw.id)
    const last = newestOf(raw).map(message => entryOf(session, ticket, message))
    return last.length > 0 && await holds(last) ? [raw.id] : []
  }))
  return new Set(told.flat())
}

/**
 * Everything that changed since the last look, whatever its status and whoever has it, in parts of one page. What was only trusted to
 * be complete is read by the first look that may no longer trust.
 */
export async function* catchUp(session: Session, state: State): Step {
  const ours = session.now()
  const trusts = mayTrust(session, state)
  const owed = trusts ? undefined : state.trusted
  const within = Math.ceil((Math.max(0, ours - (owed?.ours ?? state.ours)) + overlap) / 1000)
  const { rows, at } = await readChanged(session, within)
  const recent = rows.filter(raw => (raw.updated_at ?? raw.last_activity_at) * 1000 >= at - 2 * overlap)
  const fresh = rows.filter(raw => state.seen[raw.id] !== markOf(raw) || owed?.ids.includes(raw.id))
  const told = trusts ? await toldIn(session, fresh) : new Set<number>()
  const trusted = trusts && (state.trusted || told.size > 0)
    ? { since: state.since, ours: state.ours, ...state.trusted, ids: [...new Set([...state.trusted?.ids ?? [], ...told])] }
    : undefined
  const kept = trusted ? { trusted } : {}
  const { trusted: _, ...rest } = state
  const next: State = { ...rest, since: at, ours, seen: Object.fromEntries(recent.map(raw => [raw.id, markOf(raw)])), ...kept }
  const since = ({ id }: RawConversation) => told.has(id) ? undefined : (owed?.ids.includes(id) ? Math.min(owed.since, state.since) : state.since) - overlap
  let { seen } = state
  for (let from = 0; from < fresh.length; from += perPage) {
    const some = fresh.slice(from, from + perPage)
    const part = await partOf(session, some, since)
    seen = { ...seen, ...Object.fromEntries(some.map(raw => [raw.id, markOf(raw)])) }
    // Cut off here, the same look is taken again; `seen` tells what is done already.
    yield { ...part, cursor: writeCursor(from + perPage < fresh.length ? { ...state, seen, ...kept } : next) }
  }
  // A look without news is not worth a write each time: the next one just reaches a bit further back.
  if (fresh.length === 0 && ours - state.ours > writtenEvery) yield { arrivals: [], messages: [], cursor: writeCursor(next) }
  return fresh.length === 0 && ours - state.ours <= writtenEvery ? state : next
}
