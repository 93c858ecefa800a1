import type { Command } from '@/domain/actions'
import type { Customer } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import { blank, withFactAmong } from '@/domain/customer/facts'
import { matchKey } from '@/domain/customer/norm'
import { withNote } from '@/domain/customer/notes'
import { knownOf } from '@/domain/customer/person'
import { groupBy } from '@/domain/group'
import { db } from '@/sync/db'
import { look, rewrite } from '@/sync/rewrite'

/**
 * For each of these rows, all customers who are one person with it, beginning with the one into whom the others were joined. Reads other rows only
 * where somebody was joined.
 */
export async function peopleOf(rows: Customer[]): Promise<Customer[][]> {
  const heads = [...new Set(rows.flatMap(({ id, into, joined }) => into ?? (joined ? id : [])))]
  if (heads.length === 0) return rows.map(row => [row])
  const [first, others] = await Promise.all([db.customers.bulkGet(heads), db.customers.where('into').anyOf(heads).toArray()])
  const byHead = groupBy([...first.flatMap(row => row ?? []), ...others], ({ id, into }) => into ?? id)
  return rows.map((row) => {
    const all = byHead.get(row.into ?? row.id) ?? []
    return all.some(({ id }) => id === row.id) ? all : [row]
  })
}

/** All customers who are one person with this one; an empty row while nothing was kept of them. */
export async function personOf(id: string, source: string): Promise<Customer[]> {
  const [members] = await peopleOf([await db.customers.get(id) ?? blank(id, source)])
  return members ?? []
}

/** Shows on every ticket of these customers what is known of the person, so that it is found by it. Runs inside the caller's transaction. */
export async function retell(people: Customer[]) {
  const known = knownOf(people)
  const hasPhone = people.some(({ hasPhone, facts }) => hasPhone || facts.phone)
  const told = await look(await db.tickets.where('customer').anyOf(people.map(({ id }) => id)).primaryKeys(), [])
  const nameOf = (customer: string) => people.find(({ id }) => id === customer)?.facts.name?.[0]?.value
  const as = ({ known: _, ...ticket }: Ticket): Ticket => ({
    ...ticket,
    name: nameOf(ticket.customer) ?? ticket.name,
    ...(known ? { known } : {}),
    ...(hasPhone ? { hasPhone } : {}),
  })
  const at = told.ids.flatMap((_, i) => {
    const row = told.held[i] ?? told.shown[i]
    return row && JSON.stringify([row.name, row.known, row.hasPhone ?? false]) !== JSON.stringify([nameOf(row.customer) ?? row.name, known, hasPhone || (row.hasPhone ?? false)]) ? [i] : []
  })
  if (at.length === 0) return
  const only = <T>(rows: T[]) => at.flatMap(i => rows.slice(i, i + 1))
  await rewrite({ ...told, ids: only(told.ids), held: only(told.held), shown: only(told.shown) }, (before) => {
    if (!before) throw new Error('a ticket of a customer went missing')
    return as(before)
  })
}

/** S121–S123: a confirmed fact about the customer, with where it comes from. Runs inside the caller's transaction. */
async function keepFact(owed: Owed & Command<'fact'>, ticket: Ticket) {
  const before = await personOf(ticket.customer, ticket.source)
  const after = withFactAmong(before, ticket.customer, owed.input, owed)
  await db.customers.bulkPut(after.filter((row, i) => row !== before[i]))
  await retell(after)
}

/** S126: a confirmed note on the customer; rows of their own, so that nobody's words are written over. */
async function keepNote(owed: Owed & Command<'customerNote'>, { customer }: Ticket) {
  const { note, was } = owed.input
  const rows = await db.customerNotes.bulkGet([note, owed.id])
  const before = rows.flatMap(row => row ?? [])
  const after = withNote(before, before[0]?.customer ?? customer, owed.input, owed)
  if (was !== undefined && before.length === 0 && owed.input.text !== '') return db.customerNotes.put({ id: owed.id, customer, by: owed.by, at: owed.at, text: owed.input.text })
  await db.customerNotes.bulkDelete(before.filter(({ id }) => !after.some(row => row.id === id)).map(({ id }) => id))
  await db.customerNotes.bulkPut(after)
}

/** Whether a membership id, which is given once only, has gone to somebody else in another window a moment earlier (S030). */
export async function isTaken(owed: Owed): Promise<boolean> {
  if (owed.action !== 'fact' || owed.input.field !== 'membership' || owed.input.value === '') return false
  const ticket = await db.tickets.get(owed.ticket)
  const members = ticket ? await personOf(ticket.customer, ticket.source) : []
  return await db.customers.where('keys').equals(matchKey('membership', owed.input.value)).filter(({ id }) => !members.some(member => member.id === id)).count() > 0
}

/** What a confirmed command changes about the customer of its ticket. Runs inside the caller's transaction. */
export async function keepAbout(owed: Owed, ticket: Ticket) {
  if (owed.action === 'fact') await keepFact(owed, ticket)
  if (owed.action === 'customerNote') await keepNote(owed, ticket)
}

/** Tables of `keepAbout`, beside those of `rewrite`. */
export const aboutCustomers = () => [db.customers, db.customerNotes]

/** Forgets customers of a removed source with their notes; who was one person with them stands alone again. */
export async function forgetCustomers(source: string) {
  const ids = await db.customers.where('id').between(`${source}/`, `${source}0`, true, false).primaryKeys()
  await db.customers.where('into').between(`${source}/`, `${source}0`, true, false).modify((row) => {
    delete row.into
  })
  await db.customerNotes.where('customer').between(`${source}/`, `${source}0`, true, false).delete()
  await db.customers.bulkDelete(ids)
}
