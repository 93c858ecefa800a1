import type { CloseReason } from '../ticket'
import type { Action } from './action'
import { leads } from '../agent'

/** Closes a ticket, with exactly one of two reasons (S014–S017). */
export const close: Action<{ reason: CloseReason }> = {
  // S105: the assignee, a supervisor or the owner.
  refusal: (ticket, agent) => {
    if (ticket.status === 'closed') return 'closed'
    return ticket.assignee === agent.id || leads(agent) ? undefined : 'notAssignee'
  },

  apply: (ticket, { reason }) => ({ ...ticket, status: 'closed', reason }),

  entry: (ticket, { reason }, { id, by, at }) => ({ kind: 'event', action: 'close', ticket, at, id, by, detail: { reason } }),

  repeatable: true,
}
