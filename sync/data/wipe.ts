import { normal } from '@/domain/customer/norm'
import { personOf } from '@/sync/customers/customers'
import { notesOn, ticketIdsOf } from '@/sync/customers/customers-find'
import { outOfPacks } from '@/sync/customers/people-packs'
import { db } from '@/sync/db'
import { draftId, draftTabs } from '@/sync/drafts'
import { dropRecording, recordingsOf } from '@/sync/recordings'
import { forgetTickets } from '@/sync/sources'

/** Tickets in one transaction: a reader waits for it. */
const atOnce = 50

/** What goes with a customer: how many of each, said before it is done. */
export interface Belongings { conversations: number, messages: number, notes: number, drafts: number, orders: number }

const messagesOf = (ticket: string) => db.messages.where('[ticket+at+id]').between([ticket], [ticket, []])

/** All that is here of a person, whatever channels they write on. */
export async function belongingsOf(customer: string): Promise<Belongings> {
  const ids = (await personOf(customer, '')).map(({ id }) => id)
  const tickets = await ticketIdsOf(ids)
  const counts = await Promise.all(tickets.map(ticket => messagesOf(ticket).count()))
  const drafts = await db.drafts.bulkGet(tickets.flatMap(ticket => draftTabs.map(tab => draftId(ticket, tab))))
  return {
    conversations: tickets.length,
    messages: counts.reduce((sum, n) => sum + n, 0),
    notes: (await notesOn(ids)).length,
    drafts: drafts.filter(Boolean).length,
    orders: await db.checkouts.where('ticket').anyOf(tickets).count(),
  }
}

/** So many digits of a number are the same however it is written; fewer are in too many others. */
const significant = 9
const fewest = 7

/** Orders that were read from a shop for any of these numbers and addresses, in whatever form these were asked for. */
async function forgetOrderLists(phones: string[], emails: string[]) {
  const endings = phones.map(phone => normal('phone', phone).slice(-significant)).filter(({ length }) => length >= fewest)
  const addresses = emails.map(email => normal('email', email))
  const ids = await db.orderLists.toCollection().primaryKeys()
  await db.orderLists.bulkDelete(ids.filter((id) => {
    const [digits, text] = [id.replace(/\D/g, ''), id.toLowerCase()]
    return endings.some(ending => digits.includes(ending)) || addresses.some(address => text.includes(address))
  }))
}

/** Deletes what belongs to tickets in tables of its own. Runs inside the caller's transaction (`beside`). */
export async function forgetBeside(tickets: string[]) {
  await Promise.all([db.carts.bulkDelete(tickets), db.shopSaid.bulkDelete(tickets)])
  await db.checkouts.where('ticket').anyOf(tickets).delete()
  await db.typings.where('ticket').anyOf(tickets).delete()
  await db.teamNotices.where('ticket').anyOf(tickets).delete()
}
/** The tables that `forgetBeside` writes to, for the transaction around it. */
export const beside = () => [db.carts, db.shopSaid, db.checkouts, db.typings, db.teamNotices]

/**
 * Takes away everything of one person: conversations with messages, drafts, files and what was still owed, notes, carts, orders, search lines, and last their
 * own rows, so that a wipe that was cut off can be asked for again. What a channel or a shop keeps stays there.
 */
export async function wipeCustomer(customer: string) {
  const people = await personOf(customer, '')
  const ids = people.map(({ id }) => id)
  const tickets = await ticketIdsOf(ids)
  for (const ticket of tickets) {
    for (const recording of await recordingsOf(ticket)) await dropRecording(recording)
  }
  const written = (await db.tickets.bulkGet(tickets)).flatMap(row => row?.phones ?? [])
  const known = (field: 'phone' | 'email') => people.flatMap(({ facts }) => (facts[field] ?? []).map(({ value }) => value))
  for (let i = 0; i < tickets.length; i += atOnce) await forgetTickets(tickets.slice(i, i + atOnce))
  await db.transaction('rw', [...beside(), db.customers, db.customerNotes, db.orderLists, db.packs], async () => {
    await forgetBeside(tickets)
    await forgetOrderLists([...known('phone'), ...written], known('email'))
    await db.customerNotes.where('customer').anyOf(ids).delete()
    await outOfPacks((await db.customers.bulkGet(ids)).flatMap(row => row ?? []))
    await db.customers.bulkDelete(ids)
  })
}

/** How much is here, for the wipe of all of it to name. */
export interface Holdings { tickets: number, customers: number, messages: number, canned: number, owed: number }

/** Counts them. */
export async function holdings(): Promise<Holdings> {
  const [tickets, customers, messages, canned, owed] = await Promise.all([db.tickets.count(), db.customers.count(), db.messages.count(), db.canned.count(), db.outbox.count()])
  return { tickets, customers, messages, canned, owed }
}

/** Empties every table at once. Settings and keys are the caller's. */
export const wipeTables = () => db.transaction('rw', db.tables, () => Promise.all(db.tables.map(table => table.clear()))).then(() => {})
