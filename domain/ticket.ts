import type { Channel, Kind } from './channel'
import type { Post } from './comment'
import type { KnownField } from './customer'
import type { Feedback } from './feedback'
import type { AttachmentKind } from './message'
import type { CheckoutState } from './shop/model'
import type { Visitor } from './visitor'

export const statuses = ['open', 'pending', 'closed'] as const
export type Status = (typeof statuses)[number]

/** S015: exactly these two. */
export const closeReasons = ['resolved', 'abandoned'] as const
export type CloseReason = (typeof closeReasons)[number]

/** S013: three values; none is `undefined`. */
export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

/** Who said the last word. A bot's message is never a staff reply (S050, S104). */
export type Speaker = 'customer' | 'agent' | 'bot'

/** What the channel knows of one conversation. Times are milliseconds since 1970 (UTC). */
export interface Conversation {
  /** `<source id>/<the remote's own id>`. */
  id: string
  source: string
  /** The Page (or inbox) it came in through: what the page switcher filters by. */
  page: string
  channel: Channel
  kind: Kind
  /** Key of the customer, `<source id>/<the remote's own id>`. */
  customer: string
  /** The customer's name as the channel shows it; empty when it does not say. */
  name: string
  /** The last message as one line of at most 200 characters. */
  snippet: string
  /** What the last message is when it has no words of its own, for the row to say: a picture, a sticker, nothing readable. */
  lastKind?: AttachmentKind | 'unsupported'
  lastFrom: Speaker
  /** The last message of customer, staff or bot. A note or a tag is no activity (S036). */
  lastActivityAt: number
  lastCustomerAt?: number
  /** The newest message of ours that was seen, if any was. */
  lastAgentAt?: number
  /** The first message of the customer that nobody answered; absent when the last word is ours. */
  waitingSince?: number
  /** Messages so far, ours and theirs (S037). */
  messages: number
  /** What the channel itself counts as unread: only its fall to 0 means something, "read elsewhere". */
  unreadThere: number
  /** Until when an ordinary reply may be sent; absent when the channel has no such window. */
  replyUntil?: number
  /** Until when a person's reply may still be sent, where the channel and the shop's app allow that. */
  humanUntil?: number
  /** Where staff can open it on the channel's own site. */
  link?: string
  /** Of a comment ticket: what the comments stand under. */
  post?: Post
  /** Of a comment ticket: the customer's newest comment, under which a reply goes that names no other. */
  under?: string
  /** The channel's own inbox through which it came, by name, where one source has several. */
  inbox?: string
  /** Of a mail: what it is about. */
  subject?: string
  /** When it last changed there (ms): an answer with an older one was overtaken. */
  version?: number
  /** False when the channel says that no reply is possible (blocked, deactivated). */
  reachable: boolean
  /** What the channel knows of whoever writes there. */
  visitor?: Visitor
  /** It was begun from a page at this address (empty: unknown): no channel brings an answer there, the agent does. */
  begunAt?: string
}

/** What the desk keeps of a ticket, wherever the desk is. */
export interface Desk {
  status: Status
  reason?: CloseReason
  /** Id of the agent who has it. */
  assignee?: string
  priority?: Priority
  /** Id of the team that it was given to, where the desk has teams. */
  team?: string
  /** Ids of tags, in the order in which they were given. */
  tags: string[]
  /** What the channel's own labels last said, where it has any: tags among them by id, labels that share the desk by name. */
  labels?: string[]
}

/** One conversation in the queue's form. */
export interface Ticket extends Conversation, Desk {
  /** False until the agent has pulled it in (S033, S035). */
  pulled: boolean
  /** The last request for feedback (S016); one from a colleague's browser is known once it is answered. */
  feedback?: Feedback
  /** When an agent last looked; `unread` compares it with the customer's last message. */
  seenAt?: number
  /** The customer has once given a phone number, here or in another ticket, or an agent has noted one. Stays, also when the words are gone. */
  hasPhone?: boolean
  /** The last phone numbers that the customer gave in this conversation, as written: what it is found by (S096). */
  phones?: string[]
  /** How the newest order stands that was made for it (S022). */
  checkout?: CheckoutState
  /** Since when (ms) the customer had waited when they were taken to have left (S136). */
  missedSince?: number
  /** What agents noted of the customer and the ticket is found by (S096), a value a line; the customer's own row says where it comes from. */
  known?: Partial<Record<KnownField, string>>
}

/** The customer wrote after I last looked. */
export function isUnread(ticket: Pick<Ticket, 'lastCustomerAt' | 'seenAt'>) {
  return (ticket.lastCustomerAt ?? 0) > (ticket.seenAt ?? 0)
}

/** The last word is the customer's. A note, a tag or a bot's message answers nothing (S065). */
export const isUnanswered = (ticket: Pick<Ticket, 'waitingSince'>) => ticket.waitingSince !== undefined

/** Read, and still waiting for an answer (S065). */
export const isSeenNotAnswered = (ticket: Ticket) => !isUnread(ticket) && isUnanswered(ticket)

/** A staff member has answered at least once: what moves a ticket from Chatbot to Messages (S060). */
export const isAnswered = (ticket: Pick<Ticket, 'lastAgentAt'>) => ticket.lastAgentAt !== undefined

/** The customer left before an answer, and nobody has answered since (S136). */
export const isMissed = ({ waitingSince, missedSince }: Pick<Ticket, 'waitingSince' | 'missedSince'>) => waitingSince !== undefined && missedSince !== undefined && missedSince >= waitingSince
