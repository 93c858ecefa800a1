import type { Contact } from '../arrive'
import type { Customer, Fact } from '../customer'
import { isSingle, knownFields } from '../customer'
import { withField } from './facts'
import { normal } from './norm'

/** Whether a channel tells more of a customer than the ticket already carries. */
export function isNews(contact: Contact | undefined, known: Partial<Record<string, string>> = {}) {
  return contact !== undefined && knownFields.some((field) => {
    const here = (known[field]?.split('\n') ?? []).map(value => normal(field, value))
    const there = contact[field].map(value => normal(field, value))
    return here.length !== there.length || there.some(value => !here.includes(value))
  })
}

/** Older rows say by their id alone that the channel has told a value. */
const isThere = ({ id, there }: Fact) => there === 'own' || there === 'more' || id.includes('@there')

/**
 * A customer with what the channel itself keeps (S115–S118): its own value first, then the further ones. A value that the channel kept and no longer
 * tells is removed; one that an agent has added and that is not there yet stays. Returns the same object when nothing changes.
 */
export function withTold(customer: Customer, contact: Contact, at: number): Customer {
  return knownFields.reduce((told, field) => {
    const before = told.facts[field] ?? []
    const find = (value: string) => before.find(fact => normal(field, fact.value) === normal(field, value))
    const there = contact[field].map((value, i): Fact => ({
      ...find(value) ?? { id: `${field}@there ${normal(field, value)}`, value, from: 'channel', at },
      there: i === 0 ? 'own' : 'more',
    }))
    const others = before.filter(fact => !isThere(fact) && !there.some(({ id }) => id === fact.id))
    const after = [...there, ...others].slice(0, isSingle(field) ? 1 : undefined)
    return JSON.stringify(after) === JSON.stringify(before) ? told : withField(told, field, after)
  }, customer)
}
