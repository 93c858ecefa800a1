import type { Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { blank } from '@/domain/customer/facts'
import { phonesIn } from '@/domain/phone'
import { db } from '@/sync/db'
import { look, rewrite } from '@/sync/rewrite'

/** Most numbers that one ticket is found by: the newest count. */
const most = 5

/** The phone numbers that customers give in these messages, as written, by ticket. */
export function phonesTold(messages: Message[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const message of messages) {
    if (message.kind !== 'message' || message.from !== 'customer') continue
    const numbers = phonesIn(message.text).map(({ start, end }) => message.text.slice(start, end))
    if (numbers.length > 0) found.set(message.ticket, [...found.get(message.ticket) ?? [], ...numbers])
  }
  return found
}

/** A ticket with numbers that its customer gave; the same one when it has them all. */
export function withPhones(ticket: Ticket, numbers: string[] = []): Ticket {
  const before = ticket.phones ?? []
  const fresh = [...new Set(numbers)].filter(number => !before.includes(number))
  if (fresh.length === 0) return ticket
  return { ...ticket, hasPhone: true, phones: [...before, ...fresh].slice(-most) }
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

/** Keeps the numbers that older messages of a ticket have just told; runs inside the caller's transaction. */
export async function keepPhones(ticket: string, numbers: string[]) {
  const known = await look([ticket], [])
  const [row] = known.shown
  if (!row || withPhones(row, numbers) === row) return
  await rewrite(known, (before) => {
    if (!before) throw new Error('a ticket with a phone number went missing')
    return withPhones(before, numbers)
  })
  const customer = await db.customers.get(row.customer) ?? blank(row.customer, row.source)
  await db.customers.put({ ...customer, hasPhone: true })
  await markPhones([row.customer])
}
