/** What an offset counts in: minutes, hours, days, working days (Monday to Friday), weeks, months, years. */
const units = ['min', 'h', 'd', 'wd', 'w', 'm', 'y'] as const
type Unit = (typeof units)[number]

/** A date in a template, before it is worked out. */
export interface DateSpec {
  offsets: { count: number, unit: Unit }[]
  /** A name of `named`, or letters such as `DD/MM/YYYY`, `dddd`, `HH:mm`; words in square brackets stand as they are. */
  format: string
  /** BCP 47; absent: the language of the text. */
  locale?: string
}

/** The units as they are written out. */
const words: Record<Unit, RegExp> = { min: /^min(ute)?s?$/, h: /^h(ours?)?$/, d: /^d(ays?)?$/, wd: /^(wd|workdays?)$/, w: /^w(eeks?)?$/, m: /^m(onths?)?$/, y: /^y(ears?)?$/ }

const unitOf = (written: string) => units.find(unit => words[unit].test(written.toLowerCase()))

const starts: Record<string, { format: string, days: number }> = {
  date: { format: 'short', days: 0 },
  today: { format: 'short', days: 0 },
  tomorrow: { format: 'short', days: 1 },
  yesterday: { format: 'short', days: -1 },
  time: { format: 'time', days: 0 },
  now: { format: 'datetime', days: 0 },
  datetime: { format: 'datetime', days: 0 },
  weekday: { format: 'weekday', days: 0 },
}

const named: Record<string, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  day: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  year: { year: 'numeric' },
  time: { timeStyle: 'short' },
  datetime: { dateStyle: 'short', timeStyle: 'short' },
}

/** `date+2d|long|hu`, without its braces; nothing when that is not a date. */
export function dateSpec(head: string, options: string[]): DateSpec | undefined {
  const [, name = '', tail = ''] = /^([a-z]+)\s*((?:[+-]\s*\d{1,5}\s*[a-z]+\s*)*)$/i.exec(head) ?? []
  const start = Object.hasOwn(starts, name.toLowerCase()) ? starts[name.toLowerCase()] : undefined
  if (!start) return undefined
  const offsets = [...tail.matchAll(/([+-])\s*(\d{1,5})\s*([a-z]+)/gi)].map(([, sign, count, unit]) => ({ count: Number(`${sign}${count}`), unit: unitOf(unit ?? '') }))
  if (offsets.some(({ unit }) => unit === undefined)) return undefined
  const moved = offsets.flatMap(({ count, unit }) => unit ? [{ count, unit }] : [])
  const all = start.days === 0 ? moved : [{ count: start.days, unit: 'd' as const }, ...moved]
  const [format = '', locale = ''] = options
  return { offsets: all, format: format || start.format, ...(isLocale(locale) ? { locale } : {}) }
}

function isLocale(tag: string) {
  try {
    return tag !== '' && Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0
  }
  catch {
    return false
  }
}

const isWeekend = (date: Date) => date.getDay() === 0 || date.getDay() === 6

function workingDays(date: Date, count: number): Date {
  const step = Math.sign(count)
  const next = new Date(date)
  for (let left = Math.min(Math.abs(count), 5000); left > 0;) {
    next.setDate(next.getDate() + step)
    if (!isWeekend(next)) left--
  }
  return next
}

/** 31 January and a month is the last of February, not a day of March. */
function months(date: Date, count: number): Date {
  const next = new Date(date)
  next.setDate(1)
  next.setMonth(next.getMonth() + count)
  const last = new Date(next.getFullYear(), next.getMonth() + 1, 0).getDate()
  next.setDate(Math.min(date.getDate(), last))
  return next
}

const days = (date: Date, count: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + count, date.getHours(), date.getMinutes())

const moves: Record<Unit, (date: Date, count: number) => Date> = {
  min: (date, count) => new Date(date.getTime() + count * 60_000),
  h: (date, count) => new Date(date.getTime() + count * 3_600_000),
  d: days,
  wd: workingDays,
  w: (date, count) => days(date, 7 * count),
  m: months,
  y: (date, count) => months(date, 12 * count),
}

const tokens = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|[hA]|mm/g

function byLetters(date: Date, format: string, locale: string): string {
  const said = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(date)
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = date.getHours() % 12 || 12
  const parts: Record<string, () => string> = {
    YYYY: () => String(date.getFullYear()),
    YY: () => two(date.getFullYear() % 100),
    MMMM: () => said({ month: 'long' }),
    MMM: () => said({ month: 'short' }),
    MM: () => two(date.getMonth() + 1),
    M: () => String(date.getMonth() + 1),
    DD: () => two(date.getDate()),
    D: () => String(date.getDate()),
    dddd: () => said({ weekday: 'long' }),
    ddd: () => said({ weekday: 'short' }),
    HH: () => two(date.getHours()),
    H: () => String(date.getHours()),
    hh: () => two(hours),
    h: () => String(hours),
    mm: () => two(date.getMinutes()),
    A: () => date.getHours() < 12 ? 'AM' : 'PM',
  }
  return format.replace(tokens, (token, literal: string | undefined) => literal ?? parts[token]?.() ?? token)
}

/** A date in words, in this browser's time zone. `now` in milliseconds. */
export function sayDate({ offsets, format, locale }: DateSpec, now: number, language = 'en'): string {
  const date = offsets.reduce((at, { count, unit }) => moves[unit](at, count), new Date(now))
  if (Number.isNaN(date.getTime())) return ''
  // Plain English is American to the browser; the day before the month is what the shops of this product write.
  const spoken = (locale ?? language) === 'en' ? 'en-GB' : locale ?? language
  // 03/04 is two days in English.
  const name = format === 'short' && spoken.startsWith('en') ? 'medium' : format
  const style = Object.hasOwn(named, name) ? named[name] : undefined
  return style ? new Intl.DateTimeFormat(spoken, style).format(date) : byLetters(date, format, spoken)
}
