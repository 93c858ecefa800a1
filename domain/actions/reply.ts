import type { Attachment } from '../message'
import type { Ticket } from '../ticket'
import type { Action } from './action'
import { clip } from '../clip'

/** A file of a reply: its bytes lie in the table `files` until they are sent. */
export interface OutgoingFile {
  id: string
  name: string
  mime: string
  /** Bytes. */
  size: number
}

function shown({ name, mime, size }: OutgoingFile): Attachment {
  const family = mime.split('/')[0]
  const kind = family === 'image' || family === 'video' || family === 'audio' ? family : 'file'
  return { kind, name, mime, size }
}

/** Says something to the customer. Only this and a template reach them, and only by an explicit send. */
export const reply: Action<{ text: string, files: OutgoingFile[] }> = {
  refusal: (ticket, agent, now) => {
    if (ticket.status === 'closed') return 'closed'
    if (!ticket.reachable) return 'unreachable'
    if (ticket.assignee !== undefined && ticket.assignee !== agent.id) return 'notYours'
    const until = Math.max(ticket.replyUntil ?? Infinity, ticket.humanUntil ?? 0)
    return now > until ? 'windowOver' : undefined
  },

  // S153: a staff reply makes an open ticket pending. Whoever answers a ticket that nobody has, has it.
  apply: (ticket, { text, files }, { by, at }) => {
    const said: Ticket = {
      ...ticket,
      assignee: ticket.assignee ?? by,
      lastAgentAt: Math.max(ticket.lastAgentAt ?? 0, at),
      messages: ticket.messages + 1,
      seenAt: Math.max(ticket.seenAt ?? 0, Math.min(at, ticket.lastCustomerAt ?? 0)),
    }
    // The customer went on writing while it waited to be sent: that stays in sight and unanswered.
    if ((ticket.lastCustomerAt ?? 0) > at) return said
    return {
      ...said,
      status: ticket.status === 'open' ? 'pending' : ticket.status,
      snippet: clip(text || files.map(file => file.name).join(', ')),
      lastKind: text === '' && files[0] ? shown(files[0]).kind : undefined,
      lastFrom: 'agent',
      lastActivityAt: Math.max(ticket.lastActivityAt, at),
      waitingSince: undefined,
    }
  },

  entry: (ticket, { text, files }, { id, by, at }) => ({
    kind: 'message',
    from: 'agent',
    ticket,
    at,
    id,
    by,
    text,
    attachments: files.map(shown),
  }),

  repeatable: false,
}
