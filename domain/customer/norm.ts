import type { Customer, Facts, FieldId } from '../customer'
import { fold } from '../fold'
import { phoneForms } from '../phone-digits'

/** A number as it is dialled at home: with and without the country's code it is the same. */
const dialled = (phone: string) => phoneForms(phone.replace(/;ext=\d+$/, '')).at(-1) ?? ''

const forms: Partial<Record<FieldId, (value: string) => string>> = {
  phone: dialled,
  email: value => value.normalize('NFKC').trim().toLowerCase(),
  // Leading zeros are part of it (S030).
  membership: value => value.normalize('NFKC').replace(/[\s\-.]/g, '').toUpperCase(),
  iban: value => value.replace(/\s/g, '').toUpperCase(),
}

/** The form under which two values are the same, however they are written. */
export const normal = (field: FieldId, value: string) => (forms[field] ?? (value => fold(value).trim()))(value)

/** The only fields by which a person is recognised on another channel (S024). */
const telling = ['phone', 'email', 'membership'] as const
export type Telling = (typeof telling)[number]

export const matchKey = (field: Telling, value: string) => `${field}:${normal(field, value)}`

/** The keys of all values that tell who somebody is; nothing when there are none, so that the index has no such row. */
export function matchKeys(facts: Facts): Customer['keys'] {
  const keys = telling.flatMap(field => (facts[field] ?? []).map(({ value }) => matchKey(field, value)))
  return keys.length > 0 ? [...new Set(keys)] : undefined
}
