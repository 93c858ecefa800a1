import type { Pulled, Session } from './connector'
import type { Contact } from '@/domain/arrive'
import type { Message } from '@/domain/message'
import type { TeamNotice } from '@/domain/team-notice'
import type { Conversation, Desk } from '@/domain/ticket'

/** What became known of one ticket outside of a pull; only that is changed. */
export interface News {
  ticket: string
  message?: Message
  /** Its fields as they now are; those that are not known are left out. */
  change?: Partial<Conversation & Desk>
  /** Of a message of the customer: since when (ms) somebody waits, unless that is known from earlier. */
  waitsSince?: number
  /** Id of the command that said it, when it was said by one. */
  echo?: string
  /** This message is told for the first time. */
  isNew?: true
  /** The customer has read what was sent until then (ms). */
  readUntil?: number
}

/** Who types on a ticket, or has stopped. */
export interface Typing {
  ticket: string
  /** The agent's id, or the customer's. */
  who: string
  name: string
  isCustomer: boolean
  /** A note: only staff will read it. */
  isNote: boolean
  on: boolean
}

/** Who is online, by our ids; whoever is not named is not. */
export interface Presence {
  agents: Record<string, string>
  customers: string[]
}

/** A customer as the channel keeps them. */
export interface Known {
  customer: string
  /** Empty where the channel has none. */
  name: string
  contact: Contact
  /** A message can reach them. */
  reachable: boolean
}

/** One thing that a remote tells by itself. */
export interface Heard {
  /** The connection is open, for the first time or again: what was told in between was missed, so everything is looked at. */
  open?: true
  /** The connection is closed; it opens again by itself. */
  closed?: true
  part?: Omit<Pulled, 'cursor'>
  news?: News
  /** What the channel now keeps of a customer. */
  known?: Known
  /** A customer who no longer exists: deleted with all they wrote, or merged into another. */
  gone?: string
  typing?: Typing
  presence?: Presence
  /** Lists of the desk have changed. */
  lists?: true
  /** A notice of the server's own for whoever sits here, as it is `now`; without `now` it was read or deleted. */
  notice?: { id: string, now?: TeamNotice }
}

/** What a remote tells by itself until the session's signal ends it. Beside `pull`, which finds all of it too, later. */
export type Realtime = (session: Session) => AsyncIterable<Heard>
