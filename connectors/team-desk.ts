import type { Session } from './connector'
import type { Arrival } from '@/domain/arrive'
import type { Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'

/** A note on the customer, seen by all agents (S126). Times are milliseconds. */
export interface CustomerNote { id: string, by: string, name: string, text: string, at: number, editedAt: number }

/** Somebody who wrote, as the remote knows them (S119–S129). What is not known is left out. */
export interface Profile {
  customer: string
  name: string
  email?: string
  phone?: string
  membership?: string
  city?: string
  country?: string
  company?: string
  about?: string
  blocked: boolean
  online: boolean
  custom: Record<string, unknown>
}

/** What a conversation carries of its visitor. What is not known is left out. */
export interface Visit { browser?: string, system?: string, device?: string, language?: string, referrer?: string, startedAt?: string, subject?: string, custom: Record<string, unknown> }

/** Where a mail can go to a customer: an inbox of mails, or the mail conversation that runs already. */
export interface MailWay { inbox: string, name: string }

/**
 * What a remote with a desk of its own does beside the actions, at once and not through the outbox: it needs an answer, or means
 * nothing later. All of it throws `Rejected`, `Unauthorized`, `Throttled` as a pull does; a broken network as it is.
 */
export interface TeamDesk {
  availability: (session: Session, state: 'online' | 'busy' | 'offline') => Promise<void>
  /** Away as soon as nobody listens any more. */
  autoOffline: (session: Session, on: boolean) => Promise<void>
  typing: (session: Session, ticket: Ticket, on: boolean, isNote: boolean) => Promise<void>
  transcript: (session: Session, ticket: Ticket, email: string) => Promise<void>
  deleteMessage: (session: Session, ticket: Ticket, message: string) => Promise<Message>
  /** Forgets copies and what it answered (§1.3). */
  retryMessage: (session: Session, ticket: Ticket, message: string) => Promise<Message>
  /** Blocking closes the conversation. */
  block: (session: Session, ticket: Ticket, on: boolean) => Promise<void>
  profile: (session: Session, ticket: Ticket) => Promise<Profile>
  visit: (session: Session, ticket: Ticket) => Promise<Visit>
  /** Keys are merged: what is not named stays. */
  customize: (session: Session, ticket: Ticket, of: 'customer' | 'ticket', values: Record<string, unknown>) => Promise<void>
  notes: (session: Session, ticket: Ticket) => Promise<CustomerNote[]>
  addNote: (session: Session, ticket: Ticket, text: string) => Promise<CustomerNote>
  editNote: (session: Session, ticket: Ticket, note: string, text: string) => Promise<CustomerNote>
  dropNote: (session: Session, ticket: Ticket, note: string) => Promise<void>
  /** The 20 newest conversations of the same customer, this one among them: what is known of the customer comes with each. */
  former: (session: Session, ticket: Ticket) => Promise<Arrival[]>
  /** Whether an administrator has deleted it there, or its customer, with whom it goes; or this agent may not see it any more. Throws where that cannot be said. */
  isGone: (session: Session, ticket: Ticket) => Promise<boolean>
  /** Of these tickets, by id, those that the lists there do not tell this agent of, whatever their status; of very many missing ones only some. */
  missing: (session: Session, tickets: string[]) => Promise<string[]>
  /** Customers found by name, mail, phone or id. */
  findPeople: (session: Session, words: string) => Promise<Profile[]>
  mailWays: (session: Session, ticket: Ticket) => Promise<MailWay[]>
}
