import type { Captured, CaptureField } from '../capture/field'
import type { Customer, FieldId } from '../customer'
import type { Owned, OwnedFacts } from './person'
import { leastSure } from '../capture/field'
import { fieldFault, tidy } from '../contact'
import { isSingle } from '../customer'
import { normal } from './norm'

/** A value that is offered for a field. */
export interface Offered {
  field: FieldId
  value: string
  e164?: string
}

/**
 * What becomes of an offered value (S090): it is known already; nothing stands there, so it is simply kept; or others stand there, and
 * the agent says whether it takes the place of one or stands beside them.
 */
export type Keeping
  = | { kind: 'same' | 'new' }
    | { kind: 'other', there: Owned[], mayAdd: boolean }

/** What becomes of an offered value beside those that are there. Two spellings of one value are the same. */
export function keepingOf(facts: OwnedFacts, { field, value }: Offered): Keeping {
  const there = facts[field] ?? []
  if (there.some(fact => normal(field, fact.value) === normal(field, value))) return { kind: 'same' }
  return there.length === 0 ? { kind: 'new' } : { kind: 'other', there, mayAdd: !isSingle(field) }
}

/** The name that the channel shows may give way to one that the customer has written: undoing that brings it back. */
export const givesWay = ({ field }: Offered, there: Owned[]) => field === 'name' && there.every(({ from }) => from === 'channel')

/** What was captured as a value to keep: a phone number as it was written, with its E.164 beside it (S028); of a delivery its day, the hours stand in the message. */
export function offeredOf({ field, value, raw }: Pick<Captured, 'field' | 'value' | 'raw'>): Offered {
  if (field === 'delivery') return { field, value: value.slice(0, 'YYYY-MM-DD'.length) }
  if (field !== 'phone') return { field, value: tidy(value) }
  const written = tidy(raw).normalize('NFKC').replace(/\p{Cf}/gu, '')
  return { field, value: fieldFault('phone', written) ? value : written, e164: value }
}

/** Most guesses that stand on a card; the newest. */
const mostGuesses = 3

/** Phone numbers written in a ticket that are neither known nor said to be somebody else's. */
export function guessesOf(facts: OwnedFacts, written: string[], members: Customer[]): string[] {
  const refused = new Set(members.flatMap(({ notPhones = [] }) => notPhones.map(value => normal('phone', value))))
  return written
    .filter(value => !refused.has(normal('phone', value)) && keepingOf(facts, { field: 'phone', value }).kind !== 'same')
    .slice(-mostGuesses)
}

/** The best of what was found in a text first; each value once. */
export function bestOf(found: Captured[]): Offered[] {
  const sure = found.filter(({ confidence }) => confidence >= leastSure)
  const offered = sure.sort((a, b) => b.confidence - a.confidence || a.start - b.start).map(offeredOf)
  const keyOf = ({ field, value }: Offered) => `${field} ${normal(field, value)}`
  const keys = offered.map(keyOf)
  return offered.filter((offer, i) => keys.indexOf(keyOf(offer)) === i)
}

/** Fields for which any text may be meant, in the order in which they are offered by hand. */
export const byHand: CaptureField[] = ['name', 'phone', 'address', 'email', 'order', 'bank', 'iban', 'tax', 'delivery']
