import type { CloseReason, Ticket } from '../ticket'
import type { Action, Asked } from './action'
import { leads } from '../agent'
import { isUnanswered } from '../ticket'

/** How a ticket is closed, and what the agent knew of it then. */
export interface Close {
  reason: CloseReason
  /** The customer's last message that the agent knew of (ms). By the channel's clock, because ours may be wrong; without it the time of closing counts. */
  upTo?: number
  /** The last word was ours, as far as the agent knew. */
  answered?: boolean
}

/** Closes a ticket as the agent sees it now. */
export const closeAsSeen = (ticket: Ticket, reason: CloseReason): Close => ({ reason, upTo: ticket.lastCustomerAt, answered: !isUnanswered(ticket) })

/**
 * The customer waits, and the agent did not know: they wrote while this waited to be carried out, which opens a closed ticket again (S104),
 * or the answer that went before it was refused (S153). So it is not closed over that.
 */
export function isOvertaken(ticket: Ticket, { upTo, answered }: Close, { at }: Pick<Asked, 'at'>): boolean {
  return isUnanswered(ticket) && (answered === true || (ticket.lastCustomerAt ?? 0) > (upTo ?? at))
}

/** S014–S017: with exactly one of two reasons. */
export const close: Action<Close> = {
  // S105: the assignee, a supervisor or the owner.
  refusal: (ticket, agent) => {
    if (ticket.status === 'closed') return 'closed'
    return ticket.assignee === agent.id || leads(agent) ? undefined : 'notAssignee'
  },

  apply: (ticket, input, asked) => isOvertaken(ticket, input, asked) ? ticket : { ...ticket, status: 'closed', reason: input.reason },

  entry: (ticket, { reason }, { id, by, at }) => ({ kind: 'event', action: 'close', ticket, at, id, by, detail: { reason } }),

  repeatable: true,
}
