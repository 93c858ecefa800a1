import type { Call } from './call'
import type { Contact } from './office'
import type { Running } from './running'
import { json, refusals } from './answer'
import { number } from './call'
import { tell } from './running'
import { contactPush, contactView } from './views'

/** Makes one contact of two, as ContactMergeAction does: what the base has stays, its gaps are filled, and the other is deleted. */
export function mergeContacts(running: Running, base: Contact, other: Contact) {
  const { office, now } = running
  const moved = Object.values(office.talks).filter(talk => talk.contact === other.id)
  for (const talk of moved) Object.assign(talk, { contact: base.id, updatedAt: now() })
  Object.assign(base, { email: base.email ?? other.email, phone: base.phone ?? other.phone, identifier: base.identifier ?? other.identifier, custom: { ...other.custom, ...base.custom }, more: { ...other.more, ...base.more } })
  office.notes.filter(note => note.contact === other.id).forEach(note => (note.contact = base.id))
  office.contacts = office.contacts.filter(contact => contact !== other)
  tell(
    running,
    ...moved.map(({ id }) => ({ event: 'conversation.contact_changed', talk: id })),
    { event: 'contact.deleted', account: true, data: () => contactPush(other) },
    { event: 'contact.updated', account: true, data: () => contactPush(base) },
    { event: 'contact.merged', account: true, data: () => contactPush(base) },
  )
}

export function merge({ office, body, running }: Call) {
  const [base, other] = [body.base_contact_id, body.mergee_contact_id].map(id => office.contacts.find(contact => contact.id === number(id)))
  if (!base || !other) throw refusals.notFound()
  mergeContacts(running, base, other)
  return json(contactView(base))
}
