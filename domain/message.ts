import type { Comment } from './comment'
import type { MailTold } from './mail/head'
import type { Point } from './map-link'
import type { Speaker } from './ticket'

/** What a message can carry beside its text: `attachment.<kind>` in the locales. */
export type AttachmentKind
  = | 'image'
    | 'video'
    | 'audio'
    | 'file'
    | 'sticker'
    | 'link'
    | 'product'
    | 'card'
    /** A story of ours that the customer answers, or one in which they mention us. */
    | 'story'
    /** The ad through which the customer came (S128). */
    | 'ad'
    /** A pin that was shared (S092). */
    | 'location'
    /** The channel keeps it back, for instance by European privacy rules. */
    | 'withheld'
    /** A kind we have never heard of: shown as "see it in …", never a crash. */
    | 'unknown'

export interface Attachment {
  kind: AttachmentKind
  name?: string
  /** Title, subtitle and price of cards, links and products. */
  title?: string
  text?: string
  /** https only; signed by the channel and short-lived, so never kept as a permanent address. */
  url?: string
  preview?: string
  mime?: string
  /** Bytes. */
  size?: number
  width?: number
  height?: number
  seconds?: number
  /** Of a location. */
  at?: Point
}

/** A mark under our message, only where the channel reports it (S161, S162). */
export type Mark = 'sent' | 'delivered' | 'read'

interface Entry {
  ticket: string
  /** Milliseconds; when it was created, which never changes: the row's place in the thread. */
  at: number
  /** The channel's own id; notes and events bring their own. */
  id: string
  /** Id of the command of ours that said it, once that was confirmed: no other command can have. */
  command?: string
}

/** Something said between customer and shop. */
export interface Said extends Entry {
  kind: 'message'
  from: Speaker
  /** Id or name of the agent, where it is known. */
  by?: string
  text: string
  attachments: Attachment[]
  mark?: Mark
  /** The server has it, and the channel behind it has not said that it has taken it. */
  unaccepted?: true
  /** It did not get through: why, in the channel's own words; empty when the channel does not say. */
  failed?: string
  /** It was taken back; its text is the channel's own notice of that. */
  deleted?: true
  /** Id of the message this one answers. */
  replyTo?: string
  /** What the buttons or the field under it ask for. Some channels do not tell it again: there it is known only of what was sent from here. */
  asks?: 'phone' | 'email' | 'rating'
  /** What the customer has filled in under it, a line for each field. */
  answer?: string
  /** Emoji or names of reactions, as the channel says them. */
  reactions?: string[]
  /** The channel does not say what it is: "see it in …". */
  unsupported?: boolean
  /**
   * Its number in the conversation, where the channel's own times are too coarse to tell which of two came first.
   * Orders messages of equal `at`; one without it has only just been sent and comes last. May change, `at` may not.
   */
  place?: number
  /** Id of the broadcast under which it was written as a comment (S061). */
  live?: string
  /** What else a mail says: whom it went to, and how it was formatted. */
  mail?: MailTold
  /** What can be done with it as a comment, and what has been. */
  comment?: Comment
}

/** Internal: seen by agents as a sticky note, never sent (S010–S012). */
export interface Note extends Entry {
  kind: 'note'
  by: string
  text: string
  editedAt?: number
}

/** What was done to the ticket: `event.<action>` in the locales says it in words. */
export interface Event extends Entry {
  kind: 'event'
  by: string
  action: string
  /** What the sentence needs, such as `{ to: 'lan' }` or `{ reason: 'resolved' }`. */
  detail: Record<string, string | undefined>
}

export type Message = Said | Note | Event

const placeOf = (message: Message) => message.kind === 'message' ? message.place ?? Infinity : Infinity

/** The order of a thread: by time, and within one coarse second by the channel's own numbers. */
export function byTime(a: Message, b: Message): number {
  if (a.at !== b.at) return a.at - b.at
  const [first, second] = [placeOf(a), placeOf(b)]
  return first === second ? 0 : first - second
}
