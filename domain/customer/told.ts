import type { Contact } from '../arrive'
import type { Customer } from '../customer'
import { withFact } from './facts'
import { normal } from './norm'

const fields = ['phone', 'email', 'membership'] as const

/** Whether a channel tells something of a customer that is not among what a ticket is found by. */
export function isNews(contact: Contact | undefined, known: Partial<Record<string, string>> = {}) {
  return contact !== undefined && fields.some(field => contact[field] !== undefined && !known[field]?.split('\n').some(value => normal(field, value) === normal(field, contact[field] ?? '')))
}

/** A customer with what the channel itself keeps (S115–S118). Its word has a place of its own: values that agents have added stay beside it. */
export function withTold(customer: Customer, contact: Contact, at: number): Customer {
  return fields.reduce((told, field) => {
    const value = contact[field]
    const known = told.facts[field] ?? []
    if (value === undefined || known.some(fact => normal(field, fact.value) === normal(field, value))) return told
    return withFact(told, { field, value, id: `${field}@there`, origin: { from: 'channel', at } }, { by: '', at })
  }, customer)
}
