import type { Action } from './action'
import { leads } from '../agent'
import { wasAsked } from '../feedback'
import { reply } from './reply'

/**
 * S016: asks for a score of 1 to 5. Whoever may close a ticket may ask, because that is when it is asked. It does not
 * answer a question of the customer, so the longer window for such answers (`humanUntil`) does not apply.
 */
export const feedback: Action<{ text: string }> = {
  refusal: (ticket, agent, now) => {
    if (ticket.kind !== 'message') return 'notAllowed'
    if (ticket.status === 'closed') return 'closed'
    if (!ticket.reachable) return 'unreachable'
    if (ticket.assignee !== undefined && ticket.assignee !== agent.id && !leads(agent)) return 'notYours'
    if (ticket.lastCustomerAt === undefined) return ticket.lastAgentAt === undefined ? 'nothing' : 'awaitsAnswer'
    if (wasAsked(ticket, now)) return 'askedAlready'
    return ticket.replyUntil !== undefined && now > ticket.replyUntil ? 'windowOver' : undefined
  },
  apply: (ticket, { text }, asked) => ({ ...reply.apply(ticket, { text, files: [] }, asked), feedback: { askedAt: asked.at } }),
  entry: (ticket, { text }, { id, by, at }) => ({ kind: 'message', from: 'agent', ticket, at, id, by, text, attachments: [], asks: 'rating' }),
  repeatable: false,
}
