import type { TeamDesk } from '../team-desk'
import * as v from 'valibot'
import { Rejected } from '../errors'
import { accountOf } from './address'
import { accountPath, call, change, get, post } from './api'
import { contactNumber, remoteId, ticketId } from './ids'
import { entryOf } from './message'
import { peopleDesk } from './people'
import { anything, contact, list, message } from './schema'

const ways = v.object({ payload: list(v.object({ inbox: v.object({ id: v.number(), name: v.string(), channel_type: v.string() }), source_id: v.nullish(v.string()) })) })
const made = v.object({ id: v.number() })
const found = v.object({ payload: list(contact) })
const created = v.object({ payload: v.object({ contact: made }) })

const mostFiles = 15

type Asking = Parameters<TeamDesk['mail']>[0]

function ofProfile(session: Asking, path: string, profile: Record<string, unknown>) {
  return call(session, 'POST', `/api/v1/profile/${path}`, anything, { body: { profile: { account_id: accountOf(session.source), ...profile } } })
}

/** Somebody with that address: who is known already, else a new contact. */
async function contactBy(session: Asking, email: string, inbox: string): Promise<number> {
  const { payload } = await get(session, 'contacts/search', found, { q: email })
  const known = payload.find(one => one.email?.toLowerCase() === email.toLowerCase())
  return known?.id ?? (await post(session, 'contacts', { inbox_id: Number(inbox), name: email.split('@')[0], email }, created)).payload.contact.id
}

/** Through which inboxes somebody can be reached, and under which id there. */
const waysTo = async (session: Asking, contact: number) => (await get(session, `contacts/${contact}/contactable_inboxes`, ways)).payload

/** Everything of the desk that is no action of the outbox. */
export const teamDesk: TeamDesk = {
  ...peopleDesk,
  availability: async (session, availability) => void await ofProfile(session, 'availability', { availability }),
  autoOffline: async (session, on) => void await ofProfile(session, 'auto_offline', { auto_offline: on }),
  typing: async (session, { id }, on, isNote) => void await post(session, `conversations/${remoteId(id)}/toggle_typing_status`, { typing_status: on ? 'on' : 'off', is_private: isNote }),
  transcript: async (session, { id }, email) => void await post(session, `conversations/${remoteId(id)}/transcript`, { email }),
  deleteMessage: async (session, { id }, which) => entryOf(session, id, await change(session, 'DELETE', `conversations/${remoteId(id)}/messages/${which}`, undefined, message)),
  retryMessage: async (session, { id }, which) => entryOf(session, id, await post(session, `conversations/${remoteId(id)}/messages/${which}/retry`, {}, message)),
  block: async (session, { id }, on) => void await post(session, `conversations/${remoteId(id)}/${on ? 'mute' : 'unmute'}`, {}),
  mailWays: async (session, { customer }) => {
    const payload = await waysTo(session, contactNumber(customer))
    return payload.flatMap(({ inbox }) => inbox.channel_type === 'Channel::Email' ? [{ inbox: String(inbox.id), name: inbox.name }] : [])
  },
  mail: async (session, ticket, { inbox }, { to, cc, bcc, subject, text }, files) => {
    if (files.length > mostFiles) throw new Rejected('tooLarge')
    const contact_id = to === undefined ? contactNumber(ticket.customer) : await contactBy(session, to, inbox)
    const way = (await waysTo(session, contact_id)).find(one => String(one.inbox.id) === inbox)
    if (!way?.source_id) throw new Rejected('noSuchPerson')
    const { id } = (await call(session, 'POST', accountPath(session, 'conversations'), made, { body: { inbox_id: Number(inbox), contact_id, source_id: way.source_id, assignee_id: Number(session.source.me), additional_attributes: { mail_subject: subject } } })).value
    const fields = { content: text, private: 'false', ...(cc ? { cc_emails: cc } : {}), ...(bcc ? { bcc_emails: bcc } : {}) }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    files.forEach(file => form.append('attachments[]', file, file.name))
    await post(session, `conversations/${id}/messages`, files.length > 0 ? form : { ...fields, private: false })
    // It has been sent by now: that it waits for the customer (S166) must not undo that.
    await post(session, `conversations/${id}/toggle_status`, { status: 'snoozed' }).catch(() => {})
    return ticketId(session.source, id)
  },
}
