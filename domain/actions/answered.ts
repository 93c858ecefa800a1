import type { Ticket } from '../ticket'
import type { Asked } from './action'

/** The customer went on writing while it waited to be sent: that stays in sight and unanswered. */
export const wentOn = (ticket: Ticket, at: number) => (ticket.lastCustomerAt ?? 0) > at

/** A ticket that was answered. S153: that makes an open one pending. Whoever answers a ticket that nobody has becomes its assignee. */
export function answered(ticket: Ticket, { by, at }: Pick<Asked, 'by' | 'at'>): Ticket {
  const said: Ticket = {
    ...ticket,
    assignee: ticket.assignee ?? by,
    lastAgentAt: Math.max(ticket.lastAgentAt ?? 0, at),
    seenAt: Math.max(ticket.seenAt ?? 0, Math.min(at, ticket.lastCustomerAt ?? 0)),
  }
  if (wentOn(ticket, at)) return said
  return { ...said, status: ticket.status === 'open' ? 'pending' : ticket.status, waitingSince: undefined }
}
