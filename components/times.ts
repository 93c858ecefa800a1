import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { spanOf } from '@/domain/span'
import { agedAs } from '@/domain/timeline'
import { sizeOf } from '@/domain/upload'
import { useSession } from '@/stores/session'
import { formatsOf } from './formats'

/** Times, spans and sizes in the reader's language: the clock today, "Yesterday", then the date. */
export function useTimes() {
  const { t, locale } = useI18n()
  const session = useSession()
  const formats = computed(() => formatsOf(locale.value))

  const clock = (at: number) => formats.value.clock.format(at)
  const full = (at: number) => formats.value.full.format(at)
  const number = (n: number) => formats.value.number.format(n)

  /** The head of a day in a thread. */
  function day(at: number) {
    const aged = agedAs(at, session.now)
    if (aged !== 'before') return t(`day.${aged}`)
    const thisYear = new Date(at).getFullYear() === new Date(session.now).getFullYear()
    return (thisYear ? formats.value.day : formats.value.date).format(at)
  }

  /** A time that stands alone, such as where a fact comes from. */
  function when(at: number) {
    const aged = agedAs(at, session.now)
    if (aged === 'today') return clock(at)
    return aged === 'yesterday' ? t('day.yesterday') : formats.value.date.format(at)
  }

  /** `4 min`, `2 h 10`, `3 d`. */
  function span(ms: number) {
    const { unit, n, rest } = spanOf(ms)
    return unit === 'hours' && rest > 0 ? t('span.hoursAndMinutes', { n, rest: String(rest).padStart(2, '0') }) : t(`span.${unit}`, { n })
  }

  /** `184 kB`, `2.4 MB`. */
  function size(bytes: number) {
    const { unit, n } = sizeOf(bytes)
    return `${number(n)} ${unit}`
  }

  return { clock, full, number, day, when, span, size }
}
