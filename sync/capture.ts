import type { Whence } from '@/domain/customer'
import type { FactInput } from '@/domain/customer/facts'
import type { KeepChoice } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import type { Owned } from '@/domain/customer/person'
import type { Ticket } from '@/domain/ticket'
import { connectors } from '@/connectors'
import { fieldFault } from '@/domain/contact'
import { changeOf } from '@/domain/customer/change'
import { givesWay, keepingOf } from '@/domain/customer/keep'
import { membersNow } from '@/domain/customer/now'
import { factsOf } from '@/domain/customer/person'
import { mask } from '@/domain/mask'
import { personOf } from '@/sync/customers/customers'
import { holderOf, owedOnTickets, ticketIdsOf } from '@/sync/customers/customers-find'
import { db } from './db'
import { dispatch } from './dispatch'

/** Why a value was not kept. `mayNot`: its account is no longer here, or has no customer cards. */
export type NotKept = 'gone' | 'mayNot' | 'taken' | NonNullable<ReturnType<typeof fieldFault>>

/** What became of one value that was found outside the panel. `back` takes it back. */
export type Found
  = | { kind: 'kept', back: FactInput }
    | { kind: 'asks', there: Owned[], mayAdd: boolean }
    | { kind: 'same' }
    | { kind: 'refused', why: NotKept, name?: string }

/** Everything known of the customer of a ticket, with what is on its way. */
export async function membersOf(ticket: Ticket) {
  const known = await personOf(ticket.customer, ticket.source)
  const owed = await owedOnTickets(await ticketIdsOf(known.map(({ id }) => id)))
  return membersNow(known, ticket, owed.filter(({ state }) => state !== 'rejected'))
}

async function mayKeep({ source }: Ticket): Promise<boolean> {
  const row = await db.sources.get(source)
  return row !== undefined && connectors[row.connector].send.fact !== undefined
}

interface Asking { by: string, at: number, where: Whence }

/** Records a fact about the customer of a ticket, as the panel would. */
function record({ id: ticket, source }: Ticket, input: FactInput, { by, at }: Pick<Asking, 'by' | 'at'>) {
  return dispatch({ id: crypto.randomUUID(), action: 'fact', input, ticket, source, by, at })
}

/**
 * Keeps a value that was found in a page on the card of a ticket's customer (S090), together with where it comes from. Where it cannot, it says
 * what the agent has to decide first, or why it is impossible.
 */
export async function keepFound(id: string, given: Offered, { where, ...asking }: Asking, choice?: KeepChoice): Promise<Found> {
  const ticket = await db.tickets.get(id)
  if (!ticket) return { kind: 'refused', why: 'gone' }
  if (!await mayKeep(ticket)) return { kind: 'refused', why: 'mayNot' }
  const offered = { ...given, value: mask(given.value) }
  const fault = fieldFault(offered.field, offered.value, offered.field.startsWith('own:') ? await db.ownFields.get(offered.field) : undefined)
  if (fault) return { kind: 'refused', why: fault }
  const members = await membersOf(ticket)
  const holder = offered.field === 'membership' ? await holderOf(offered.value, members.map(({ id }) => id)) : undefined
  if (holder !== undefined) return { kind: 'refused', why: 'taken', name: holder }
  const facts = factsOf(members)
  const keeping = keepingOf(facts, offered)
  if (keeping.kind === 'same') return { kind: 'same' }
  const there = keeping.kind === 'other' ? keeping.there : []
  const replaced = typeof choice === 'object' ? there.find(({ id }) => id === choice.replace) : undefined
  // The value to be replaced has gone since, or the agent has not chosen yet.
  const isOpen = keeping.kind === 'other' && (choice === undefined || (typeof choice === 'object' && !replaced)) && !givesWay(offered, there)
  if (keeping.kind === 'other' && isOpen) return { kind: 'asks', there, mayAdd: keeping.mayAdd }
  const { input, back } = changeOf(facts, offered, crypto.randomUUID(), replaced, { from: 'page', where })
  await record(ticket, input, asking)
  return { kind: 'kept', back }
}

/** Takes several back, the last one first. False: their ticket is gone. */
export async function takeBackFound(id: string, backs: FactInput[], asking: Pick<Asking, 'by' | 'at'>): Promise<boolean> {
  const ticket = await db.tickets.get(id)
  if (!ticket) return false
  for (const back of [...backs].reverse()) await record(ticket, back, asking)
  return true
}
