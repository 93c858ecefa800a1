import type { Copies } from '../mail/head'
import type { Attachment } from '../message'
import type { Ticket } from '../ticket'
import type { Action } from './action'
import { clip } from '../clip'
import { answered, wentOn } from './answered'

/** A file of a reply: its bytes lie in the table `files` until they are sent. */
export interface OutgoingFile {
  id: string
  name: string
  mime: string
  /** Bytes. */
  size: number
  /** The channel's own id for it, once its bytes are there, so that a retry does not upload them again. */
  uploaded?: string
}

export interface Reply {
  text: string
  files: OutgoingFile[]
  /** The channel's own thumb where it has one; elsewhere the text says it (S083). */
  thumb?: true
  /** Id of the comment under which it goes; the customer's newest one when none is named. */
  to?: string
  /** Of a mail: who else gets it. */
  copies?: Copies
}

/**
 * The same with its place: the comment that is the customer's newest now. What they write before it is sent is not what it answers, and
 * after a cut-off it is looked for where it went.
 */
export function aimed(input: Reply, { under }: Pick<Ticket, 'under'>): Reply {
  return under === undefined || input.to !== undefined ? input : { ...input, to: under }
}

function shown({ name, mime, size }: OutgoingFile): Attachment {
  const family = mime.split('/')[0]
  const kind = family === 'image' || family === 'video' || family === 'audio' ? family : 'file'
  return { kind, name, mime, size }
}

/** Says something to the customer. Only this and a template reach them, and only by an explicit send. */
export const reply: Action<Reply> = {
  refusal: (ticket, agent, now) => {
    if (ticket.status === 'closed') return 'closed'
    if (!ticket.reachable) return 'unreachable'
    if (ticket.assignee !== undefined && ticket.assignee !== agent.id) return 'notYours'
    const until = Math.max(ticket.replyUntil ?? Infinity, ticket.humanUntil ?? 0)
    if (now <= until) return undefined
    // S076: ours is the only message, the private one to a comment; nothing more until it is answered.
    return ticket.lastCustomerAt === undefined && ticket.lastAgentAt !== undefined ? 'awaitsAnswer' : 'windowOver'
  },

  apply: (ticket, { text, files }, asked) => {
    const after = { ...answered(ticket, asked), messages: ticket.messages + 1 }
    if (wentOn(ticket, asked.at)) return after
    return {
      ...after,
      snippet: clip(text || files.map(file => file.name).join(', ')),
      lastKind: text === '' && files[0] ? shown(files[0]).kind : undefined,
      lastFrom: 'agent',
      lastActivityAt: Math.max(ticket.lastActivityAt, asked.at),
    }
  },

  entry: (ticket, { text, files, to, copies }, { id, by, at }) => ({
    kind: 'message',
    from: 'agent',
    ticket,
    at,
    id,
    by,
    text,
    attachments: files.map(shown),
    ...(to === undefined ? {} : { replyTo: to }),
    ...(copies === undefined ? {} : { mail: copies }),
  }),

  repeatable: false,
}
