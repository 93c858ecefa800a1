import type { Customer, Fact, FieldId, KnownField } from '../customer'
import { isSingle, knownFields } from '../customer'
import { normal } from './norm'

/** A value with the customer who has it. */
export type Owned = Fact & { owner: string }
export type OwnedFacts = Partial<Record<FieldId, Owned[]>>

/** Values that differ only in how they are written stand once, the first of them. */
function once(field: FieldId, facts: Owned[]): Owned[] {
  const forms = facts.map(({ value }) => normal(field, value))
  return facts.filter((_, i) => forms.indexOf(forms[i] ?? '') === i)
}

/** What is known of one person, whatever channels they write on; of a field with a single value, the first customer's. */
export function factsOf(members: Customer[]): OwnedFacts {
  const fields = [...new Set(members.flatMap(({ facts }) => Object.keys(facts) as FieldId[]))]
  return Object.fromEntries(fields.map((field) => {
    const all = members.flatMap(({ id, facts }) => (facts[field] ?? []).map(fact => ({ ...fact, owner: id })))
    return [field, isSingle(field) ? all.slice(0, 1) : once(field, all)]
  }))
}

/** What a person is called; nothing while nobody has said. */
export const nameOf = (members: Customer[]): string | undefined => factsOf(members).name?.[0]?.value

/** What tickets are found by, a value a line; nothing when nothing is known. */
export function knownOf(members: Customer[]): Partial<Record<KnownField, string>> | undefined {
  const facts = factsOf(members)
  const known = knownFields.flatMap(field => facts[field]?.length ? [[field, facts[field].map(({ value }) => value).join('\n')]] : [])
  return known.length > 0 ? Object.fromEntries(known) as Partial<Record<KnownField, string>> : undefined
}
