import { useQueue } from '@/stores/queue'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'

/** `p`: everything new comes in, and the unassigned ticket that waits longest opens as mine (S038). */
export function usePullNext() {
  const queue = useQueue()
  const opening = useTicket()
  const toasts = useToasts()
  let busy = false

  return async () => {
    if (busy) return
    busy = true
    try {
      const next = await queue.pullNext()
      if (next === undefined) toasts.say('toast.nothingWaits')
      else await opening.open(next)
    }
    catch {
      toasts.fail('error.noAnswer')
    }
    busy = false
  }
}
