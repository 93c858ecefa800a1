import type { Wait } from '@/domain/wait'
import { useI18n } from 'vue-i18n'
import { waitOf } from '@/domain/wait'

const day = 24 * 3600_000
const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)

/** Times and waits in the agent's language. `now` is passed in, so that whoever shows a time renews it. */
export function useTimes() {
  const { t, locale } = useI18n()

  const format = (at: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale.value, options).format(at)
  const clock = (at: number) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const full = (at: number) => format(at, { dateStyle: 'medium', timeStyle: 'short' })

  /** Clock today, "Yesterday", then the date; the year only where it is another. */
  function short(at: number, now: number): string {
    const days = Math.round((startOfDay(now) - startOfDay(at)) / day)
    if (days <= 0) return clock(at)
    if (days === 1) return t('day.yesterday')
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
    return format(at, sameYear ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' })
  }

  /** "1 min ago" within the hour, then as `short`. */
  function ago(at: number, now: number): string {
    const minutes = Math.floor((now - at) / 60_000)
    if (minutes < 1) return t('time.justNow')
    if (minutes >= 60) return short(at, now)
    return new Intl.RelativeTimeFormat(locale.value, { style: 'narrow' }).format(-minutes, 'minute')
  }

  const shortWait: { [U in Wait['unit']]: (wait: Extract<Wait, { unit: U }>) => string } = {
    minutes: ({ minutes }) => t('time.minutes', { minutes }),
    hours: ({ hours, minutes }) => t('time.hours', { hours, minutes: minutes > 0 ? minutes : '' }).trim(),
    days: ({ days }) => t('time.days', { days }),
  }
  /** As the stub shows it: 4 min, 2 h 10, 3 d. */
  const wait = (ms: number) => {
    const said = waitOf(ms)
    return (shortWait[said.unit] as (wait: Wait) => string)(said)
  }

  const long = (n: number, unit: string) => new Intl.NumberFormat(locale.value, { style: 'unit', unit, unitDisplay: 'long' }).format(n)
  const longWait: { [U in Wait['unit']]: (wait: Extract<Wait, { unit: U }>) => string } = {
    minutes: ({ minutes }) => long(minutes, 'minute'),
    hours: ({ hours, minutes }) => [long(hours, 'hour'), minutes > 0 ? long(minutes, 'minute') : ''].join(' ').trim(),
    days: ({ days }) => long(days, 'day'),
  }
  /** As it is read out: 2 hours 10 minutes. */
  const waitSpoken = (ms: number) => {
    const said = waitOf(ms)
    return (longWait[said.unit] as (wait: Wait) => string)(said)
  }

  return { clock, full, short, ago, wait, waitSpoken }
}
