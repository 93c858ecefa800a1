import type { Action } from './action'
import { isUnanswered } from '../ticket'

/** S018: assignee, tags, priority and history stay as they were. */
export const reopen: Action<Record<string, never>> = {
  refusal: ticket => ticket.status === 'closed' ? undefined : 'notClosed',
  apply: ticket => ({ ...ticket, status: isUnanswered(ticket) ? 'open' : 'pending', reason: undefined }),
  entry: (ticket, _, { id, by, at }) => ({ kind: 'event', action: 'reopen', ticket, at, id, by, detail: {} }),
  repeatable: true,
}
