import type { Captured, CaptureHints } from './field'
import type { Find, Reading } from './reading'
import { cardsIn } from '../mask/cards'
import { codesIn } from '../mask/codes'
import { addresses } from './address'
import { banks } from './bank'
import { deliveries } from './delivery'
import { emails } from './email'
import { leastSure } from './field'
import { ibans } from './iban'
import { names } from './name'
import { orders } from './order'
import { phones } from './phone'
import { plainOf } from './plain'
import { foldInPlace, take } from './reading'
import { spokenPhones } from './spoken'
import { taxes } from './tax'
import { homes, tongueOf } from './tongue'

/** The narrow ones first: what one has found is no longer there for the next. */
const finders: ((reading: Reading) => Find[])[] = [emails, ibans, taxes, banks, orders, phones, spokenPhones, links, addresses, deliveries, names]

/** The rest of the web addresses, once phone numbers were read from some of them: they are nothing, and nothing is read in them. */
function links({ text }: Reading): Find[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)\S+/gi)].map(({ 0: found, index }) => ({ field: 'order', value: '', start: index, end: index + found.length, confidence: 0 }))
}

/** Cards and their codes belong to no field (S138); they only keep others apart. */
function cards(text: string) {
  const found = cardsIn(text).map(({ run, from, to }) => ({ start: run.starts[from] ?? 0, end: run.ends[to - 1] ?? 0 }))
  return found.length > 0 ? [...found, ...codesIn(text, true)] : found
}

/** Entries of a list are numbered at the beginnings of their lines; a floor or a door of an address is no entry. */
const entry = /(?<=^|\n)[ \t]*(\d{1,2})[.)](?=\s+(?!(?:em|emelet|ajto|fsz|lph|lepcsohaz|ker|kerulet)(?![a-z])))/g

/** The numbers of a list's entries, which belong to no field; one alone may be the number of a house. */
function entries(folded: string) {
  const found = [...folded.matchAll(entry)]
  return found[0]?.[1] === '1' && found[1]?.[1] === '2' ? found.map(({ 0: number, index }) => ({ start: index, end: index + number.length })) : []
}

/** As much of one text as is read: a customer's address is not behind a hundred thousand characters. */
const longest = 20_000

/**
 * Every field that a customer's words hold, in the order in which they stand there (S090): several of a kind, several kinds
 * in one selection. Rules of thumb: the agent decides. Cards are never among them.
 */
export function capture(given: string, { language, country, now = Date.now() }: CaptureHints = {}): Captured[] {
  const plain = plainOf(given.slice(0, longest))
  const folded = foldInPlace(plain.text)
  const tongue = tongueOf(plain.text, folded, language, country)
  const start: Reading = { text: plain.text, folded, whole: plain.text, language: tongue, country: country ?? (tongue && homes[tongue]), now, found: [] }

  let reading = take(start, [...cards(plain.text), ...entries(folded)])
  for (const find of finders) {
    const found = find(reading)
    reading = { ...take(reading, found), found: [...reading.found, ...found.filter(({ confidence }) => confidence >= leastSure)] }
  }
  return reading.found.sort((a, b) => a.start - b.start).map(({ start, end, ...find }) => {
    const from = plain.starts[start] ?? 0
    const to = plain.ends[end - 1] ?? from
    return { ...find, raw: given.slice(from, to), start: from, end: to }
  })
}
