import type { Ref } from 'vue'
import type { Event, Message } from '@/domain/message'
import { watch } from 'vue'
import { useSession } from './session'
import { useToasts } from './toasts'

const isEvent = (message: Message): message is Event => message.kind === 'event'

/**
 * Says who has the open ticket when it turns out that it is not this agent: a colleague claimed it at the same moment, or
 * took it over elsewhere. What the thread told before it was opened is no news.
 */
export function useTaken(messages: Readonly<Ref<Message[] | undefined>>) {
  const session = useSession()
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
}
