import type { Heard, News } from '../heard'
import type { Whose } from './ids'
import type { RawMessage } from './schema'
import * as v from 'valibot'
import { clip } from '@/domain/clip'
import { accountOf } from './address'
import { arrivalOf } from './conversation'
import { contactOf } from './further'
import { agentId, contactId, ticketId } from './ids'
import { entryOf, isSaid, speakerOf } from './message'
import { noticeIn } from './notices'
import { contact, conversation, message, named } from './schema'

const ofAccount = v.object({ account_id: v.number() })
const seenBy = v.object({ contact_last_seen_at: v.fallback(v.nullish(v.number()), 0) })
const typing = v.object({ conversation: v.object({ id: v.number() }), user: v.object({ ...named.entries, type: v.fallback(v.string(), 'contact') }), is_private: v.fallback(v.boolean(), false) })
const presence = v.object({ users: v.fallback(v.record(v.string(), v.string()), {}), contacts: v.fallback(v.record(v.string(), v.string()), {}) })

/** What a new message of customer or shop changes; notes and events do not change the row (S036). */
function wordsOf(whose: Whose, raw: RawMessage): Pick<News, 'change' | 'waitsSince'> {
  const entry = entryOf(whose, '', raw)
  const { assignee_id, unread_count } = raw.conversation ?? {}
  const desk = assignee_id === undefined ? {} : { assignee: assignee_id === null ? undefined : agentId(whose, assignee_id) }
  const unread = unread_count === undefined ? {} : { unreadThere: unread_count }
  if (!isSaid(raw) || entry.kind !== 'message') return { change: { ...desk, ...unread } }
  const from = speakerOf(raw)
  return {
    change: {
      ...desk,
      ...unread,
      snippet: clip(entry.text),
      lastKind: entry.text === '' ? entry.attachments[0]?.kind ?? 'unsupported' : undefined,
      lastFrom: from,
      lastActivityAt: entry.at,
      ...(from === 'customer' ? { lastCustomerAt: entry.at } : {}),
      ...(from === 'agent' ? { lastAgentAt: entry.at, waitingSince: undefined } : {}),
    },
    ...(from === 'customer' ? { waitsSince: entry.at } : {}),
  }
}

type Reader = (whose: Whose, data: unknown, now: number) => Heard | undefined

function asMessage(isNew: boolean): Reader {
  return (whose, data) => {
    const read = v.safeParse(message, data)
    if (!read.success || read.output.conversation_id === undefined) return undefined
    const ticket = ticketId(whose.source, read.output.conversation_id)
    const entry = entryOf(whose, ticket, read.output)
    return { news: { ticket, message: entry, ...(isNew ? { ...wordsOf(whose, read.output), isNew: true as const, ...(read.output.echo_id ? { echo: read.output.echo_id } : {}) } : {}) } }
  }
}

/** The whole conversation as of when it is told; several in a row may be the same. */
const asConversation: Reader = (whose, data, now) => {
  const read = v.safeParse(conversation, data)
  if (!read.success) return undefined
  const { labels } = read.output
  return { part: { arrivals: [arrivalOf(whose, read.output, now)], messages: [], tags: labels.filter(label => label !== 'abandoned') } }
}

/** `conversation.read`: the customer has read, not an agent. */
const asRead: Reader = (whose, data, now) => {
  const heard = asConversation(whose, data, now)
  const id = heard?.part?.arrivals[0]?.conversation.id
  const read = v.safeParse(seenBy, data)
  if (!heard || id === undefined || !read.success || !read.output.contact_last_seen_at) return heard
  return { ...heard, news: { ticket: id, readUntil: read.output.contact_last_seen_at * 1000 + 999 } }
}

function asTyping(on: boolean): Reader {
  return (whose, data) => {
    const read = v.safeParse(typing, data)
    if (!read.success) return undefined
    const { conversation: { id }, user, is_private: isNote } = read.output
    const isCustomer = user.type === 'contact'
    return { typing: { ticket: ticketId(whose.source, id), who: isCustomer ? contactId(whose.source, user.id) : agentId(whose, user.id), name: user.name ?? '', isCustomer, isNote, on } }
  }
}

const asContact: Reader = ({ source }, data) => {
  const read = v.safeParse(contact, data)
  if (!read.success) return undefined
  return { known: { customer: contactId(source, read.output.id), name: read.output.name?.trim() ?? '', contact: contactOf(read.output), reachable: read.output.blocked !== true } }
}

const asNotice: Reader = (whose, data) => {
  const notice = noticeIn(whose, data)
  return notice && { notice }
}

const readers: Record<string, Reader> = {
  'message.created': asMessage(true),
  'message.updated': asMessage(false),
  'conversation.created': asConversation,
  'conversation.updated': asConversation,
  'conversation.status_changed': asConversation,
  'conversation.contact_changed': asConversation,
  'conversation.mentioned': asConversation,
  'conversation.read': asRead,
  'assignee.changed': asConversation,
  'team.changed': asConversation,
  'conversation.typing_on': asTyping(true),
  'conversation.typing_off': asTyping(false),
  'contact.updated': asContact,
  'contact.deleted': ({ source }, data) => {
    const read = v.safeParse(v.object({ id: v.number() }), data)
    return read.success ? { gone: contactId(source, read.output.id) } : undefined
  },
  // The conversations themselves then tell whose they are.
  'contact.merged': asContact,
  'presence.update': (whose, data) => {
    const read = v.safeParse(presence, data)
    if (!read.success) return undefined
    const { users, contacts } = read.output
    return { presence: { agents: Object.fromEntries(Object.entries(users).map(([id, state]) => [agentId(whose, Number(id)), state])), customers: Object.keys(contacts).map(id => contactId(whose.source, Number(id))) } }
  },
  'notification.created': asNotice,
  'notification.updated': asNotice,
  'notification.deleted': asNotice,
  'account.cache_invalidated': () => ({ lists: true }),
}

/** An event of the cable in our words; nothing when it concerns another account, or is unknown or unreadable. */
export function heardIn(whose: Whose, event: string, data: unknown, now: number): Heard | undefined {
  const account = v.safeParse(ofAccount, data)
  const inside = v.safeParse(v.object({ notification: ofAccount }), data)
  const id = account.success ? account.output.account_id : inside.success ? inside.output.notification.account_id : undefined
  return id === accountOf(whose.source) ? readers[event]?.(whose, data, now) : undefined
}
