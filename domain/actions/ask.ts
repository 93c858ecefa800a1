import type { Action } from './action'
import { reply } from './reply'

/** What can be asked for with a button under the message: the customer's device offers the number or address it knows. */
export const asksFor = ['phone', 'email'] as const

export interface Ask {
  what: (typeof asksFor)[number]
  text: string
}

/** Says something and puts one button below it that answers with the customer's phone number or e-mail address. Like a reply, and not under a comment. */
export const ask: Action<Ask> = {
  refusal: (ticket, agent, now) => ticket.kind === 'message' ? reply.refusal(ticket, agent, now) : 'notAllowed',
  apply: (ticket, { text }, asked) => reply.apply(ticket, { text, files: [] }, asked),
  entry: (ticket, { what, text }, { id, by, at }) => ({ kind: 'message', from: 'agent', ticket, at, id, by, text, attachments: [], asks: what }),
  repeatable: false,
}
