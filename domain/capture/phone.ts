import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max'
import type { Find, Reading } from './reading'
import type { Group } from './stretch'
import parse from 'libphonenumber-js/max'
import { isSeries } from '../phone-shape'
import { stretchesOf } from './stretch'
import { called, link, measure, money, otherwise } from './words/vetoes'

/** How numbers begin that name their country without a sign before it: only mobiles of the countries whose customers do so. */
const bare = /^(?:84[35789]\d{8}|628\d{8,11}|36(?:[235]0|31|70)\d{7}|447\d{9})$/
/** A country in which nothing but a longer number is a telephone's at home, and where nobody writes a zero before it. */
const northAmerica = new Set(['US', 'CA'])
/** Where numbers at home begin with no zero at all, and eight digits are one. */
const withoutTrunk = new Set(['SG', 'HK'])
/** Where numbers are tried that are none at home: the countries the panel speaks to. */
const others = ['VN', 'ID', 'HU', 'GB'] as const
const extension = /^[\s,;(]{0,3}(?:ext(?:ension)?\.?|x\.?|may le|nhanh|ekst\.?|mell(?:ek)?\.?)\s*(?:[:.]\s*)?(\d{1,6})(?!\d)/

/** Digits of a number, with its country's code and 00 before that. */
const least = 8
const most = 17

/** Nobody writes to a shop with more stretches of digits than that; a copied table is not read to its end. */
const mostStretches = 300

interface Written { digits: string, plus: boolean, isCalled: boolean, lengths: number[], gaps: string }

/** At home, a number has its zero (Hungary 06), unless a word says that it is one, or it is written as one is on a card. */
function looksDialled({ digits, isCalled, lengths, gaps }: Written, country: string | undefined) {
  const shape = lengths.join()
  if (country !== undefined && northAmerica.has(country)) return !digits.startsWith('0') && (isCalled || digits.length === 10 || shape === '1,3,3,4')
  if (country === 'HU') return digits.startsWith('06') || isCalled || (/^(?:[235]0|31|70)/.test(digits) && /^2,(?:3,4|3,2,2|7)$/.test(shape) && /[/ -]/.test(gaps)) || (/^(?:2,3,3|1,3,4|1,3,2,2)$/.test(shape) && gaps.startsWith('/'))
  if (country !== undefined && withoutTrunk.has(country)) return digits.length >= 8 && (isCalled || lengths.length > 1)
  return digits.startsWith('0') || (isCalled && digits.length >= 9)
}

const isGood = (number: PhoneNumber | undefined): number is PhoneNumber => number?.isValid() === true

/** The number that these digits are, if they are one. */
function numberOf(written: Written, country: string | undefined): PhoneNumber | undefined {
  const { digits, plus } = written
  const abroad = plus ? digits : digits.startsWith('00') ? digits.slice(2) : bare.test(digits) ? digits : undefined
  if (abroad !== undefined) {
    const number = parse(`+${abroad.replace(/^36(?=06)/, '36')}`)
    if (isGood(number)) return number
    // The zero (in Hungary 06) for calls at home behind the country's code.
    const [code = '', trunk = ''] = /^(?:84|62|36|44|60|66)(?=(06?))/.exec(abroad) ?? []
    const shorter = parse(`+${code}${abroad.slice(code.length + (code === '36' ? trunk.length : 1))}`)
    return code !== '' && trunk !== '' && isGood(shorter) ? shorter : undefined
  }
  for (const home of [country ?? 'US', ...others]) {
    const isHome = home === country || (country === undefined && home === 'US' && written.lengths.join() === '3,3,4')
    if ((!isHome && !digits.startsWith('0')) || !looksDialled(written, home)) continue
    const number = parse(digits, home as CountryCode)
    if (isGood(number) && (isHome || /MOBILE/.test(number.getType() ?? ''))) return number
  }
  return undefined
}

/** How many of these groups are one number, and which: the longest that is one, but a whole number alone is not joined to what follows. */
function longest(groups: Group[], isCalled: boolean, plus: boolean, country: string | undefined): { count: number, number: PhoneNumber } | undefined {
  let digits = ''
  let best: { count: number, number: PhoneNumber } | undefined
  for (const [i, group] of groups.entries()) {
    if (i > 0 && group.plus) break // the next number
    digits += group.digits
    if (digits.length > most) break
    if (digits.length >= least && (i === 0 || group.digits.length > 1 || digits.length === i + 1)) {
      const part = groups.slice(0, i + 1)
      const written = { digits, plus, isCalled, lengths: part.map(({ digits }) => digits.length), gaps: part.slice(1).map(({ gap }) => gap).join('') }
      const number = isSeries(part) ? undefined : numberOf(written, country)
      if (number) best = { count: i + 1, number }
    }
    if (best && (i === 0 || /^[\s/]*[–—/]\s*$| - /.test(groups[i + 1]?.gap ?? ''))) break
  }
  return best
}

function confidenceOf(number: PhoneNumber, isCalled: boolean, plus: boolean) {
  const isMobile = /MOBILE/.test(number.getType() ?? '')
  return isCalled ? 0.97 : plus ? 0.95 : isMobile ? 0.9 : 0.65
}

/** Where the number is seen to begin: a bracket before it that is not closed in it is somebody's remark: "(06-70/495-4350 - este)". */
function headOf(text: string, head: number, end: number): number {
  const number = text.slice(head, end)
  return number.startsWith('(') && number.split('(').length > number.split(')').length ? headOf(text, head + 1, end) : head
}

/** Telephone numbers in E.164 (S028), as many as there are: the metadata say what is one, the words around it what is none. */
export function phones({ text, folded, country, language }: Reading): Find[] {
  return stretchesOf(text).slice(0, mostStretches).flatMap(({ groups }) => {
    const found: Find[] = []
    for (let i = 0; i < groups.length;) {
      const { start, plus, gap, head } = groups[i] ?? { start: 0, plus: false, gap: '', head: 0 }
      const left = folded.slice(Math.max(0, head - 48), head)
      const isCalled = called.test(left) && !/(?<![a-z])(?:ma|don) so[\s:]*$/.test(left)
      const isPart = found.at(-1)?.end !== groups[i - 1]?.end && /^[.\-/_]$/.test(gap)
      const isOther = (!plus && otherwise.test(left)) || money.test(left) || link.test(left) || (!isCalled && /[A-Z]{1,6}$/.test(text.slice(Math.max(0, head - 4), head)))
      const best = isPart || isOther ? undefined : longest(groups.slice(i, i + most), isCalled, plus, country)
      const end = groups[i + (best?.count ?? 1) - 1]?.end ?? start
      const tail = folded.slice(end, end + 24)
      const next = groups[i + (best?.count ?? 1)]
      const isCut = next !== undefined && /^[.\-_]$/.test(next.gap) && !longest(groups.slice(i + (best?.count ?? 1)), false, next.plus, country)
      if (best && !measure.test(tail) && !tail.startsWith('@') && !/^[a-wyz]\d/.test(tail) && !(language !== 'hu' && /^-[a-z](?![a-z])/.test(tail)) && !isCut) {
        const [more = '', ext] = extension.exec(tail) ?? []
        found.push({ field: 'phone', value: best.number.number + (ext === undefined ? '' : `;ext=${ext}`), start: headOf(text, head, end), end: end + more.length, confidence: confidenceOf(best.number, isCalled, plus) })
      }
      i += best?.count ?? 1
    }
    return found
  })
}
