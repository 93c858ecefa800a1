import type { Filed, Owed, ThreadState } from './db'
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

/** Whether all of these are here; none of them is read. */
export async function holds(entries: Pick<Message, 'ticket' | 'at' | 'id'>[]): Promise<boolean> {
  const keys = entries.map(({ ticket, at, id }) => [ticket, at, id] as [string, number, string])
  return await db.messages.where('[ticket+at+id]').anyOf(keys).count() === keys.length
}

/** How many entries of a ticket there are from a time on (ms). */
export const entriesSince = (ticket: string, at: number) => db.messages.where('[ticket+at+id]').between([ticket, at], [ticket, []]).count()

/** What an open ticket shows. */
export interface Opened {
  id: string
  ticket: Filed | undefined
  messages: Message[]
  owed: Owed[]
  thread: ThreadState | undefined
}

/** All of an open ticket in one read, so that it is drawn once; of its thread the newest `limit`. */
export function readOpened(id: string, limit: number): Promise<Opened> {
  return db.transaction('r', [db.tickets, db.messages, db.outbox, db.threads], async () => {
    const [ticket, messages, owed, thread] = await Promise.all([db.tickets.get(id), newest(id, limit), owedOn(id), db.threads.get(id)])
    return { id, ticket, messages, owed, thread }
  })
}
