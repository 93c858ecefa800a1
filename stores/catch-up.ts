import type { Missed } from '@/sync/catch-up'
import { defineStore } from 'pinia'
import { catchUp } from '@/sync/catch-up'
import { dismissAbsences } from '@/sync/notices'
import { useSession } from './session'
import { useUnhurried } from './unhurried'

/** The shortest time (ms) between two reads, whatever comes in. */
const pause = 1000

/** What came in while the agent was away, until it was opened, answered or dismissed (S134). */
export const useCatchUp = defineStore('catchUp', () => {
  const session = useSession()
  const rows = useUnhurried<string, Missed[]>(() => session.agent.id, catchUp, [], () => pause)
  const dismiss = () => dismissAbsences()
  return { rows, dismiss }
})
