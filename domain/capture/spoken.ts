import type { CountryCode } from 'libphonenumber-js/max'
import type { Find, Reading } from './reading'
import parse from 'libphonenumber-js/max'

/** Digits as words, folded, in all languages at once: no word means two different digits. */
const digits: Record<string, string> = {
  khong: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
  nol: '0',
  kosong: '0',
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  lapan: '8',
  sembilan: '9',
  nulla: '0',
  egy: '1',
  ketto: '2',
  ket: '2',
  harom: '3',
  negy: '4',
  ot: '5',
  hat: '6',
  het: '7',
  nyolc: '8',
  kilenc: '9',
  zero: '0',
  oh: '0',
  o: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
/** Hungarian says its numbers in twos and threes, each as one word: hetvenhét, ötszázötvenöt. */
const tens = ['tiz|tizen', 'husz|huszon', 'harminc', 'negyven', 'otven', 'hatvan', 'hetven', 'nyolcvan', 'kilencven']
const units = ['egy', 'ketto|ket', 'harom', 'negy', 'ot', 'hat', 'het', 'nyolc', 'kilenc']
const among = (words: string[]) => [...words].flatMap(word => word.split('|')).sort((a, b) => b.length - a.length).join('|')
const compound = `(?:(?:${among(units)})?szaz(?:${among(tens)})?(?:${among(units)})?|(?:${among(tens)})(?:${among(units)})?)`
const parts = new RegExp(`^(?:(?<hundred>${among(units)})?(?<szaz>szaz))?(?<ten>${among(tens)})?(?<unit>${among(units)})?$`)
const placeOf = (words: string[], said: string | undefined) => words.findIndex(word => word.split('|').includes(said ?? '')) + 1

function compoundOf(word: string): string | undefined {
  const { hundred, szaz, ten, unit } = parts.exec(word)?.groups ?? {}
  if (szaz === undefined && ten === undefined) return undefined
  const hundreds = szaz === undefined ? 0 : placeOf(units, hundred) || 1
  return String(100 * hundreds + 10 * placeOf(tens, ten) + placeOf(units, unit))
}

const times: Record<string, number> = { double: 2, dobel: 2, triple: 3 }
const word = `(?:${compound}|${[...Object.keys(digits), ...Object.keys(times)].sort((a, b) => b.length - a.length).join('|')}|\\d{1,4})`
const row = new RegExp(`(?<![a-z\\d])(?:plus )?${word}(?:[\\s,.()-]{1,4}${word}){4,14}(?![a-z\\d])`, 'g')

function numberOf(said: string): string {
  let repeat = 1
  return (said.match(/[a-z]+|\d+/g) ?? []).map((word) => {
    const many = times[word]
    if (many !== undefined) repeat = many
    const put = many === undefined ? (digits[word] ?? compoundOf(word) ?? word.replace(/\D/g, '')).repeat(repeat) : ''
    if (many === undefined) repeat = 1
    return put
  }).join('')
}

/** Telephone numbers in words, digit by digit: "không chín một hai …". They are heard, not read, so less is made of them. */
export function spokenPhones({ folded, country }: Reading): Find[] {
  return [...folded.matchAll(row)].flatMap(({ 0: said, index }) => {
    if (!/[a-z]/.test(said)) return []
    const number = parse(numberOf(said), country as CountryCode | undefined)
    return number?.isValid() === true ? [{ field: 'phone', value: number.number, start: index, end: index + said.length, confidence: 0.7 } satisfies Find] : []
  })
}
