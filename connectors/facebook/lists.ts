import type * as v from 'valibot'
import type { Session } from '../connector'
import type { RawConversation, RawMessage } from './schema'
import type { Listed } from './soft'
import { Transient } from './failures'
import { get } from './graph'
import { conversation, message } from './schema'
import { answerOf } from './soft'

/** What a message is asked for. */
export const messageFields = [
  'id',
  'created_time',
  'from',
  'message',
  'sticker',
  'attachments{id,mime_type,name,size,image_data,video_data,file_url,generic_template}',
  'shares{link,name,description,picture,template}',
  'reactions',
  'reply_to',
  'is_unsupported',
].join()

/** The last messages that come along with a conversation; more makes the call dear in Facebook's processor time. */
const along = 5

const light = 'id,updated_time,unread_count,message_count,snippet'
const whole = `${light},link,can_reply,participants{id,name},messages.limit(${along}){${messageFields}}`

/** One page of a list. Facebook says "ask for less" with error 1, and then it is asked for half. */
export async function list<S extends v.GenericSchema>(session: Session, path: string, query: Record<string, string | undefined>, item: S, limit: number, ofPage: boolean): Promise<Listed<v.InferOutput<S>>> {
  const given = Object.entries(query).flatMap(([key, value]) => value === undefined ? [] : [[key, value] as const])
  try {
    return await get(session, path, { ...Object.fromEntries(given), limit: String(limit) }, answerOf(item), { ofPage })
  }
  catch (error) {
    if (!(error instanceof Transient) || error.code !== 1 || limit <= 1) throw error
    return list(session, path, query, item, Math.floor(limit / 2), ofPage)
  }
}

function conversations(session: Session, fields: string, limit: number, after?: string) {
  return list(session, `${encodeURIComponent(session.source.account)}/conversations`, { platform: 'messenger', fields, after }, conversation, limit, true)
}

/** The newest conversations with just what shows whether anything has changed. Cheap: it is asked for again and again. */
export const glance = (session: Session, limit: number): Promise<Listed<RawConversation>> => conversations(session, light, limit)

/** Conversations with their last messages, newest first. */
export async function readConversations(session: Session, limit: number, after?: string): Promise<Listed<RawConversation>> {
  const page = await conversations(session, whole, limit, after)
  const lost = page.lost + page.items.filter(({ updated_time, messages }) => updated_time === undefined || messages?.lost).length
  // What could not be read may have been a hiccup; after the second time it is how things are.
  return lost > 0 ? conversations(session, whole, limit, after) : page
}

/** Messages of one conversation, newest first. */
export function readMessages(session: Session, conversation: string, limit: number, after?: string): Promise<Listed<RawMessage>> {
  return list(session, `${encodeURIComponent(conversation)}/messages`, { fields: messageFields, after }, message, limit, false)
}
