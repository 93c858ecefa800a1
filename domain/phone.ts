import { isSeries, isShape, lengthsOf } from './phone-shape'
import { called, link, moments, money, otherwise } from './phone-words'

/** Where a phone number stands in a text: UTF-16 offsets, the end behind its last digit. */
export interface Span { start: number, end: number }

/** Digits written without a gap, and what stands between them and the group before. */
interface Group extends Span { digits: string, gap: string }

/** Shows nothing: people (and copying from chat programs) leave these inside a number. */
const unseen = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF'
/** Digits of a number with its country's code (E.164: 15), and 00 before it. */
const longest = 17
const digit = '[0-9\\uFF10-\\uFF19]'
/** Digits, with at most four characters of a number's usual punctuation between two of them. */
const candidates = new RegExp(`(?:[(（][+＋]?|[+＋][(（]?)?${digit}(?:[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000.()（）/·_\\u2010-\\u2015−${unseen}-]{0,4}${digit}){6,}`, 'g')
const groupsIn = new RegExp(`${digit}(?:[${unseen}]*${digit})*`, 'g')
const nothing = new RegExp(`[${unseen}]`, 'g')
const plain = (text: string) => text.replace(nothing, '').replace(/[\uFF10-\uFF19]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0))

function groupsOf(text: string): Group[] {
  let behind = 0
  return [...text.matchAll(groupsIn)].map(({ 0: found, index }) => {
    const gap = plain(text.slice(behind, index))
    behind = index + found.length
    return { start: index, end: behind, digits: plain(found), gap }
  })
}

/** How a card is printed: four groups of four, or 4-6-5. */
const isCard = (groups: Group[]) => /^(?:4,4,4,4|4,6,5)(?:,|$)/.test(groups.map(({ digits }) => digits.length).join())

/** Whether the last of these groups may end a number: a digit of its own is a count, unless all are. */
const isEnd = (groups: Group[]) => (groups.at(-1)?.digits.length ?? 0) > 1 || groups.every(({ digits }) => digits.length === 1)

/** How many groups from the first on are one number; 0 when none begins here. */
function reach(groups: Group[], isCalled: boolean, plus: boolean): number {
  let digits = ''
  const ends = groups.map(group => (digits += group.digits))
  const fits = (count: number) => isShape(ends[count - 1] ?? '', {
    plus,
    isCalled,
    lengths: groups.slice(0, count).map(({ digits }) => digits.length),
    gaps: groups.slice(1, count).map(({ gap }) => gap),
  })
  if (fits(1)) return 1
  const counts = lengthsOf(digits, plus).map(length => ends.findIndex(end => end.length === length) + 1)
  const count = counts.find(count => count > 1 && isEnd(groups.slice(0, count)) && fits(count)) ?? 0
  return isSeries(groups.slice(0, count)) ? 0 : count
}

/** Written tight to the digits beside it, like the parts of a code. */
const isTight = (group: Group | undefined) => group !== undefined && /^[.\-/_]$/.test(group.gap)

/** A plus sign and an opening bracket, right before a group. */
const opening = /(?:[(（][+＋]?|[+＋][(（]?)$/

/** Where a number begins: at its plus sign, and at its bracket if that closes within it. */
function startOf(stretch: string, from: number, to: number) {
  const [open = ''] = opening.exec(stretch.slice(0, from)) ?? []
  const isClosed = /[)）]/.test(stretch.slice(from, to))
  return from - (isClosed ? open : open.replace(/^[(（]|[(（]$/g, '')).length
}

/** Whether what stands around a number says that it is something else. */
function isOther(text: string, { start, end }: Span, left: string, plus: boolean, isCalled: boolean) {
  const right = text.slice(end, end + 8)
  return (!plus && otherwise.test(left)) || (!isCalled && /[\p{L}_$€£₫@]$/u.test(text.slice(Math.max(0, start - 2), start)))
    || link.test(left) || right.startsWith('@') || money.test(right)
}

/** The numbers among the groups of one stretch of digits, from `offset` of the text on. */
function* numbersIn(text: string, stretch: string, offset: number): Generator<Span> {
  const groups = groupsOf(stretch)
  if (isCard(groups)) return
  let isFree = true
  for (let i = 0; i < groups.length;) {
    const from = groups[i]?.start ?? 0
    const plus = /[+＋][(（]?$/.test(stretch.slice(0, from))
    const left = text.slice(Math.max(0, offset + from - 60), offset + from).replace(/[+＋(（]+$/, '').normalize('NFC')
    const isCalled = called.test(left)
    const count: number = isFree || !isTight(groups[i]) ? reach(groups.slice(i, i + longest), isCalled, plus) : 0
    const rest = groups.slice(i + count, i + count + longest)
    const isPart = isTight(rest[0]) && (rest[0]?.digits.length ?? 0) > 2 && reach(rest, false, false) === 0
    const to = groups[i + count - 1]?.end ?? 0
    const found = { start: offset + startOf(stretch, from, to), end: offset + to }
    if (count > 0 && !isPart && !isOther(text, found, left, plus, isCalled)) yield found
    isFree = count > 0
    i += Math.max(1, count)
  }
}

/**
 * Phone numbers as customers write them, wherever they are from: with dots, brackets, full-width digits or invisible
 * characters between. A rule of thumb for marking and filtering, not a proof: no order number, price, date or card.
 */
export function phonesIn(text: string): Span[] {
  if (!/\d(?:\D*\d){6}/.test(text) && !/[\uFF10-\uFF19]/.test(text)) return []
  const timeless = text.replace(moments, found => '|'.repeat(found.length))
  return [...timeless.matchAll(candidates)].flatMap(({ 0: stretch, index }) => [...numbersIn(timeless, stretch, index)])
}

/** Whether a text holds a phone number. */
export const hasPhone = (text: string) => phonesIn(text).length > 0
