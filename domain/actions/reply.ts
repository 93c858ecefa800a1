import type { Attachment } from '../message'
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
  apply: (ticket, { text, files }, { by, at }) => ({
    ...ticket,
    status: ticket.status === 'open' ? 'pending' : ticket.status,
    assignee: ticket.assignee ?? by,
    snippet: clip(text || files.map(file => file.name).join(', ')),
    lastFrom: 'agent',
    lastActivityAt: Math.max(ticket.lastActivityAt, at),
    lastAgentAt: at,
    waitingSince: undefined,
    messages: ticket.messages + 1,
    seenAt: Math.max(ticket.seenAt ?? 0, at),
  }),

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
