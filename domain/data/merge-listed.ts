import type { Customer, Fact, FieldId } from '../customer'
import type { ListedCustomer } from './customer-line'
import { isSingle } from '../customer'
import { withFact } from '../customer/facts'
import { matchKeys, normal } from '../customer/norm'
import { nameOf } from '../customer/person'
import { fold } from '../fold'
import { mask } from '../mask'

/** What becomes of a single-value field that already has another value: it stays, or the file's takes its place. */
export const listRules = ['keep', 'replace'] as const
export type ListRule = (typeof listRules)[number]

/** Who imports from which file, and when (ms). */
export interface ListStamp { by: string, at: number, file: string }

/** Keys of what a line tells, as customers are recognised by them. */
export function keysOf({ values }: Pick<ListedCustomer, 'values'>): string[] {
  return matchKeys(Object.fromEntries(Object.entries(values).map(([field, all]) => [field, (all ?? []).map(value => ({ value }))])) as Customer['facts']) ?? []
}

/** FNV-1a over the code units, twice with different beginnings: 64 bits as text. */
function hashOf(text: string): string {
  return [0x811C9DC5, 0x1B873593].map((seed) => {
    let hash = seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')
}

/** The same for the same person on every import, so that a list that is imported twice adds nobody twice. */
export function listedId({ values }: ListedCustomer): string {
  const told = values.membership?.length ? [values.membership[0]] : [fold(values.name?.[0] ?? ''), ...(values.phone ?? []).map(phone => normal('phone', phone)), ...values.email ?? []]
  return `list/${hashOf(mask(told.join('\n')))}`
}

/** Whether a customer has the membership id that a line tells. */
export const hasMembership = (customer: Customer, line: ListedCustomer): boolean => keysOf(line).some(key => key.startsWith('membership:') && customer.keys?.includes(key))

/**
 * Whether a customer is surely the one a line means: by the membership id, or by a number or address together with the name. A shared
 * number alone makes nobody the same person (S024): it is suggested on the card instead.
 */
export function isMeant(customer: Customer, line: ListedCustomer): boolean {
  if (hasMembership(customer, line)) return true
  const keys = keysOf(line).filter(key => customer.keys?.includes(key))
  const [theirs, ours] = [line.values.name?.[0], nameOf([customer])]
  return keys.length > 0 && (theirs === undefined || ours === undefined || fold(theirs) === fold(ours))
}

/** A customer with what a line tells of them; the same object when it tells nothing new. Values that are here are never taken away. */
export function withListed(customer: Customer, { line, values }: ListedCustomer, rule: ListRule, { by, at, file }: ListStamp): Customer {
  const origin: Pick<Fact, 'from' | 'where'> = { from: 'file', ...(file ? { where: { page: file } } : {}) }
  const entries = Object.entries(values) as [FieldId, string[]][]
  return entries.reduce((row, [field, all]) => all.reduce((row, value, i) => {
    const there = row.facts[field] ?? []
    if (there.some(fact => normal(field, fact.value) === normal(field, value))) return row
    if (isSingle(field) && there.length > 0 && rule === 'keep') return row
    const id = isSingle(field) ? there[0]?.id ?? field : `${at} ${line} ${i}`
    return withFact(row, { field, value, id, origin }, { by, at })
  }, row), customer)
}
