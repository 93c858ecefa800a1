import type { Session } from './connector'
import type { Arrival } from '@/domain/arrive'
import type { Somebody } from '@/domain/desk-act'
import type { Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'

/** A note on the customer, seen by all agents (S126). Times are milliseconds. */
export interface CustomerNote { id: string, by: string, name: string, text: string, at: number, editedAt: number }

/**
 * What a remote with a desk of its own does beside the actions, at once and not through the outbox: it needs an answer, or would mean
 * nothing later. All methods throw `Rejected`, `Unauthorized` or `Throttled` as a pull does, and whatever a broken network throws.
 */
export interface TeamDesk {
  availability: (session: Session, state: 'online' | 'busy' | 'offline') => Promise<void>
  /** Whether the agent is away as soon as nobody listens any more. */
  autoOffline: (session: Session, on: boolean) => Promise<void>
  typing: (session: Session, ticket: Ticket, on: boolean, isNote: boolean) => Promise<void>
  transcript: (session: Session, ticket: Ticket, email: string) => Promise<void>
  deleteMessage: (session: Session, ticket: Ticket, message: string) => Promise<Message>
  /** The server forgets copies, and what the message answered (§1.3). */
  retryMessage: (session: Session, ticket: Ticket, message: string) => Promise<Message>
  /** Blocking closes the conversation. */
  block: (session: Session, ticket: Ticket, on: boolean) => Promise<void>
  notes: (session: Session, ticket: Ticket) => Promise<CustomerNote[]>
  /** The 20 newest conversations of the same customer, this one among them; each tells what is known of the customer. */
  former: (session: Session, ticket: Ticket) => Promise<Arrival[]>
  /** Whether an administrator has deleted it, or its customer and so all of theirs, or this agent may no longer see it. Throws where that cannot be told. */
  isGone: (session: Session, ticket: Ticket) => Promise<boolean>
  /** Ids of those of these tickets that the lists there do not show this agent, whatever their status; of very many, only some. */
  missing: (session: Session, tickets: string[]) => Promise<string[]>
  /** Customers found by name, mail, phone or id. */
  findPeople: (session: Session, words: string) => Promise<Somebody[]>
}
