import type { Owed } from './db'
import type { Message } from '@/domain/message'
import { db } from './db'

/** Every entry of a ticket, oldest first, as one range. */
export const rowsOf = (ticket: string) => db.messages.where('[ticket+at+id]').between([ticket], [ticket, []])

/** The newest `limit` entries of a ticket, oldest first; one range, whatever the length of the thread. */
export async function newest(ticket: string, limit: number): Promise<Message[]> {
  return (await rowsOf(ticket).reverse().limit(limit).toArray()).reverse()
}

/** What is still owed on a ticket, failed and unsure ones included, oldest first. */
export const owedOn = (ticket: string): Promise<Owed[]> => db.outbox.where('ticket').equals(ticket).sortBy('seq')

/** How many entries of a ticket there are from a time on (ms). */
export const entriesSince = (ticket: string, at: number) => db.messages.where('[ticket+at+id]').between([ticket, at], [ticket, []]).count()
