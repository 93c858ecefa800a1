import type { Ref } from 'vue'
import type { Event, Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import { watch } from 'vue'
import { useRosters } from './rosters'
import { useSession } from './session'
import { useToasts } from './toasts'

const isEvent = (message: Message): message is Event => message.kind === 'event'

/** What is shown of the open ticket, all of the same moment. */
interface Open { messages: Readonly<Ref<Message[] | undefined>>, current: Readonly<Ref<Ticket | undefined>>, owed: Readonly<Ref<Owed[]>> }

/**
 * Tells the agent who has the open ticket when it turns out to be somebody else: a colleague claimed it at the same moment, or
 * took it over elsewhere. What the thread said before it was opened is not news.
 */
export function useTaken({ messages, current, owed }: Open) {
  const session = useSession()
  const rosters = useRosters()
  const toasts = useToasts()
  const me = () => session.agent.id

  function isLoss({ action, by, detail }: Event): boolean {
    if (action === 'taken') return by === me()
    return action === 'assignedThere' && detail.from === me() && detail.has !== undefined
  }
  watch(messages, (now, before) => {
    const ticket = now?.[0]?.ticket
    if (!now || !before || before[0]?.ticket !== ticket) return
    const known = new Set(before.map(({ id }) => id))
    const news = now.findLast((message): message is Event => isEvent(message) && isLoss(message) && !known.has(message.id))
    if (!news) return
    toasts.fail('share.taken', { who: session.nameOf(news.detail.has ?? '') || news.detail.name || '' })
  })

  // A server of the shop's own adds no line that could be understood; only the assignee tells. What the agent did, or was refused, is told elsewhere.
  watch(current, (now, before) => {
    if (!now || now.id !== before?.id || before.assignee !== me() || now.assignee === undefined || now.assignee === me()) return
    if (!rosters.of(now) || owed.value.some(({ action, reason }) => action === 'assign' || reason === 'taken')) return
    toasts.fail('share.taken', { who: session.nameOf(now.assignee) })
  })
}
