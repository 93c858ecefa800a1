import { useI18n } from 'vue-i18n'
import { dayOf } from '@/domain/timeline'
import { useSession } from '@/stores/session'
import { useTimes } from './times'

/** A time further ahead than this is told by its date. */
const twoDays = 48 * 3600_000

/** A day with its time, past or to come, for a sentence: the clock alone today, else the date before it. */
export function useMoment() {
  const { t } = useI18n()
  const { clock, whenWithin } = useTimes()
  const session = useSession()

  function moment(at: number) {
    const [day, today] = [dayOf(at), dayOf(session.now)]
    if (day === today) return clock(at)
    return t('day.withClock', { day: whenWithin(at, day > today ? at + twoDays : session.now), clock: clock(at) })
  }
  return { moment }
}
