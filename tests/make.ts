import type { Agent } from '@/domain/agent'
import type { CannedMessage } from '@/domain/canned/canned'
import type { Source } from '@/domain/source'
import type { Conversation, Ticket } from '@/domain/ticket'

export const ana: Agent = { id: 'ana', name: 'Ana', role: 'agent' }
export const ben: Agent = { id: 'ben', name: 'Ben', role: 'agent' }
export const lead: Agent = { id: 'lee', name: 'Lee', role: 'supervisor' }

/** Noon on 20 November 2026, so that a failing test prints times a person can read. */
export const noon = Date.UTC(2026, 10, 20, 12)

export function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: 'facebook:1/t_1',
    source: 'facebook:1',
    page: 'facebook:1',
    channel: 'messenger',
    kind: 'message',
    customer: 'facebook:1/c1',
    name: 'Nguyễn Thị Lan',
    snippet: 'Còn hàng không shop?',
    lastFrom: 'customer',
    lastActivityAt: noon,
    lastCustomerAt: noon,
    waitingSince: noon,
    messages: 1,
    unreadThere: 1,
    reachable: true,
    ...changes,
  }
}

/** A plain open ticket, pulled, that nobody has; say only what matters to the test. */
export function ticket(changes: Partial<Ticket> = {}): Ticket {
  return {
    ...conversation(),
    status: 'open',
    tags: [],
    pulled: true,
    ...changes,
  }
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    id: 'facebook:1',
    connector: 'facebook',
    account: '1',
    name: 'Mộc Home',
    hue: 2,
    order: 0,
    practice: false,
    greets: false,
    paused: false,
    ...changes,
  }
}

/** A canned message of the agent's own, for every page; say only what matters to the test. */
export function canned(changes: Partial<CannedMessage> = {}): CannedMessage {
  const shortcut = changes.shortcut ?? 'giao'
  return {
    id: `canned-${shortcut}`,
    shortcut,
    title: shortcut,
    body: 'Dạ',
    variants: [],
    files: [],
    tags: [],
    folder: '',
    scope: 'mine',
    pages: [],
    channels: [],
    changedAt: noon,
    ...changes,
  }
}
