import type { Job, Receipt, Session } from '../connector'
import * as v from 'valibot'
import { Rejected } from '../errors'
import { get, post } from './api'
import { readMessages } from './lists'
import { anything, contact, conversation, list } from './schema'
import { bodyOf } from './send'

const ways = v.object({ payload: list(v.object({ inbox: v.object({ id: v.number() }), source_id: v.nullish(v.string()) })) })
const made = v.object({ id: v.number() })
const found = v.object({ payload: list(contact) })
const created = v.object({ payload: v.object({ contact: made }) })
const talks = v.object({ payload: list(conversation) })
const inboxes = v.object({ payload: list(v.object({ id: v.number(), channel_type: v.string() })) })

const mostFiles = 15
/** The attribute that holds the command which began a conversation, so that one that was cut off midway goes on there instead of beginning another. */
const mark = 'deskside'

/** Through which inboxes somebody can be reached, and under which id there. */
const waysTo = async (session: Session, contact: number) => (await get(session, `contacts/${contact}/contactable_inboxes`, ways)).payload

/** The contact with that address, a new one where there is none. */
async function contactBy(session: Session, email: string, inbox: number): Promise<number> {
  const { payload } = await get(session, 'contacts/search', found, { q: email })
  const known = payload.find(one => one.email?.toLowerCase() === email.toLowerCase())
  return known?.id ?? (await post(session, 'contacts', { inbox_id: inbox, name: email.split('@')[0], email }, created)).payload.contact.id
}

async function begin(session: Session, contact: number, inbox: number, { id: command, input: { subject } }: Job<'mail'>['command']): Promise<number> {
  const way = (await waysTo(session, contact)).find(one => one.inbox.id === inbox)
  if (!way?.source_id) throw new Rejected('noSuchPerson')
  const { id } = await post(session, 'conversations', { inbox_id: inbox, contact_id: contact, source_id: way.source_id, assignee_id: Number(session.source.me), additional_attributes: { mail_subject: subject, [mark]: command } }, made)
  return id
}

/** Whether something of ours was said in it already. */
const isSaid = async (session: Session, id: number) => (await readMessages(session, String(id), {})).some(line => line.message_type === 1 && !line.private)

/** Begins a conversation by mail, once: tried again it goes on with what it has begun (S114, S167). */
export async function mail(session: Session, { command, files, again }: Job<'mail'>): Promise<Receipt> {
  const { to, cc, bcc, text, files: told } = command.input
  if (files.length > mostFiles) throw new Rejected('tooLarge')
  const inbox = (await get(session, 'inboxes', inboxes)).payload.find(({ channel_type }) => channel_type === 'Channel::Email')
  if (!inbox) throw new Rejected('noMailInbox')
  const person = await contactBy(session, to, inbox.id)
  const before = again ? (await get(session, `contacts/${person}/conversations`, talks)).payload.find(({ additional_attributes }) => additional_attributes[mark] === command.id) : undefined
  const id = before?.id ?? await begin(session, person, inbox.id, command)
  if (!before || !await isSaid(session, id)) {
    const fields = { content: text, private: false, ...(cc ? { cc_emails: cc.join(',') } : {}), ...(bcc ? { bcc_emails: bcc.join(',') } : {}) }
    await post(session, `conversations/${id}/messages`, bodyOf(fields, files, told.map(({ name }) => name)), anything)
  }
  // The mail has been sent by now: failing to mark it as waiting for the customer (S166) must not undo that.
  await post(session, `conversations/${id}/toggle_status`, { status: 'snoozed' }).catch(() => {})
  return {}
}
