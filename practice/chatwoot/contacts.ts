import type { Call, Route } from './call'
import type { Contact, ContactNote } from './office'
import { empty, json, refusals } from './answer'
import { needAdministrator, number, record, text, texts } from './call'
import { meet } from './furnish'
import { merge } from './merge'
import { nextId } from './office'
import { agentOf, inboxOf, maySee, seconds, tell } from './running'
import { begin } from './talk'
import { agentView, contactPush, contactView, conversationView } from './views'

function contactAt({ office, ids }: Call): Contact {
  const contact = office.contacts.find(({ id }) => String(id) === ids[0])
  if (!contact) throw refusals.notFound()
  return contact
}

const talksOf = ({ office, agent }: Call, contact: Contact) => Object.values(office.talks).filter(talk => talk.contact === contact.id && maySee(office, agent, talk)).sort((a, b) => b.activeAt - a.activeAt)

function whole({ office }: Call, contact: Contact) {
  const inboxes = [...new Set(Object.values(office.talks).filter(talk => talk.contact === contact.id).map(({ inbox }) => inbox))]
  return {
    ...contactView(contact),
    contact_inboxes: inboxes.map(id => ({ source_id: `source-${contact.id}-${id}`, inbox: { id, avatar_url: '', channel_id: id, name: inboxOf(office, id)?.name, channel_type: inboxOf(office, id)?.type, provider: null } })),
  }
}

const value = (given: unknown) => given === '' || given === null ? null : text(given)

/** Changes a contact: attributes are merged, and an error names the fields that are wrong. */
function change(call: Call) {
  const { office, body, running } = call
  const contact = contactAt(call)
  const phone = value(body.phone_number)
  const email = value(body.email)
  const identifier = value(body.identifier)
  if (phone && !/^\+[1-9]\d{1,14}$/.test(phone)) throw refusals.invalid('Phone number should be in e164 format', ['phone_number'])
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) throw refusals.invalid('Email is invalid', ['email'])
  const taken = (key: 'email' | 'phone' | 'identifier', wanted: string | null | undefined) => wanted && office.contacts.some(other => other.id !== contact.id && other[key] === wanted)
  if (taken('identifier', identifier)) throw refusals.invalid('Identifier has already been taken', ['identifier'])
  if (taken('email', email)) throw refusals.invalid('Email has already been taken', ['email'])
  if (taken('phone', phone)) throw refusals.invalid('Phone number has already been taken', ['phone_number'])
  if (typeof body.name === 'string') contact.name = body.name
  if (phone !== undefined) contact.phone = phone
  if (email !== undefined) contact.email = email
  if (identifier !== undefined) contact.identifier = identifier
  if (typeof body.blocked === 'boolean') contact.blocked = body.blocked
  contact.custom = { ...contact.custom, ...record(body.custom_attributes) }
  contact.more = { ...contact.more, ...record(body.additional_attributes) }
  tell(running, { event: 'contact.updated', account: true, data: () => contactPush(contact) })
  return json({ payload: whole(call, contact) })
}

function withoutAttributes(call: Call) {
  const contact = contactAt(call)
  const gone = texts(call.body.custom_attributes)
  contact.custom = Object.fromEntries(Object.entries(contact.custom).filter(([key]) => !gone.includes(key)))
  tell(call.running, { event: 'contact.updated', account: true, data: () => contactPush(contact) })
  return json({ payload: whole(call, contact) })
}

function search(call: Call) {
  const q = (call.query.get('q') ?? '').toLowerCase()
  const found = call.office.contacts.filter(({ name, email, phone, identifier }) => [name, email, phone, identifier].some(part => part?.toLowerCase().includes(q)))
  const page = Math.max(1, Number(call.query.get('page') ?? 1))
  const shown = found.slice((page - 1) * 15, page * 15)
  return json({ meta: { count: shown.length, current_page: page, has_more: found.length > page * 15 }, payload: shown.map(contact => whole(call, contact)) })
}

function noteView(call: Call, note: ContactNote) {
  const user = agentOf(call.office, note.agent)
  return { id: note.id, content: note.content, account_id: null, contact_id: null, user: user ? agentView(user, call.running) : null, created_at: seconds(note.at), updated_at: seconds(note.at) }
}

const notesOf = (call: Call) => call.office.notes.filter(({ contact }) => contact === contactAt(call).id)

function noteAt(call: Call): ContactNote {
  const note = notesOf(call).find(({ id }) => String(id) === call.ids[1])
  if (!note) throw refusals.notFound()
  return note
}

function addNote(call: Call) {
  const note: ContactNote = { id: nextId(call.office), contact: contactAt(call).id, agent: call.agent.id, content: text(record(call.body.note).content) ?? '', at: call.running.now() }
  call.office.notes.push(note)
  call.office.changes += 1
  return json(noteView(call, note))
}

/** Mail goes to whoever has an address. */
function contactable(call: Call) {
  const contact = contactAt(call)
  const inboxes = call.office.inboxes.filter(({ type }) => type === 'Channel::Api' || (type === 'Channel::Email' && contact.email) || (type === 'Channel::Whatsapp' && contact.phone))
  return json({ payload: inboxes.map(({ id, name, type, provider = null }) => ({ inbox: { id, avatar_url: '', channel_id: id, name, channel_type: type, provider }, source_id: type === 'Channel::Email' ? contact.email : `source-${contact.id}-${id}` })) })
}

function createTalk(call: Call) {
  const contact = call.office.contacts.find(({ id }) => id === number(call.body.contact_id))
  const inbox = inboxOf(call.office, number(call.body.inbox_id) ?? 0)
  if (!contact || !inbox) throw refusals.notFound()
  const talk = begin(call.running, inbox.id, contact)
  talk.more = record(call.body.additional_attributes)
  talk.assignee = agentOf(call.office, number(call.body.assignee_id))?.id ?? null
  tell(call.running, { event: 'conversation.created', talk: talk.id })
  return json(conversationView(call.running, talk))
}

export const contactRoutes: Route[] = [
  { method: 'GET', path: /^contacts\/search$/, answer: search },
  { method: 'POST', path: /^contacts$/, answer: call => json({ payload: { contact: contactView(meet(call.office, text(call.body.name) ?? '', call.running.now(), { email: text(call.body.email) ?? null })), contact_inbox: null } }) },
  { method: 'GET', path: /^contacts\/(\d+)$/, answer: call => json({ payload: whole(call, contactAt(call)) }) },
  { method: 'POST', path: /^contacts\/(\d+)\/destroy_custom_attributes$/, answer: withoutAttributes },
  { method: 'PUT', path: /^contacts\/(\d+)$/, answer: change },
  { method: 'PATCH', path: /^contacts\/(\d+)$/, answer: change },
  { method: 'DELETE', path: /^contacts\/(\d+)$/, answer: (call) => {
    needAdministrator(call)
    const gone = contactAt(call)
    call.office.contacts = call.office.contacts.filter(contact => contact !== gone)
    for (const talk of Object.values(call.office.talks).filter(({ contact }) => contact === gone.id)) delete call.office.talks[talk.id]
    tell(call.running, { event: 'contact.deleted', account: true, data: () => contactPush(gone) })
    return empty()
  } },
  { method: 'GET', path: /^contacts\/(\d+)\/conversations$/, answer: call => json({ payload: talksOf(call, contactAt(call)).slice(0, 20).map(talk => conversationView(call.running, talk)) }) },
  { method: 'GET', path: /^contacts\/(\d+)\/contactable_inboxes$/, answer: contactable },
  { method: 'GET', path: /^contacts\/(\d+)\/notes$/, answer: call => json(notesOf(call).map(note => noteView(call, note))) },
  { method: 'POST', path: /^contacts\/(\d+)\/notes$/, answer: addNote },
  { method: 'PATCH', path: /^contacts\/(\d+)\/notes\/(\d+)$/, answer: call => json(noteView(call, Object.assign(noteAt(call), { content: text(record(call.body.note).content) ?? '' }))) },
  { method: 'DELETE', path: /^contacts\/(\d+)\/notes\/(\d+)$/, answer: (call) => {
    const gone = noteAt(call)
    call.office.notes = call.office.notes.filter(note => note !== gone)
    return empty()
  } },
  { method: 'POST', path: /^actions\/contact_merge$/, answer: merge },
  { method: 'POST', path: /^conversations$/, answer: createTalk },
]
