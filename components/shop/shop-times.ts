import { useI18n } from 'vue-i18n'
import { ageOf } from '@/domain/shop/age'
import { isDayEnd, knownZone, lastMoment } from '@/domain/shop/validity'

const moments = new Map<string, Intl.DateTimeFormat>()

/** A day, with or without its time, in a time zone that is not the reader's. */
function momentOf(locale: string, timeZone: string, timed: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${timed}`
  const known = moments.get(key)
  if (known) return known
  const clock = timed ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const : {}
  const made = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short', ...clock })
  moments.set(key, made)
  return made
}

/** Within this time (ms) the hour matters. */
const near = 3 * 86_400_000

/** Ages of figures, and when promotions begin and end by the shop's own clock. */
export function useShopTimes() {
  const { t, locale } = useI18n()

  /** `12 s ago`: counted, never a clock time, because it is the age that matters (S084); what was read this second is of now. */
  function age(fetchedAt: number, now: number): string {
    const { unit, n } = ageOf(fetchedAt, now)
    if (n === 0) return t('queue.justNow')
    return t(`age.${unit}`, { n })
  }
  /** `23 Nov, 23:59`; the hour is left out where it is a day's end that is far off. */
  function ends(at: number, zone: string, now: number, language = locale.value): string {
    const timeZone = knownZone(zone)
    return momentOf(language, timeZone, at - now < near || !isDayEnd(at, timeZone)).format(lastMoment(at, timeZone))
  }
  function begins(at: number, zone: string, language = locale.value): string {
    const timeZone = knownZone(zone)
    return momentOf(language, timeZone, !isDayEnd(at, timeZone)).format(at)
  }
  return { age, ends, begins }
}
