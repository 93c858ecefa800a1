import type { Session } from '../../connector'
import type { Reading } from '../conversation'
import type { RawConversation } from '../schema'
import type { Listed } from '../soft'
import type { Inbox } from '../walk'
import type { Source } from '@/domain/source'
import { readConversation } from '../conversation'
import { list, messageFields } from '../lists'
import { placed } from '../message'
import { conversation } from '../schema'
import { directLink } from './thread-number'

/** Of a conversation on Instagram only the newest 20 messages can be seen, so they come along. */
export const seen = 20
const light = 'id,updated_time,messages.limit(1){id,created_time,from}'
export const whole = `id,updated_time,participants{id,username},messages.limit(${seen}){${messageFields},story}`

/** Asked for by the Page's id; asking by the account's is a common mistake. A refusal says nothing about the Page's own messages. */
function conversations(session: Session, fields: string, limit: number, after?: string): Promise<Listed<RawConversation>> {
  return list(session, `${encodeURIComponent(session.source.account)}/conversations`, { platform: 'instagram', fields, after }, conversation, limit, false)
}

/** How a conversation looks from afar. There is no counter and no snippet, so its newest message tells. */
const markOf = ({ updated_time, messages }: RawConversation) => `${updated_time ?? 0} ${messages?.items[0]?.id.slice(-16) ?? ''}`

/** The conversations of the linked Instagram account. */
export const direct: Inbox = {
  size: 10,
  glance: (session, limit) => conversations(session, light, limit),
  read: (session, limit, after) => conversations(session, whole, limit, after),
  markOf,
}

/** People have usernames there, and no name that Graph would tell. */
function withUsernames(raw: RawConversation): RawConversation {
  const items = raw.participants?.items.map(party => ({ ...party, name: party.name ?? (party.username && `@${party.username}`) })) ?? []
  return { ...raw, participants: { lost: 0, ...raw.participants, items } }
}

/**
 * A conversation of the linked account. Unread is our own rule (S065): there is no counter that could tell of somebody who
 * reads elsewhere. Without numbers a second's messages are ordered as they came in the list, newest first.
 */
export function readDirect(source: Source, raw: RawConversation): Reading | undefined {
  const reading = readConversation(source, withUsernames({ ...raw, unread_count: undefined, message_count: undefined, snippet: undefined }))
  if (!reading) return undefined
  const { conversation } = reading
  const link = directLink(source.account, raw.id)
  return { conversation: { ...conversation, channel: 'instagram', link }, messages: placed(source, conversation.id, raw.messages?.items ?? [], 0) }
}
