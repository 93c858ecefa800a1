import type { Pulled, Session } from '../connector'
import type { State } from './cursor'
import type { RawConversation, RawMessage } from './schema'
import { arrivalOf, newestOf } from './conversation'
import { ticketId } from './ids'
import { perPart, readMessages } from './lists'
import { entryOf, isSaid } from './message'

/** One stage of a pull: yields parts to store, and returns how far it has come. */
export type Step = AsyncGenerator<Pulled, State>

/** Conversations whose messages are read at the same time. */
const abreast = 4

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

/** Whether its newest entries are notes or events only, so that what was said before has to be fetched. */
const hidesWords = (raw: RawConversation) => !newestOf(raw).some(isSaid)

/** One part: these conversations with the messages that are needed. `since`: of this one, everything said after that time (ms) must be included. */
export async function partOf(session: Session, rows: RawConversation[], since: (raw: RawConversation) => number | undefined): Promise<Omit<Pulled, 'cursor'>> {
  const readings: { raw: RawConversation, read: RawMessage[] }[] = []
  const reading = async (raw: RawConversation) => {
    const from = since(raw)
    if (from !== undefined && raw.last_activity_at * 1000 >= from) return saidSince(session, raw.id, from)
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
