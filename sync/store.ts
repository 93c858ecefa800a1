import type { Pulled } from '@/connectors/connector'
import type { Message, Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import { arrive } from '@/domain/arrive'
import { db } from './db'
import { rewrite, rewritten } from './rewrite'

/** Measured: a reader waits for the writing transaction before it, so this is the panel's waiting time. */
const ticketsAtOnce = 150

/** How far the time of our own message may be off until the remote has told us its own. */
const clockSkew = 10 * 60_000

/** Rows of the same messages that are here already under the same id. */
async function heldOf(ticket: string, messages: Message[]): Promise<Map<string, Message>> {
  const oldest = Math.min(...messages.map(message => message.at)) - clockSkew
  const rows = await db.messages.where('[ticket+at+id]').between([ticket, oldest], [ticket, []]).toArray()
  return new Map(rows.map(row => [row.id, row]))
}

const isSaid = (message: Message | undefined): message is Said => message?.kind === 'message'

/** Puts messages in their place; what we knew of our own (who sent it) stays, a guessed time is replaced. */
async function keepMessages(messages: Message[], isNew: (ticket: string) => boolean) {
  const byTicket = new Map<string, Message[]>()
  for (const message of messages) byTicket.set(message.ticket, [...byTicket.get(message.ticket) ?? [], message])

  const rows: Message[] = []
  for (const [ticket, group] of byTicket) {
    const held = isNew(ticket) ? new Map<string, Message>() : await heldOf(ticket, group)
    for (const message of group) {
      const before = held.get(message.id)
      if (before && before.at !== message.at) await db.messages.delete([ticket, before.at, before.id])
      rows.push(isSaid(before) && isSaid(message) && before.by ? { ...message, by: before.by } : message)
    }
  }
  await db.messages.bulkPut(rows)
}

/** The name the channel gives, unless an agent has typed another one (S121). */
async function keepCustomers(source: string, pulled: Pulled['arrivals'], now: number) {
  const ids = pulled.map(({ conversation }) => conversation.customer)
  const rows = await db.customers.bulkGet(ids)
  await db.customers.bulkPut(pulled.flatMap(({ conversation }, i) => {
    const before = rows[i] ?? { id: conversation.customer, source, facts: {} }
    const { name } = before.facts
    if (!conversation.name || name?.from === 'typed' || name?.value === conversation.name) return []
    return [{ ...before, facts: { ...before.facts, name: { value: conversation.name, from: 'channel' as const, at: now } } }]
  }))
}

/**
 * Stores one part of a pull, tickets and messages in the same transaction, and the cursor only behind
 * the last of them: cut off anywhere, the same part simply comes again.
 */
export async function store(source: Pick<Source, 'id'>, pulled: Pulled, now: number) {
  // Paging may bring a conversation twice; a ticket is rewritten once in a transaction, by the later one.
  const all = [...new Map(pulled.arrivals.map(arrival => [arrival.conversation.id, arrival])).values()]
  for (let i = 0; i < Math.max(1, all.length); i += ticketsAtOnce) {
    const arrivals = all.slice(i, i + ticketsAtOnce)
    const ids = arrivals.map(({ conversation }) => conversation.id)
    const last = i + ticketsAtOnce >= all.length
    const tables = [...rewritten(), db.messages, db.customers]
    await db.transaction('rw', tables, async () => {
      const kept = await db.sources.get(source.id)
      // Removed while its answer was on the way.
      if (!kept) return
      const fresh = new Set<string>()
      await keepCustomers(source.id, arrivals, now)
      const names = await db.customers.bulkGet(arrivals.map(({ conversation }) => conversation.customer))
      await rewrite(ids, (before, at) => {
        const arrival = arrivals[at]
        if (!arrival) throw new Error('an arrival went missing')
        if (!before) fresh.add(arrival.conversation.id)
        const name = names[at]?.facts.name?.value ?? arrival.conversation.name
        return arrive(before, { ...arrival, conversation: { ...arrival.conversation, name } }, !kept.filled, now)
      })
      const wanted = new Set(ids)
      const messages = pulled.messages.filter(message => wanted.has(message.ticket))
      await keepMessages(messages, ticket => fresh.has(ticket))
      if (last) await db.sources.update(source.id, { cursor: pulled.cursor })
    })
  }
}

/** Stores older messages of one ticket and how far its past is known. */
export function storeHistory(ticket: string, messages: Message[], older: string | undefined, elsewhere: boolean) {
  return db.transaction('rw', db.messages, db.threads, async () => {
    await keepMessages(messages, () => false)
    await db.threads.put({ ticket, older, complete: older === undefined && !elsewhere, elsewhere })
  })
}
