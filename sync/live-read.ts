import type { Owed } from './db'
import type { Message, Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import Dexie from 'dexie'
import { db } from './db'

/** Where a comment stands among those of its broadcast. */
export type Place = readonly [at: number, id: string]

/** A stretch of a broadcast, newest first, with all that is known of it. */
export interface Stretch {
  live: string
  comments: Said[]
  /** What came above it meanwhile, oldest first, at most `aheadAtMost`; only when it ends at a place. */
  ahead: Said[]
  /** How many were asked for. */
  limit: number
  /** There may be older ones. */
  more: boolean
  tickets: Ticket[]
  /** What is still owed on their tickets. */
  owed: Owed[]
}

/** So many that came meanwhile are looked at: "99+" needs no more. */
export const aheadAtMost = 100

const isSaid = (message: Message): message is Said => message.kind === 'message'
/** From a time on, or all of it. */
const since = (live: string, at = Dexie.minKey as unknown as number) => db.messages.where('[live+at+id]').between([live, at], [live, []])
function upTo(live: string, place: Place | undefined) {
  return place ? db.messages.where('[live+at+id]').between([live], [live, ...place], true, true) : since(live)
}

/** The newest `limit` comments of a broadcast, or the newest up to a place: one range, however many there are. */
export async function stretchOf(live: string, limit: number, until?: Place): Promise<Stretch> {
  const [below, above] = await Promise.all([
    upTo(live, until).reverse().limit(limit).toArray(),
    until ? db.messages.where('[live+at+id]').between([live, ...until], [live, []], false).limit(aheadAtMost).toArray() : Promise.resolve<Message[]>([]),
  ])
  const comments = below.filter(isSaid)
  const ids = [...new Set([...comments, ...above].map(({ ticket }) => ticket))]
  const [tickets, owed] = await Promise.all([
    db.tickets.bulkGet(ids),
    ids.length > 0 ? db.outbox.where('ticket').anyOf(ids).sortBy('seq') : [],
  ])
  return { live, limit, comments, ahead: above.filter(isSaid), more: below.length === limit, tickets: tickets.flatMap(ticket => ticket ?? []), owed }
}

/** How many comments a broadcast has had from a time on (ms), or altogether. The browser counts; no row is read. */
export const countOf = (live: string, at?: number) => since(live, at).count()
