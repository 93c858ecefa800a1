import type { Formats } from './formats'
import type { Span } from '@/domain/span'
import { useI18n } from 'vue-i18n'
import { spanOf } from '@/domain/span'
import { formatsOf } from './formats'

const day = 24 * 3600_000
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)
const unitNames = { minutes: 'minute', hours: 'hour', days: 'day' } as const satisfies Record<Span['unit'], string>

/** Times and waits of rows in the agent's language. `now` is passed in, so that whoever shows a time renews it. */
export function useRowTimes() {
  const { t, locale } = useI18n()

  const clock = (at: number) => formatsOf(locale.value).clock.format(at)
  const date = (at: number) => formatsOf(locale.value).shortDate.format(at)
  const full = (at: number) => formatsOf(locale.value).shortFull.format(at)

  /** Clock today, "Yesterday", then the date; the year only where it is another. */
  function short(at: number, now: number): string {
    const days = Math.round((startOfDay(now) - startOfDay(at)) / day)
    if (days <= 0) return clock(at)
    if (days === 1) return t('day.yesterday')
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
    return sameYear ? formatsOf(locale.value).shortDay.format(at) : date(at)
  }

  /** "1 min ago" within the hour, then as `short`. */
  function ago(at: number, now: number): string {
    const minutes = Math.floor((now - at) / 60_000)
    if (minutes < 1) return t('queue.justNow')
    return minutes < 60 ? t('queue.minutesAgo', { minutes }) : short(at, now)
  }

  /** As the stub shows it: 4 min, 2 h 10, 3 d. */
  function wait(ms: number): string {
    const { unit, n, rest } = spanOf(ms)
    return rest > 0 ? t('span.hoursAndMinutes', { n, rest: String(rest).padStart(2, '0') }) : t(`span.${unit}`, { n })
  }

  const spoken = (n: number, unit: keyof Formats['spoken']) => formatsOf(locale.value).spoken[unit].format(n)
  /** As it is read out: 2 hours 10 minutes. */
  function waitSpoken(ms: number): string {
    const { unit, n, rest } = spanOf(ms)
    return rest > 0 ? `${spoken(n, unitNames[unit])} ${spoken(rest, 'minute')}` : spoken(n, unitNames[unit])
  }

  return { clock, date, full, short, ago, wait, waitSpoken }
}
