import type { Copies } from '../mail/head'
import type { Action } from './action'
import type { OutgoingFile } from './reply'

/** A mail that begins a conversation of its own, written at a ticket: an answer to somebody who left, or one that is forwarded (S114, S167, S168). */
export interface MailInput extends Copies {
  /** One address. */
  to: string
  subject: string
  text: string
  files: OutgoingFile[]
}

/** Leaves its ticket as it is, except for a line in the thread. It may be repeated, because the connector finds the conversation that it has already begun. */
export const mail: Action<MailInput> = {
  refusal: (ticket, agent) => {
    if (ticket.status === 'closed') return 'closed'
    return ticket.assignee !== undefined && ticket.assignee !== agent.id ? 'notYours' : undefined
  },

  apply: ticket => ticket,

  entry: (ticket, { to, subject }, { id, by, at }) => ({ kind: 'event', action: 'mail', ticket, at, id, by, detail: { to, subject } }),

  repeatable: true,
}
