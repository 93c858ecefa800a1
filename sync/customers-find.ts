import type { Owed } from './db'
import type { Customer, CustomerNote } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import { matchKey } from '@/domain/customer/norm'
import { nameOf } from '@/domain/customer/person'
import { peopleOf, personOf } from './customers'
import { db } from './db'
import { plain } from './rewrite'

/** All that is here of one person: their customers, notes, and what is still owed about them. */
export interface About {
  members: Customer[]
  notes: CustomerNote[]
  owed: Owed[]
}

/** Reads by indexes alone: ids of their tickets, and of those only what is owed. */
export async function readAbout(customer: string, source: string): Promise<About> {
  const members = await personOf(customer, source)
  const ids = members.map(({ id }) => id)
  const [notes, tickets] = await Promise.all([
    db.customerNotes.where('customer').anyOf(ids).toArray(),
    db.tickets.where('customer').anyOf(ids).primaryKeys(),
  ])
  const owed = await db.outbox.where('ticket').anyOf(tickets).sortBy('seq')
  return { members, notes, owed: owed.filter(({ action }) => action === 'fact' || action === 'customerNote') }
}

/** As many conversations of one person as are ever listed. */
const mostTickets = 300

/** Conversations of these customers, the newest first (S127). */
export async function ticketsOf(customers: string[]): Promise<Ticket[]> {
  const rows = await db.tickets.where('customer').anyOf(customers).limit(mostTickets).toArray()
  return rows.map(plain).sort((a, b) => b.lastActivityAt - a.lastActivityAt)
}

/** Who has a membership id, by name ('' without one): kept already, or just being given in some window (S030). */
export async function holderOf(membership: string, except: string[]): Promise<string | undefined> {
  const key = matchKey('membership', membership)
  const found = await db.customers.where('keys').equals(key).filter(({ id }) => !except.includes(id)).first()
  if (found) return nameOf((await peopleOf([found]))[0] ?? [found]) ?? ''
  const owed = await db.outbox.filter(row => row.action === 'fact' && row.state !== 'rejected' && row.input.field === 'membership' && matchKey('membership', row.input.value) === key).toArray()
  const rows = await db.tickets.bulkGet(owed.map(({ ticket }) => ticket))
  return rows.find(row => row && !except.includes(row.customer))?.name
}

/** As many suggestions as one can look at. */
const mostMatches = 5

/** Other people who share a phone number, an e-mail address or a membership id with this one (S024), and what they share. */
export async function matchesOf(members: Customer[]): Promise<{ people: Customer[], shared: string[] }[]> {
  const keys = [...new Set(members.flatMap(({ keys = [] }) => keys))]
  const ours = new Set(members.flatMap(({ id, apart = [] }) => [id, ...apart]))
  if (keys.length === 0) return []
  const rows = (await db.customers.where('keys').anyOf(keys).distinct().limit(50).toArray()).filter(({ id, apart = [] }) => !ours.has(id) && !members.some(({ id }) => apart.includes(id)))
  const all = await peopleOf(rows)
  const known = new Set<string>()
  return all.flatMap((people) => {
    const head = people[0]?.id ?? ''
    if (known.has(head) || people.some(({ id }) => ours.has(id))) return []
    known.add(head)
    return [{ people, shared: keys.filter(key => people.some(({ keys = [] }) => keys.includes(key))) }]
  }).slice(0, mostMatches)
}
