import { agedAs } from '@/domain/timeline'
import { useSession } from '@/stores/session'
import { useTimes } from './times'

/** A day with its time, for a sentence: the clock alone today, else the date before it. */
export function useMoment() {
  const { clock, when } = useTimes()
  const session = useSession()

  const moment = (at: number) => agedAs(at, session.now) === 'today' ? clock(at) : `${when(at, session.now)}, ${clock(at)}`
  return { moment }
}
