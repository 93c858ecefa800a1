import type { Ticket } from '@/domain/ticket'
import { isUnread } from '@/domain/ticket'
import { useAct } from '@/stores/act'
import { useToasts } from '@/stores/toasts'

/** What can be done to a ticket from its row: at once, told at the foot of the panel, with a way back. */
export function useRowActions() {
  const { act, offered, refusal } = useAct()
  const toasts = useToasts()

  const toggleUnread = (ticket: Ticket) => act(ticket, isUnread(ticket) ? 'seen' : 'unseen', {})

  async function setPriority(ticket: Ticket, value: Ticket['priority']) {
    if (value === ticket.priority || !await act(ticket, 'priority', { value })) return
    toasts.say('toast.prioritised', { undo: () => void act(ticket, 'priority', { value: ticket.priority }) })
  }
  const toggleTag = (ticket: Ticket, tag: string) => act(ticket, ticket.tags.includes(tag) ? 'untag' : 'tag', { tag })

  return { toggleUnread, setPriority, toggleTag, offered, refusal }
}
