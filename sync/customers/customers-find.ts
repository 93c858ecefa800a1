import type { Customer, CustomerNote } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import Dexie from 'dexie'
import { matchKey } from '@/domain/customer/norm'
import { nameOf } from '@/domain/customer/person'
import { db } from '@/sync/db'
import { plain } from '@/sync/rewrite'
import { peopleOf } from './customers'

/** All customers who were joined with this one, themselves first. */
export function joinedWith(head: string): Promise<Customer[]> {
  const others = db.customers.where('into').equals(head).toArray()
  return Dexie.Promise.all([db.customers.get(head), others]).then(([first, others]) => first ? [first, ...others] : others) as unknown as Promise<Customer[]>
}

export const notesOn = (customers: string[]): Promise<CustomerNote[]> => db.customerNotes.where('customer').anyOf(customers).toArray()
export const ticketIdsOf = (customers: string[]): Promise<string[]> => db.tickets.where('customer').anyOf(customers).primaryKeys()

/** What is owed about the customers of these tickets, oldest first. */
export function owedOnTickets(tickets: string[]): Promise<Owed[]> {
  return db.outbox.where('ticket').anyOf(tickets).filter(({ action }) => action === 'fact' || action === 'customerNote').sortBy('seq')
}

/** Most conversations of one person that are listed. */
const mostTickets = 300

/** Conversations of these customers, the newest first (S127). */
export async function ticketsOf(customers: string[]): Promise<Ticket[]> {
  const rows = await db.tickets.where('customer').anyOf(customers).limit(mostTickets).toArray()
  return rows.map(plain).sort((a, b) => b.lastActivityAt - a.lastActivityAt)
}

/** The name of whoever has a membership id ('' for somebody without a name), be it stored already or just being given in some window (S030). */
export async function holderOf(membership: string, except: string[]): Promise<string | undefined> {
  const key = matchKey('membership', membership)
  const found = await db.customers.where('keys').equals(key).filter(({ id }) => !except.includes(id)).first()
  if (found) return nameOf((await peopleOf([found]))[0] ?? [found]) ?? ''
  const owed = await db.outbox.filter(row => row.action === 'fact' && row.state !== 'rejected' && row.input.field === 'membership' && matchKey('membership', row.input.value) === key).toArray()
  const rows = await db.tickets.bulkGet(owed.map(({ ticket }) => ticket))
  return rows.find(row => row && !except.includes(row.customer))?.name
}

/** Most suggestions: nobody looks at more. */
const mostMatches = 5

/** Customers of any source under these keys, in one read of the index. */
export const rowsUnder = (keys: string[]): Promise<Customer[]> => db.customers.where('keys').anyOf(keys).distinct().limit(50).toArray()

/** Other people among these rows who share a phone number, an e-mail address or a membership id with this one (S024), and what they share. */
export async function matchesAmong(found: Customer[], members: Customer[]): Promise<{ people: Customer[], shared: string[] }[]> {
  const keys = [...new Set(members.flatMap(({ keys = [] }) => keys))]
  const ours = new Set(members.flatMap(({ id, apart = [] }) => [id, ...apart]))
  const rows = found.filter(({ id, apart = [] }) => !ours.has(id) && !members.some(({ id }) => apart.includes(id)))
  const all = await peopleOf(rows)
  const known = new Set<string>()
  return all.flatMap((people) => {
    const head = people[0]?.id ?? ''
    if (known.has(head) || people.some(({ id }) => ours.has(id))) return []
    known.add(head)
    return [{ people, shared: keys.filter(key => people.some(({ keys = [] }) => keys.includes(key))) }]
  }).slice(0, mostMatches)
}
