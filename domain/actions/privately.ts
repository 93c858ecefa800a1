import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { answered } from './answered'
import { commentBecomes } from './on-comment'

/**
 * S068: one private message to whoever wrote a comment, within 7 days; it reaches the customer's inbox at once (S071), and
 * then nothing more until the customer answers (S076). Counts as an answer to the comment (S065), but is no comment.
 */
export const privately: Action<OnComment & { text: string }> = {
  refusal: (ticket, agent) => {
    if (ticket.status === 'closed') return onlyComments(ticket) ?? 'closed'
    if (ticket.assignee !== undefined && ticket.assignee !== agent.id) return onlyComments(ticket) ?? 'notYours'
    return onlyComments(ticket)
  },

  apply: (ticket, _, asked) => answered(ticket, asked),

  // S072: the icon turns blue.
  alters: commentBecomes(({ by, at }, { privately }) => ({ privately: { ...privately, at, by }, canReplyPrivately: false })),

  repeatable: false,
}
