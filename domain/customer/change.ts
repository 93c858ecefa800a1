import type { FieldId } from '../customer'
import type { FactInput } from './facts'
import type { Offered } from './keep'
import type { Owned, OwnedFacts } from './person'
import { isSingle } from '../customer'

/** Where a value comes from, when nobody typed it. */
export type From = FactInput['origin']

/** The change that puts a value back as it was. `now`: the value that has taken its place. */
export function backOf(field: FieldId, { id, owner, value, e164, from, where, by, at }: Owned, now = ''): FactInput {
  return { field, id, owner, value, ...(e164 ? { e164 } : {}), ...(now ? { was: now } : {}), origin: { from, at, ...(where ? { where } : {}), ...(by ? { by } : {}) } }
}

/**
 * The change that keeps a value, in the place of another or beside the others, and the one that undoes it. `fresh` is the id of a further value;
 * in a field with a single value, the present one gives way.
 */
export function changeOf(facts: OwnedFacts, { field, value, e164 }: Offered, fresh: string, before?: Owned, origin?: From): { input: FactInput, back: FactInput } {
  const replaced = before ?? (isSingle(field) ? facts[field]?.[0] : undefined)
  const id = replaced?.id ?? fresh
  const input = { field, value, id, ...(e164 ? { e164 } : {}), ...(replaced ? { was: replaced.value, owner: replaced.owner } : {}), ...(origin ? { origin } : {}) }
  return { input, back: replaced ? backOf(field, replaced, value) : { field, value: '', id, was: value } }
}
