import type { Refusal } from '@/domain/actions/action'
import type { Ticket } from '@/domain/ticket'
import { computed } from 'vue'
import { languageOf } from '@/domain/language'
import { useLive } from '@/stores/live/live'
import { newest, owedOn } from '@/sync/thread'
import { useAct } from './act'
import { useSession } from './session'

/** Newest messages that are read to tell the customer's language. */
const enough = 40

/** What a refused send says about the customer: nothing that is sent will arrive until they write again. */
const told: Partial<Record<string, Refusal>> = { unavailable: 'unreachable', noSuchPerson: 'unreachable', windowOver: 'windowOver' }

/** Whether a customer can be asked for feedback, and in which language (S016). */
export function useFeedback(ticket: () => Ticket) {
  const session = useSession()
  const { offered, refusal } = useAct()
  const id = () => ticket().id
  const owed = useLive(id, owedOn, [])
  const messages = useLive(id, key => newest(key, enough), [])

  const isOffered = computed(() => offered(ticket()).includes('feedback'))
  const refused = computed(() => {
    const since = ticket().lastCustomerAt ?? 0
    const last = owed.value.findLast(row => row.state === 'rejected' && row.at >= since)
    return last?.reason && told[last.reason]
  })
  /** Why not, or nothing. */
  const why = computed(() => refusal(ticket(), 'feedback') ?? refused.value)
  /** Absent when the customer's words do not tell. */
  const language = computed(() => languageOf(messages.value.flatMap(message => message.kind === 'message' && message.from === 'customer' ? [message.text] : [])))
  /** How long it is possible (ms); absent where there is no window. */
  const left = computed(() => {
    const { replyUntil } = ticket()
    return replyUntil === undefined ? undefined : replyUntil - session.now
  })
  return { isOffered, why, left, language }
}
