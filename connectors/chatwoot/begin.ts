import type { Session } from '../connector'
import type { Begun } from '@/domain/begun'
import * as v from 'valibot'
import { accountPath, call, get, post } from './api'
import { ticketId } from './ids'
import { list } from './schema'

const made = v.object({ id: v.number() })
const inboxes = v.object({ payload: list(v.object({ id: v.number(), channel_type: v.fallback(v.string(), '') })) })
const created = v.object({ payload: v.object({ contact: made, contact_inbox: v.nullish(v.object({ source_id: v.nullish(v.string()) })) }) })
const ways = v.object({ payload: list(v.object({ inbox: made, source_id: v.nullish(v.string()) })) })

/** Only an inbox of type Api takes what a customer has said somewhere else (messages of type `incoming`). */
const takes = 'Channel::Api'

/** The attribute in which a conversation says which page it was begun from. */
export const pageKey = 'deskside_page'

/** Contact, conversation and first message, in the first inbox of type API; nothing where the account has no such inbox. */
export async function begin(session: Session, { name, text, page }: Begun): Promise<string | undefined> {
  const { payload } = await get(session, 'inboxes', inboxes)
  const inbox = payload.find(({ channel_type }) => channel_type === takes)
  if (!inbox) return undefined
  const { payload: { contact, contact_inbox } } = await post(session, 'contacts', { inbox_id: inbox.id, ...(name === '' ? {} : { name }) }, created)
  const source_id = contact_inbox?.source_id ?? (await get(session, `contacts/${contact.id}/contactable_inboxes`, ways)).payload.find(way => way.inbox.id === inbox.id)?.source_id
  const body = { inbox_id: inbox.id, contact_id: contact.id, ...(source_id ? { source_id } : {}), assignee_id: Number(session.source.me), additional_attributes: { [pageKey]: page } }
  const { id } = (await call(session, 'POST', accountPath(session, 'conversations'), made, { body })).value
  await post(session, `conversations/${id}/messages`, { content: text, message_type: 'incoming', private: false })
  return ticketId(session.source, id)
}
