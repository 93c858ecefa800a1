import type { Formats } from './formats'
import type { Span } from '@/domain/span'
import { useI18n } from 'vue-i18n'
import { spanOf } from '@/domain/span'
import { agedAs } from '@/domain/timeline'
import { sizeOf } from '@/domain/upload'
import { formatsOf } from './formats'

const minute = 60_000
const unitNames = { minutes: 'minute', hours: 'hour', days: 'day' } as const satisfies Record<Span['unit'], string>
const inOneYear = (at: number, now: number) => new Date(at).getFullYear() === new Date(now).getFullYear()

/**
 * Times, waits and sizes in the reader's language. `now` is passed in, so that whoever shows a time renews it;
 * times and waits are milliseconds.
 */
export function useTimes() {
  const { t, locale } = useI18n()
  const formats = () => formatsOf(locale.value)

  const clock = (at: number) => formats().clock.format(at)
  const full = (at: number) => formats().full.format(at)
  const number = (n: number) => formats().number.format(n)

  const date = (at: number) => formats().date.format(at)

  /** The head of a day in a thread. */
  function day(at: number, now: number): string {
    const aged = agedAs(at, now)
    if (aged !== 'before') return t(`day.${aged}`)
    return (inOneYear(at, now) ? formats().day : formats().date).format(at)
  }

  function dated(at: number, now: number, yesterday: string): string {
    const aged = agedAs(at, now)
    if (aged === 'today') return clock(at)
    if (aged === 'yesterday') return yesterday
    return (inOneYear(at, now) ? formats().dayOfYear : formats().date).format(at)
  }
  /** A time by itself: the clock today, "Yesterday", then the date, with the year only when it is not this one. */
  const when = (at: number, now: number) => dated(at, now, t('day.yesterday'))
  /** The same within a sentence: "Ended yesterday". */
  const whenWithin = (at: number, now: number) => dated(at, now, t('day.yesterdayWithin'))

  /** Within a sentence: "1 min ago" within the hour, then as `whenWithin`. */
  function ago(at: number, now: number): string {
    const minutes = Math.floor((now - at) / minute)
    if (minutes < 1) return t('queue.justNow')
    return minutes < 60 ? t('queue.minutesAgo', { minutes }) : whenWithin(at, now)
  }

  /** `4 min`, `2 h 10`, `3 d`; never `0 min`. */
  function span(ms: number): string {
    const { unit, n, rest } = spanOf(Math.max(ms, minute))
    return rest > 0 ? t('span.hoursAndMinutes', { n, rest: String(rest).padStart(2, '0') }) : t(`span.${unit}`, { n })
  }
  /** A wait as the stub shows it; under a minute it says "now". */
  const wait = (ms: number) => ms < minute ? t('span.now') : span(ms)

  const spoken = (n: number, unit: keyof Formats['spoken']) => formats().spoken[unit].format(n)
  /** A wait as it is read out: 2 hours 10 minutes. */
  function waitSpoken(ms: number): string {
    if (ms < minute) return t('span.underMinute')
    const { unit, n, rest } = spanOf(ms)
    return rest > 0 ? `${spoken(n, unitNames[unit])} ${spoken(rest, 'minute')}` : spoken(n, unitNames[unit])
  }

  /** `184 kB`, `2.4 MB`. */
  function size(bytes: number): string {
    const { unit, n } = sizeOf(bytes)
    return `${number(n)} ${unit}`
  }

  return { clock, full, date, number, day, when, whenWithin, ago, span, wait, waitSpoken, size }
}
