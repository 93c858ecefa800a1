import type { Inputs } from '@/domain/actions'
import type { CloseReason, Ticket } from '@/domain/ticket'
import { isUnread } from '@/domain/ticket'
import { useAct } from '@/stores/act'
import { useQueue } from '@/stores/queue'
import { useToasts } from '@/stores/toasts'

/** What can be done to a ticket from its row: at once, told at the foot of the panel, with a way back. */
export function useRowActions() {
  const { act, offered, refusal } = useAct()
  const queue = useQueue()
  const toasts = useToasts()

  /** The way back is asked of the ticket as it is then, not as it was. */
  async function back<N extends 'assign' | 'priority' | 'reopen'>(id: string, name: N, input: Inputs[N]) {
    const ticket = await queue.get(id)
    if (ticket) await act(ticket, name, input)
  }

  const toggleUnread = (ticket: Ticket) => act(ticket, isUnread(ticket) ? 'seen' : 'unseen', {})

  async function assign(ticket: Ticket, to: string | undefined, name: string) {
    if (to === ticket.assignee || !await act(ticket, 'assign', { to })) return
    const undo = () => void back(ticket.id, 'assign', { to: ticket.assignee })
    toasts.say(to === undefined ? 'toast.unassigned' : 'toast.assignedTo', { named: { name }, undo })
  }
  async function setPriority(ticket: Ticket, value: Ticket['priority']) {
    if (value === ticket.priority || !await act(ticket, 'priority', { value })) return
    toasts.say('toast.prioritised', { undo: () => void back(ticket.id, 'priority', { value: ticket.priority }) })
  }
  const toggleTag = (ticket: Ticket, tag: string) => act(ticket, ticket.tags.includes(tag) ? 'untag' : 'tag', { tag })

  /** S103: closing from the list can be taken back. */
  async function close(ticket: Ticket, reason: CloseReason) {
    if (!await act(ticket, 'close', { reason })) return
    toasts.say('toast.closed', { undo: () => void back(ticket.id, 'reopen', {}) })
  }
  return { toggleUnread, assign, setPriority, toggleTag, close, offered, refusal }
}
