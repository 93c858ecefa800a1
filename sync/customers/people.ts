import type { Contact } from '@/domain/arrive'
import type { Customer } from '@/domain/customer'
import type { Conversation, Ticket } from '@/domain/ticket'
import { blank } from '@/domain/customer/facts'
import { knownOf } from '@/domain/customer/person'
import { withTold } from '@/domain/customer/told'
import { db } from '@/sync/db'
import { peopleOf } from './customers'

/** The customer under the name that the channel gives, unless another one was typed, kept from a message or page, or imported (S090, S121). */
export function named(customer: Customer, name: string, now: number): Customer {
  const known = customer.facts.name?.[0]
  if (!name || (known && known.from !== 'channel') || known?.value === name) return customer
  return { ...customer, facts: { ...customer.facts, name: [{ id: 'name', value: name, from: 'channel', at: now }] } }
}

/** What a customer's tickets show of them. */
export interface Person {
  name?: string
  /** What was noted of them and a ticket is found by. */
  known?: Ticket['known']
  hasPhone: boolean
  /** Their phone number has just become known, and they were known before. */
  told: boolean
}

/**
 * Keeps the names of customers whose ticket shows another one, or none yet, and notes who has just `told` a phone number; returns
 * what each is to be called. Mostly there are none, so a message costs no look at its customer.
 */
export async function keepPeople(source: string, conversations: Conversation[], told: Set<string>, contacts: Map<string, Contact>, now: number): Promise<Map<string, Person>> {
  if (conversations.length === 0) return new Map()
  const before = await db.customers.bulkGet(conversations.map(({ customer }) => customer))
  const customers = conversations.map(({ customer, name }, i) => {
    const called = named(before[i] ?? blank(customer, source), name, now)
    const contact = contacts.get(customer)
    const known = contact ? withTold(called, contact, now) : called
    return told.has(customer) && !known.hasPhone ? { ...known, hasPhone: true } : known
  })
  await db.customers.bulkPut(customers.filter((customer, i) => customer !== before[i]))
  const people = await peopleOf(customers)
  return new Map(customers.map((customer, i) => [customer.id, {
    name: customer.facts.name?.[0]?.value,
    known: knownOf(people[i] ?? [customer]),
    hasPhone: customer.hasPhone === true || customer.facts.phone !== undefined,
    told: customer.hasPhone === true && before[i] !== undefined && !before[i].hasPhone,
  }]))
}

/** A ticket that is found by what was known of its customer before. */
export function shownAs(ticket: Ticket, person: Person | undefined): Ticket {
  if (!person) return ticket
  return { ...ticket, ...(person.known ? { known: person.known } : {}), ...(person.hasPhone ? { hasPhone: true } : {}) }
}
