import type { Language } from '../language'
import type { Find, Reading } from './reading'
import type { Days } from './words/dates'
import { languages } from '../language'
import { timeAfter } from './time'
import { days } from './words/dates'

const msOfDay = 24 * 3600_000

/** A day at its place. `weak`: nothing says by itself that it is a date to come. */
interface Day { start: number, end: number, year: number, month: number, day: number, weak: boolean }

const full = (year: string) => year.length === 2 ? 2000 + Number(year) : Number(year)

/** The next time it is that day of a year: what customers ask for lies ahead. */
function ahead(month: number, day: number, now: Date) {
  const year = now.getFullYear()
  return new Date(year, month - 1, day).getTime() >= now.getTime() - 31 * msOfDay ? year : year + 1
}

const dayOf = (at: Date, start: number, end: number, weak: boolean): Day => ({ start, end, year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate(), weak })
const plus = (now: Date, days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)

/** Days in figures: 24/11, 24-11-2026, 2026-11-24, 2026. 11. 24. North America puts the month first. */
function inFigures(folded: string, country: string | undefined, now: Date): Day[] {
  const yearFirst = [...folded.matchAll(/(?<![\d./-])(?<y>20\d\d)\s?[./-]\s?(?<m>\d{1,2})\s?[./-]\s?(?<d>\d{1,2})\.?(?!\d|[/-]\d)/g)]
  const short = [...folded.matchAll(/(?<![\d./\-\p{L}])(?<a>\d{1,2})(?<sep>[./-])(?<b>\d{1,2})(?:\k<sep>(?<y>20\d\d|\d\d))?\.?(?!\d|[/.,-]\d)/gu)]
  return [...yearFirst, ...short].flatMap(({ 0: found, index, groups = {} }) => {
    const { y, m, d, a = '', b = '', sep } = groups
    const monthFirst = country === 'US' || (country === 'HU' && sep === '.')
    const month = Number(m ?? (monthFirst ? a : b))
    const day = Number(d ?? (monthFirst ? b : a))
    if (m === undefined && y === undefined && sep !== '/' && !(country === 'HU' && sep === '.')) return []
    return [{ start: index, end: index + found.length, year: y === undefined ? ahead(month, day, now) : full(y), month, day, weak: y === undefined }]
  })
}

/** The day of this month or the next, where it is called a day: ngày 25, tgl 27, 25-én, the 25th. */
function inDays(folded: string, now: Date): Day[] {
  const pattern = /(?<![a-z])(?:ngay|tgl|tanggal|mung)\s(?<vi>\d{1,2})(?!\d|\s?[/.-]\s?\d|\s(?:lan|cai|vien|bua|hop|thang))|(?<![\d/.\-])(?<hu>\d{1,2})-(?:an|en)(?![a-z])|(?<![a-z])the (?<en>\d{1,2})(?:st|nd|rd|th)(?![a-z]|\s(?:floor|fl|street|st|ave))/g
  return [...folded.matchAll(pattern)].map(({ 0: found, index, groups = {} }) => {
    const day = Number(groups.vi ?? groups.hu ?? groups.en)
    const month = now.getMonth() + (day < now.getDate() ? 1 : 0)
    const on = new Date(now.getFullYear(), month, 1)
    return { start: index, end: index + found.length, year: on.getFullYear(), month: on.getMonth() + 1, day, weak: true }
  })
}

/** Days with the month in words, in both orders: 24 Nov, Nov 24th, ngày 24 tháng 11, 2026. nov. 24. */
function inWords(folded: string, { months }: Days, now: Date): Day[] {
  return months.flatMap((month, i) => [
    `(?:(?<y>20\\d\\d)\\.?\\s*)?(?<![a-z])(?:${month})\\.?\\s*(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:-j?(?:[ae]n|[ae]i?|re|ra|ig))?(?!\\d|[:h])(?:,? +(?<y2>20\\d\\d)(?!\\d))?`,
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*(?:of\\s)?(?:${month})(?![a-z\\d])(?:\\.?,?\\s*(?:nam\\s)?(?<y>20\\d\\d))?`,
  ].flatMap(pattern => [...folded.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index, groups = {} }) => {
    const day = Number(groups.d)
    return { start: index, end: index + found.length, year: Number(groups.y ?? groups.y2 ?? ahead(i + 1, day, now)), month: i + 1, day, weak: false }
  })))
}

/** Tomorrow, on Tuesday, Friday next week. */
function bySaying(folded: string, { relative, weekdays, nextWeek }: Days, now: Date): Day[] {
  const said = relative.flatMap(([words, days]) => [...folded.matchAll(new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g'))].map(({ 0: found, index }) => dayOf(plus(now, days), index, index + found.length, true)))
  const named = weekdays.flatMap((words, i) => [...folded.matchAll(new RegExp(`(?<![a-z])(?<before>(?:${nextWeek})\\s)?(?:${words})(?![a-z\\d])(?<behind>\\s(?:${nextWeek})(?![a-z]))?`, 'g'))].map(({ 0: found, index, groups = {} }) => {
    const today = (now.getDay() + 6) % 7
    const isNext = groups.before !== undefined || groups.behind !== undefined
    const on = isNext ? 7 - today + i : (i - today + 7) % 7 || 7
    return dayOf(plus(now, on), index, index + found.length, true)
  }))
  return [...said, ...named]
}

const isReal = ({ year, month, day }: Day) => month >= 1 && month <= 12 && day >= 1 && new Date(year, month - 1, day).getMonth() === month - 1

/** Right behind a day: what happened on it already. Folded. */
const done = /^[^,.;!?\n]{0,24}(?<![a-z])(?:(?:sudah|udah|udh|sdh|da|already)\s(?:transfer|tf|bayar|pesan|order|beli|ck|chuyen|mua|dat|nhan|paid|got|received)|ordered|arrived|bought|paid|(?:meg)?rendeltem|vettem|fizettem|utaltam|adtam fel|leadtam)(?![a-z])/

/** Right before a day or right behind it: it lies behind us. Folded. */
const gone = /(?<![a-z])(?:last|mult|elmult|since|sejak|dari|dr)\s$/
const goneBehind = /^\s(?:lalu|yang lalu|kemarin|kmrn|kmrin|tuan truoc|tuan roi|vua roi|hom truoc|ota)(?![a-z])/

/** Behind a "no" that ends a question: "tgl 30 ga?", "ngày 25 được không ạ". Folded. */
const asked = '(?: (?:kak|ya|min|a|vay|shop))?\\s*(?:\\?|$)'

/** From a place to where its clause ends: "szombaton elutazunk", not "Friday since I'm away". Folded. */
const clauseBehind = (folded: string, end: number) => /^(?:(?!\s(?:mert|mielott|soalnya|karena|krn|sebelum|because|since|before|vi|tai|nhung|truoc khi|tapi|but|or|hoac|atau|vagy)\s)[^,.;!?\n\uE000]){0,32}/.exec(folded.slice(end, end + 32))?.[0] ?? ''

const clauseBefore = (folded: string, start: number) => /[^,.;!?\n\uE000]{0,32}$/.exec(folded.slice(Math.max(0, start - 32), start))?.[0] ?? ''

/** Of each language: nobody is there, something else happens or happened, it is refused, before and behind the day. */
const others = Object.fromEntries(languages.map((tongue) => {
  const { otherwise, absent, refused } = days[tongue]
  return [tongue, {
    absent: new RegExp(`(?<![a-z])(?:${absent})`),
    otherwise: new RegExp(`(?<![a-z])(?:${otherwise})[a-z]*(?:[\\s:]|on|ngay|vao|tgl|hari|the)*(?:(?!\\.\\s)[^!?\\n]){0,16}$`),
    refused: new RegExp(`(?<![a-z])(?:${refused})\\s(?:on |ngay |vao |hari )?$`),
    refusedBehind: new RegExp(`^\\s(?:${refused})(?![a-z])(?!${asked})`),
  }]
})) as Record<Language, { absent: RegExp, otherwise: RegExp, refused: RegExp, refusedBehind: RegExp }>

/** Whether the words around it say that it is no day on which to deliver. */
function isOther(folded: string, { start, end }: Day, tongue: Language) {
  const { absent, otherwise, refused, refusedBehind } = others[tongue]
  const left = folded.slice(Math.max(0, start - 44), start)
  const right = folded.slice(end, end + 24)
  return absent.test(clauseBehind(folded, end)) || gone.test(left) || goneBehind.test(right) || done.test(folded.slice(end, end + 48))
    || otherwise.test(left) || refused.test(left) || refusedBehind.test(right)
}

const iso = ({ year, month, day }: Day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/**
 * The day, and time, on which it should be delivered (S090): own patterns of each language, since a general parser reads
 * "thứ 3 tuần sau" as three weeks and the Hungarian day as the hour. Days on which something else happened are none.
 */
export function deliveries({ folded, language, country, now: at }: Reading): Find[] {
  const now = new Date(at)
  const today = plus(now, 0)
  const tongues: Language[] = language === undefined ? [...languages] : [language]
  const tongue = tongues.find(tongue => new RegExp(`(?<![a-z])(?:${days[tongue].delivery})`).test(folded))
  if (tongue === undefined) return []
  const words = days[tongue]
  const all = [...inFigures(folded, country, now), ...inWords(folded, words, now), ...inDays(folded, now), ...bySaying(folded, words, now)]
    .filter(day => isReal(day) && !isOther(folded, day, tongue) && new Date(day.year, day.month - 1, day.day) >= today)
  const isAsked = new RegExp(`(?<![a-z])(?:${words.delivery})`)
  // A date says more than the name of the day beside it, and the day of the clause about delivery more than another.
  const worth = (day: Day) => day.weak ? (/\d[/.-]\d|^(?:ngay|tgl|tanggal|mung|the) \d|^\d+-/.test(folded.slice(day.start, day.end)) ? 2 : isAsked.test(/^[^,.;!?\n\uE000]{0,48}/.exec(folded.slice(day.end, day.end + 48))?.[0] ?? '') || isAsked.test(clauseBefore(folded, day.start)) ? 1 : 0) : 3
  const [chosen] = all
    .filter(day => !all.some(it => it.start <= day.start && day.end <= it.end && it.end - it.start > day.end - day.start))
    .sort((a, b) => worth(b) - worth(a) || a.start - b.start)
  if (!chosen) return []
  const time = timeAfter(folded, chosen.start, chosen.end, words.afternoon)
  return [{ field: 'delivery', value: iso(chosen) + (time?.value ?? ''), start: chosen.start, end: Math.max(chosen.end, time?.end ?? 0), confidence: chosen.weak ? 0.8 : 0.9 }]
}
