import type { Ticket } from './ticket'
import { addressWords } from './address-words'
import { fold } from './fold'
import { phonesIn } from './phone'
import { phoneForms, phoneWord } from './phone-digits'
import { tagId } from './tag'

/** Stands before a tag in a line, so that “tag:vip” does not find who is called Vip. */
const tagMark = '#'
/** How a tag is asked for in the four languages, folded: “tag:vip”, “thẻ: vip”, “tag:"khách sỉ"”. */
const tagAsked = /(?<!\S)(?:tag|the|nhan|label|cimke):\s*(?:["“”„]([^"“”„]*)["“”]?|(\S+))?/g

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
    ...tags.map(tag => tagMark + tag),
  ].join(' ').replaceAll('\n', ' ')
}

/**
 * The words of a search as they stand in such a line; a country's code is one only when nothing else is typed. What stands behind
 * `tag:` is looked for among the tags alone, by how their names begin.
 */
export function searchWords(text: string): string[] {
  const tags: string[] = []
  const rest = fold(text).replace(tagAsked, (_, quoted: string | undefined, word: string | undefined) => {
    const id = tagId(quoted ?? word ?? '')
    if (id) tags.push(tagMark + id)
    return ' '
  })
  return [...tags, ...plainWords(rest)]
}

function plainWords(text: string): string[] {
  const words = text.split(/\s+/).map(word => word.replace(/^[,;]+|[,;]+$/g, '')).filter(Boolean)
  const sought = words.map(phoneWord).filter(Boolean)
  return sought.length > 0 ? sought : words.map(word => word.replace(/\D/g, '')).filter(Boolean)
}
