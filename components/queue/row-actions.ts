import type { Ticket } from '@/domain/ticket'
import { isUnread } from '@/domain/ticket'
import { useAct } from '@/stores/act'
import { useToasts } from '@/stores/toasts'

/** What can be done to a ticket from its row: at once, told at the foot of the panel, with a way back. */
export function useRowActions() {
  const { act, offered, refusal } = useAct()
  const toasts = useToasts()

  const toggleUnread = (ticket: Ticket) => act(ticket, isUnread(ticket) ? 'seen' : 'unseen', {})

  /** Those that are not marked so yet and may be. */
  const markable = (tickets: readonly Ticket[], action: 'seen' | 'unseen') =>
    tickets.filter(ticket => offered(ticket).includes(action) && isUnread(ticket) === (action === 'seen') && !refusal(ticket, action))
  /** S064 on several at once: all of them read, or all of them unread. */
  async function markAll(tickets: readonly Ticket[], action: 'seen' | 'unseen') {
    const marked = markable(tickets, action)
    for (const ticket of marked) await act(ticket, action, {})
    const back = action === 'seen' ? 'unseen' : 'seen'
    if (marked.length > 0) toasts.say(`toast.${action}`, { named: { n: marked.length }, undo: () => marked.forEach(ticket => void act(ticket, back, {})) })
  }

  /** S013, on one or on several: those that have it already stay as they are. */
  async function setPriority(tickets: readonly Ticket[], value: Ticket['priority']) {
    const changed: Ticket[] = []
    for (const ticket of tickets) {
      if (value !== ticket.priority && offered(ticket).includes('priority') && await act(ticket, 'priority', { value })) changed.push(ticket)
    }
    if (changed.length === 0) return
    const undo = () => changed.forEach(ticket => void act(ticket, 'priority', { value: ticket.priority }))
    toasts.say(tickets.length > 1 ? 'toast.prioritisedAll' : 'toast.prioritised', { named: { n: changed.length }, undo })
  }
  const toggleTag = (ticket: Ticket, tag: string) => act(ticket, ticket.tags.includes(tag) ? 'untag' : 'tag', { tag })

  return { toggleUnread, markable, markAll, setPriority, toggleTag, offered, refusal }
}
