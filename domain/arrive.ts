import type { KnownField } from './customer'
import type { Feedback } from './feedback'
import type { Conversation, Desk, Ticket } from './ticket'
import { isUnanswered } from './ticket'

/** A week: Facebook's longest reply window, after which nobody waits for an answer any more. */
const settledAfter = 7 * 24 * 3600_000

/** What a channel itself keeps of a customer: all values of each field, the one in the channel's own place first, then the further ones. */
export type Contact = Record<KnownField, string[]>

/** A conversation as it comes in, with assignee, status and tags where the channel itself keeps them. */
export interface Arrival {
  conversation: Conversation
  /** Present only when the remote keeps assignee, status and tags; then its word counts. */
  desk?: Desk
  /** `messages` is what is known, at least; a higher number that was known before holds. */
  atLeast?: true
  /** Nothing that was said came along, notes and status lines alone: the last words that are known stay. */
  wordless?: true
  /** What the customer said of the service, where the channel asks for it by itself (S016). */
  feedback?: Feedback
  /** What the channel knows of whoever writes, beside the name (S115–S117). */
  contact?: Contact
  /** Only some of its comments came along: what follows from all of them is worked out from those that are kept. */
  partial?: boolean
}

const newer = (a: number | undefined, b: number | undefined) => (a ?? 0) > (b ?? 0)

/** The later of two times that may be unknown. A short answer may lack older messages, so it never takes back what was known. */
const latest = (a?: number, b?: number) => a === undefined ? b : b === undefined ? a : Math.max(a, b)
const earliest = (a?: number, b?: number) => a === undefined ? b : b === undefined ? a : Math.min(a, b)

/**
 * The status after something arrived: a customer's message opens a pending or closed ticket again and
 * keeps who has it (S104); a reply written in the channel's own inbox makes an open one pending (S153).
 */
function statusAfter(before: Ticket, now: Conversation): Pick<Desk, 'status' | 'reason'> {
  const wrote = newer(now.lastCustomerAt, before.lastCustomerAt)
  const answered = newer(now.lastAgentAt, before.lastAgentAt) || isUnanswered(before)
  if (isUnanswered(now)) return wrote ? { status: 'open', reason: undefined } : before
  // Both came at once, the customer's message and the answer to it: opened again and answered.
  if (before.status === 'closed' ? wrote && answered : answered) return { status: 'pending', reason: undefined }
  return before
}

/** An answer that a newer one has overtaken changes nothing. Where the channel numbers its changes, only the number counts. */
function isOvertaken(before: Ticket, now: Conversation) {
  if (now.version !== undefined) return now.version < (before.version ?? 0)
  return now.lastActivityAt < before.lastActivityAt && now.messages < before.messages
}

/** Read in the channel's own inbox: its counter has fallen to nothing since we last looked (S064: not if it was 0 before). */
function seenAfter(before: Ticket, now: Conversation): number | undefined {
  const readThere = before.unreadThere > 0 && now.unreadThere === 0
  const answeredThere = newer(now.lastAgentAt, before.lastAgentAt) ? now.lastAgentAt : undefined
  return latest(latest(before.seenAt, answeredThere), readThere ? now.lastCustomerAt : undefined)
}

/**
 * What people write during a broadcast is read there and then, in a view of its own: five hundred of them a minute would
 * drown "Pull ticket" and its number. So these come in by themselves, to Unassigned, and no list that is being worked
 * off jumps: All never shows them (S047, S052).
 */
const comesInByItself = ({ kind }: Conversation) => kind === 'livestream'

/** A page or an ad that is known stays (S128): the message that named it may be older than those that came now. */
function visitorAfter({ visitor: before }: Ticket, { visitor: now }: Conversation) {
  if (!now || now.referrer !== undefined || before?.referrer === undefined) return {}
  return { visitor: { ...now, referrer: before.referrer } }
}

/** Somebody has it there, or it is closed: then nobody needs to pull it. */
const isSettledThere = (desk: Desk | undefined) => desk !== undefined && (desk.assignee !== undefined || desk.status === 'closed')

/** What else counts as a remote with a desk of its own tells it, instead of being worked out here. */
function toldThere(before: Ticket, { conversation, desk, atLeast, wordless, feedback }: Arrival): Partial<Ticket> {
  return {
    ...(atLeast ? { messages: Math.max(before.messages, conversation.messages) } : {}),
    // Told before the last word that is known, or without any: that one stays.
    ...(wordless || (atLeast && conversation.lastActivityAt < before.lastActivityAt) ? { snippet: before.snippet, lastKind: before.lastKind, lastFrom: before.lastFrom, lastActivityAt: before.lastActivityAt } : {}),
    ...(feedback ? { feedback } : {}),
    ...(desk ? { ...desk, waitingSince: conversation.waitingSince, pulled: before.pulled || isSettledThere(desk) } : {}),
  }
}

/**
 * A ticket after a conversation has arrived. Pure, and the same again when it arrives twice.
 * A first-time arrival waits to be pulled (S033), except a comment of a broadcast, and except when `first` says that its
 * source is only being connected: then there is no list yet that could jump, and what was settled long ago is filed as closed.
 */
export function arrive(before: Ticket | undefined, arrival: Arrival, first: boolean, now: number): Ticket {
  const { conversation, desk, feedback } = arrival
  if (!before) {
    const settled = first && !isUnanswered(conversation) && conversation.lastActivityAt < now - settledAfter
    const status = settled ? 'closed' : isUnanswered(conversation) ? 'open' : 'pending'
    const seenAt = isUnanswered(conversation) && conversation.unreadThere > 0 ? undefined : conversation.lastCustomerAt
    return { ...conversation, status, tags: [], ...desk, pulled: first || comesInByItself(conversation) || isSettledThere(desk), seenAt, ...(feedback ? { feedback } : {}) }
  }
  if (isOvertaken(before, conversation)) return before
  const { status, reason } = statusAfter(before, conversation)
  const lastAgentAt = latest(before.lastAgentAt, conversation.lastAgentAt)
  const lastCustomerAt = latest(before.lastCustomerAt, conversation.lastCustomerAt)
  // The earliest unanswered message may lie before the few that were fetched this time.
  const stillWaiting = isUnanswered(conversation) && !newer(conversation.lastAgentAt, before.waitingSince)
  const waitingSince = stillWaiting ? earliest(before.waitingSince, conversation.waitingSince) : conversation.waitingSince
  const after: Ticket = {
    ...before,
    ...conversation,
    ...visitorAfter(before, conversation),
    name: conversation.name || before.name,
    lastAgentAt,
    lastCustomerAt,
    waitingSince,
    status,
    reason,
    seenAt: seenAfter(before, conversation),
  }
  return { ...after, ...toldThere(before, arrival) }
}
