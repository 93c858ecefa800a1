import type { Owed } from './db'
import type { Message, Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { db } from './db'

/** Where a comment stands among those of its broadcast. */
export type Place = readonly [at: number, id: string]

/** A stretch of a broadcast, newest first, with all that is known of it. */
export interface Stretch {
  live: string
  comments: Said[]
  /** What has come in above it since, oldest first; only of a list that ends at a certain place. */
  ahead: Said[]
  /** More came than were read. */
  moreAhead: boolean
  /** How many were asked for. */
  limit: number
  /** There may be older ones. */
  more: boolean
  tickets: Ticket[]
  /** What is still owed on their tickets. */
  owed: Owed[]
}

const isSaid = (message: Message): message is Said => message.kind === 'message'
const by = '[live+at+id]'
const upTo = (live: string, place: Place | undefined) => db.messages.where(by).between([live], place ? [live, ...place] : [live, []], true, true)
const above = (live: string, place: Place) => db.messages.where(by).between([live, ...place], [live, []], false)

/** Tickets that are read in one go: some hundred would hold up the panel for several frames. */
const ticketsAtOnce = 40

async function ticketsOf(ids: string[]): Promise<Ticket[]> {
  const found: Ticket[] = []
  for (let from = 0; from < ids.length; from += ticketsAtOnce) {
    const rows = await db.tickets.bulkGet(ids.slice(from, from + ticketsAtOnce))
    found.push(...rows.flatMap(row => row ?? []))
  }
  return found
}

/** What is owed is little, so it is read whole: looking for each of the tickets takes longer. */
async function owedOn(ids: string[]): Promise<Owed[]> {
  const here = new Set(ids)
  return (await db.outbox.toArray()).filter(({ ticket }) => here.has(ticket))
}

/** The newest `limit` comments of a broadcast, or the newest up to a place with the first `aheadAtMost` behind it: one range each. */
export async function stretchOf(live: string, limit: number, until?: Place, aheadAtMost = 100): Promise<Stretch> {
  const [below, ahead] = await Promise.all([
    upTo(live, until).reverse().limit(limit).toArray(),
    until ? above(live, until).limit(aheadAtMost).toArray() : Promise.resolve<Message[]>([]),
  ])
  const comments = below.filter(isSaid)
  const ids = [...new Set([...comments, ...ahead].map(({ ticket }) => ticket))]
  const [tickets, owed] = await Promise.all([ticketsOf(ids), owedOn(ids)])
  return { live, limit, comments, ahead: ahead.filter(isSaid), moreAhead: ahead.length === aheadAtMost, more: below.length === limit, tickets, owed }
}

/** How many comments a broadcast has had from a time on (ms), or altogether. The browser counts; no row is read. */
export const countOf = (live: string, at?: number) => db.messages.where(by).between(at === undefined ? [live] : [live, at], [live, []]).count()
