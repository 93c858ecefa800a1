import type { SheetPromotion } from './sheet'
import type { Cells, SheetFault, SheetPlace } from './sheet-read'
import { fold } from '@/domain/fold'
import { parsePrice } from './money'
import { dayBegins, timeIn } from './zone'

/** With its own place on the clock, as programs write it. */
const zoned = /\dT\d.*(?:Z|[+-]\d\d:?\d\d)$/

/**
 * Day, month and year as the four languages write them, with or without a time, in the shop's time zone (ms). A day without one begins where
 * `isEnd` is false and is over where it is true; so does one at midnight, which is how a spreadsheet writes a mere day.
 */
function momentOf(text: string, timeZone: string, isEnd: boolean): number | undefined {
  if (zoned.test(text)) return Date.parse(text) || undefined
  const [a = 0, b = 0, c = 0, hours = 0, minutes = 0] = text.match(/\d+/g)?.map(Number) ?? []
  const [year, month, day] = a > 999 ? [a, b, c] : [c < 100 ? 2000 + c : c, b, a]
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day || month < 1 || month > 12 || c === 0) return undefined
  const minute = (/pm/i.test(text) && hours < 12 ? hours + 12 : hours) * 60 + minutes
  const isWhole = minute === 0 || minute >= 24 * 60 - 1
  if (isWhole) return isEnd || minute > 0 ? dayBegins(year, month, day + 1, timeZone) : dayBegins(year, month, day, timeZone)
  return timeIn(year, month, day, minute, timeZone)
}

/** The one number of a text, if that can be taken off in percent: "10%" is, "20–30%" and "10%, at most 50k" are words. */
function percentOf(text: string): number | undefined {
  const [only, ...others] = text.replaceAll(',', '.').match(/\d+(?:\.\d+)?/g) ?? []
  const percent = Number(only)
  return others.length === 0 && percent > 0 && percent <= 100 ? percent : undefined
}

/** A gift is free too: only delivery is meant. */
const isFreeShipping = (folded: string) => /free|mien phi|gratis|ingyen|bebas/.test(folded) && /ship|deliver|van chuyen|giao hang|ongkir|kirim|szallit/.test(folded)

/** A line of a sheet of promotions, or why it is none. */
export function promotionOf(cell: Cells, { currency, timeZone, at }: SheetPlace): SheetPromotion | Omit<SheetFault, 'line'> {
  const [title, code, summary] = [cell('title'), cell('code'), cell('summary')]
  if (!title && !code) return { fault: 'noCode' }
  const startsAt = momentOf(cell('starts'), timeZone, false)
  const endsAt = momentOf(cell('ends'), timeZone, true)
  const bad = (cell('starts') && startsAt === undefined && cell('starts')) || (cell('ends') && endsAt === undefined && cell('ends'))
  if (bad) return { fault: 'badDate', text: bad }
  const off = cell('percent') || cell('amount')
  const isPercent = cell('percent') !== '' || off.includes('%')
  const percent = isPercent ? percentOf(off) : undefined
  const amount = isPercent ? undefined : parsePrice(off, currency)
  // What is no figure stays as the shop words it.
  const words = percent === undefined && amount === undefined ? [off, summary] : [summary]
  return {
    key: fold(code || title),
    title: title || code,
    ...(code ? { code } : {}),
    summary: words.filter(Boolean).join(' · '),
    ...(percent === undefined ? { amount } : { percent }),
    freeShipping: percent === undefined && amount === undefined && isFreeShipping(fold(`${title} ${off} ${summary}`)),
    minSubtotal: parsePrice(cell('minimum'), currency),
    startsAt,
    endsAt,
    at,
  }
}
