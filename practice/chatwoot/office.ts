import type { Life } from '../team/life'
import type { Portal } from './articles'
import type { Quirks } from './quirks'

/** Everything that a practice Chatwoot account knows: plain JSON, so that it can be stored and go on where it stopped. Times are milliseconds. */
export interface Office {
  host: string
  version: string
  account: { id: number, name: string }
  /** The last number given to an id; all ids share one sequence. */
  serial: number
  /** Grows with every change that must not be lost. */
  changes: number
  agents: Staff[]
  inboxes: Inbox[]
  teams: Crew[]
  labels: Label[]
  contacts: Contact[]
  /** By display id. */
  talks: Record<string, Talk>
  canned: Canned[]
  attributes: Attribute[]
  /** Its Help Centers; absent: those of every practice shop. */
  portals?: Portal[]
  notices: Notice[]
  notes: ContactNote[]
  /** What was uploaded, by signed id, as base64. */
  blobs: Record<string, Blobbed>
  quirks: Quirks
  /** What its customers and colleagues are about to do; absent: nobody does anything by themselves. */
  life?: Life
}

export interface Staff {
  id: number
  name: string
  email: string
  password: string
  role: 'agent' | 'administrator'
  token: string
  pubsub: string
  availability: 'online' | 'busy' | 'offline'
  autoOffline: boolean
  /** When the last presence ping came. */
  pingedAt: number
  /** Inboxes that an agent is a member of; an administrator sees all. */
  inboxes: number[]
  suspended?: boolean
}

export interface Inbox {
  id: number
  name: string
  type: string
  provider?: string
  /** A survey is sent when a conversation is resolved, unless it wears one of these labels. */
  csat?: { unless: string[] }
  /** Slug of the Help Center that is set for it. */
  portal?: string
}

export interface Crew { id: number, name: string, members: number[] }
export interface Label { id: number, title: string, color: string }

export interface Contact {
  id: number
  name: string
  email: string | null
  phone: string | null
  identifier: string | null
  blocked: boolean
  online: boolean
  more: Record<string, unknown>
  custom: Record<string, unknown>
  createdAt: number
  activeAt: number
}

export type Status = 'open' | 'resolved' | 'pending' | 'snoozed'

export interface Talk {
  id: number
  uuid: string
  inbox: number
  contact: number
  status: Status
  snoozedUntil: number | null
  priority: 'low' | 'medium' | 'high' | 'urgent' | null
  assignee: number | null
  team: number | null
  labels: string[]
  lines: Line[]
  createdAt: number
  updatedAt: number
  activeAt: number
  waitingSince: number
  firstReplyAt: number
  agentSeenAt: number
  contactSeenAt: number
  more: Record<string, unknown>
  custom: Record<string, unknown>
  participants: number[]
}

/** 0 incoming, 1 outgoing, 2 activity, 3 template. */
export type Kind = 0 | 1 | 2 | 3

export interface Line {
  id: number
  at: number
  kind: Kind
  private: boolean
  content: string | null
  contentType: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  attributes: Record<string, unknown>
  /** Id of the agent who said it; absent of the contact and of the server itself. */
  agent?: number
  bot?: true
  files: Enclosed[]
  source: string | null
}

export interface Enclosed {
  id: number
  type: string
  mime: string
  name: string
  size: number
  blob: string
  at?: { lat: number, long: number, title: string }
}

export interface Blobbed { name: string, mime: string, bytes: string }
export interface Canned { id: number, code: string, content: string, at: number }
export interface ContactNote { id: number, contact: number, agent: number, content: string, at: number }
export interface Attribute { id: number, name: string, key: string, type: string, model: 'contact_attribute' | 'conversation_attribute', values: string[], pattern?: string }
export interface Notice { id: number, agent: number, type: string, talk: number, by?: number, at: number, readAt: number | null }

export function nextId(office: Office): number {
  office.serial += 1
  return office.serial
}
