import type { Message } from '@/domain/message'
import { hasPhone } from '@/domain/phone'
import { db } from './db'
import { look, rewrite } from './rewrite'

/** Tickets in whose messages a customer gives a phone number. */
export function withPhone(messages: Message[]): Set<string> {
  const found = new Set<string>()
  for (const message of messages) {
    if (message.kind === 'message' && message.from === 'customer' && !found.has(message.ticket) && hasPhone(message.text)) found.add(message.ticket)
  }
  return found
}

/** Marks every ticket of customers whose phone number has just become known; runs inside the caller's transaction. */
export async function markPhones(customers: string[]) {
  if (customers.length === 0) return
  const known = await look(await db.tickets.where('customer').anyOf(customers).primaryKeys(), [])
  const at = known.ids.flatMap((_, i) => known.shown[i] && !known.shown[i].hasPhone ? [i] : [])
  const only = <T>(rows: T[]) => at.flatMap(i => rows.slice(i, i + 1))
  const unmarked = { ...known, ids: only(known.ids), held: only(known.held), shown: only(known.shown) }
  if (unmarked.ids.length > 0) {
    await rewrite(unmarked, (before) => {
      if (!before) throw new Error('a ticket with a phone number went missing')
      return { ...before, hasPhone: true }
    })
  }
}

/** The same for the customer of a ticket whose older messages have just told one. */
export async function keepPhone(ticket: string) {
  const row = await db.tickets.get(ticket)
  if (!row) return
  const customer = await db.customers.get(row.customer) ?? { id: row.customer, source: row.source, facts: {} }
  await db.customers.put({ ...customer, hasPhone: true })
  await markPhones([row.customer])
}
