import type { Asked } from '../actions/action'
import type { Customer, Fact, Facts, FieldId } from '../customer'
import { isSingle } from '../customer'
import { matchKeys, normal } from './norm'

/** One value of one field as it is to be; empty: not known any more. */
export interface FactInput {
  field: FieldId
  value: string
  /** Which value; a new one brings a new id. Absent in what an older version asked for: the field's only one. */
  id?: string
  /** What stood there; absent for a further value. */
  was?: string
  /** The customer who has it, where two are one person; the ticket's own when absent. */
  owner?: string
  e164?: string
  /** Where the channel keeps it, once it has told. */
  there?: Fact['there']
  /** Where it comes from; typed by whoever asks, when absent. With `at` it is put back as it was. */
  origin?: Pick<Fact, 'from' | 'where' | 'by'> & { at?: number }
}

type Stamp = Pick<Asked, 'by' | 'at'>

function factOf({ field, value, id, e164, origin, there }: FactInput, { by, at }: Stamp): Fact {
  const { at: then, by: author, ...from } = origin ?? { from: 'typed' as const }
  const author_ = then === undefined ? by : author
  return {
    id: id ?? field,
    value,
    ...(e164 === undefined ? {} : { e164 }),
    ...from,
    ...(author_ === undefined ? {} : { by: author_ }),
    at: then ?? at,
    ...(there === undefined ? {} : { there }),
  }
}

function withValue(before: Fact[], field: FieldId, fact: Fact): Fact[] {
  if (isSingle(field)) return [fact]
  const same = ({ value }: Fact) => normal(field, value) === normal(field, fact.value)
  const at = before.findIndex(({ id }) => id === fact.id)
  if (at === -1) return before.some(same) ? before : [...before, fact]
  return before.flatMap((old, i) => i === at ? [fact] : same(old) ? [] : [old])
}

/** A customer with other values of one field. */
export function withField(customer: Customer, field: FieldId, values: Fact[]): Customer {
  const { [field]: _, ...others } = customer.facts
  const facts: Facts = values.length > 0 ? { ...others, [field]: values } : others
  const { keys: __, ...rest } = customer
  const keys = matchKeys(facts)
  return { ...rest, facts, ...(field === 'phone' && values.length > 0 ? { hasPhone: true } : {}), ...(keys ? { keys } : {}) }
}

/**
 * A customer once a value is as asked: of two agents who change one value the later wins, all others stay
 * (S121–S123). Done twice it is the same. Returns the same object when nothing changes.
 */
export function withFact(customer: Customer, input: FactInput, stamp: Stamp): Customer {
  const { field, value } = input
  const before = customer.facts[field] ?? []
  const after = value === '' ? before.filter(({ id }) => id !== (input.id ?? field)) : withValue(before, field, factOf(input, stamp))
  return after === before || (after.length === 0 && before.length === 0) ? customer : withField(customer, field, after)
}

/** One person's customers once a value is as asked: what is replaced in one of them is gone in all. */
export function withFactAmong(members: Customer[], own: string, input: FactInput, stamp: Stamp): Customer[] {
  const { field, was } = input
  const owner = members.some(({ id }) => id === input.owner) ? input.owner : own
  return members.map((customer) => {
    if (customer.id === owner) return withFact(customer, input, stamp)
    const before = customer.facts[field] ?? []
    const after = was === undefined ? before : before.filter(({ value }) => normal(field, value) !== normal(field, was))
    return after.length === before.length ? customer : withField(customer, field, after)
  })
}

/** The empty row of a customer of whom nothing was kept yet. */
export const blank = (id: string, source: string): Customer => ({ id, source, facts: {} })
