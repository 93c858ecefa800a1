import type { Ticket } from './ticket'
import { addressWords } from './address-words'
import { fold } from './fold'
import { phonesIn } from './phone'
import { phoneForms, phoneWord } from './phone-digits'

/** Several values stand a line each. */
const linesOf = (values: string | undefined) => values?.split('\n') ?? []

/**
 * What a ticket is found by, folded, on one line: name, phone numbers in every form, address, e-mail, membership and
 * tags (S096). Phone numbers are those that agents noted, that the customer wrote, and that stand in the name.
 */
export function findable({ name, known = {}, phones = [], tags }: Pick<Ticket, 'name' | 'known' | 'phones' | 'tags'>): string {
  const numbers = [...phonesIn(name).map(({ start, end }) => name.slice(start, end)), ...phones, ...linesOf(known.phone)]
  return [
    fold(name),
    ...new Set(numbers.flatMap(phoneForms)),
    ...new Set(linesOf(known.address).flatMap(addressWords)),
    ...[known.email, known.membership].flatMap(linesOf).map(fold),
    ...tags,
  ].join(' ').replaceAll('\n', ' ')
}

/** The words of a search as they stand in such a line; a country's code is one only when nothing else is typed. */
export function searchWords(text: string): string[] {
  const words = fold(text).split(/\s+/).map(word => word.replace(/^[,;]+|[,;]+$/g, '')).filter(Boolean)
  const sought = words.map(phoneWord).filter(Boolean)
  return sought.length > 0 ? sought : words.map(word => word.replace(/\D/g, '')).filter(Boolean)
}
