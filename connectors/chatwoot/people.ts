import type { TeamDesk } from '../team-desk'
import type { RawContact } from './schema'
import * as v from 'valibot'
import { Rejected } from '../errors'
import { change, get, post } from './api'
import { arrivalOf } from './conversation'
import { agentId, contactId, contactNumber, remoteId } from './ids'
import { readOne } from './lists'
import { anything, contact, conversation, list, named } from './schema'

const people = v.object({ payload: list(contact) })
const person = v.object({ payload: contact })
const note = v.object({ id: v.number(), content: v.fallback(v.string(), ''), user: v.fallback(v.nullish(named), undefined), created_at: v.number(), updated_at: v.number() })
const former = v.object({ payload: list(conversation) })

type Asking = Parameters<TeamDesk['notes']>[0]

const text = (value: unknown) => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** Leaves out what is not known. */
const known = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

function profileOf({ source }: Asking, raw: RawContact) {
  return known({
    customer: contactId(source, raw.id),
    name: raw.name?.trim() ?? '',
    email: text(raw.email),
    phone: text(raw.phone_number),
    membership: text(raw.identifier),
    city: text(raw.additional_attributes.city),
    country: text(raw.additional_attributes.country),
    company: text(raw.additional_attributes.company_name),
    about: text(raw.additional_attributes.description),
    blocked: raw.blocked === true,
    online: raw.availability_status === 'online',
    custom: raw.custom_attributes,
  })
}

function noteOf(session: Asking, { id, content, user, created_at, updated_at }: v.InferOutput<typeof note>) {
  return { id: String(id), by: user ? agentId(session, user.id) : '', name: user?.name ?? '', text: content, at: created_at * 1000, editedAt: updated_at * 1000 }
}

const words = (...parts: unknown[]) => text(parts.map(text).filter(Boolean).join(' '))
const inside = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}

type Part = 'profile' | 'visit' | 'customize' | 'notes' | 'addNote' | 'editNote' | 'dropNote' | 'former' | 'findPeople'

export const readContact = async (session: Asking, id: number): Promise<RawContact> => (await get(session, `contacts/${id}`, person)).payload

/** The contact, unless it no longer exists. */
export async function findContact(session: Asking, id: number): Promise<RawContact | undefined> {
  try {
    return await readContact(session, id)
  }
  catch (error) {
    if (error instanceof Rejected && error.reason === 'gone') return undefined
    throw error
  }
}

/** What is known of customers, for all agents. */
export const peopleDesk: Pick<TeamDesk, Part> = {
  profile: async (session, { customer }) => profileOf(session, await readContact(session, contactNumber(customer))),
  visit: async (session, { id }) => {
    const { additional_attributes: told, custom_attributes: custom } = await readOne(session, remoteId(id))
    const browser = inside(told.browser)
    const device = text(browser.device_name)
    return known({
      browser: words(browser.browser_name, browser.browser_version),
      system: words(browser.platform_name, browser.platform_version),
      device: device === 'Unknown' ? undefined : device,
      language: text(told.conversation_language) ?? text(told.browser_language),
      referrer: text(told.referer),
      startedAt: text(inside(told.initiated_at).timestamp),
      subject: text(told.mail_subject),
      custom,
    })
  },
  customize: async (session, ticket, of, values) => {
    if (of === 'customer') return void await change(session, 'PUT', `contacts/${contactNumber(ticket.customer)}`, { custom_attributes: values }, anything)
    // A conversation's attributes can only be written as a whole, so they are read just before (§5).
    const id = remoteId(ticket.id)
    const { custom_attributes } = await readOne(session, id)
    await post(session, `conversations/${id}/custom_attributes`, { custom_attributes: { ...custom_attributes, ...values } })
  },
  notes: async (session, { customer }) => (await get(session, `contacts/${contactNumber(customer)}/notes`, list(note))).map(raw => noteOf(session, raw)),
  addNote: async (session, { customer }, content) => noteOf(session, await post(session, `contacts/${contactNumber(customer)}/notes`, { note: { content } }, note)),
  editNote: async (session, { customer }, id, content) => noteOf(session, await change(session, 'PATCH', `contacts/${contactNumber(customer)}/notes/${id}`, { note: { content } }, note)),
  dropNote: async (session, { customer }, id) => void await change(session, 'DELETE', `contacts/${contactNumber(customer)}/notes/${id}`, undefined, anything),
  former: async (session, ticket) => {
    const { payload } = await get(session, `contacts/${contactNumber(ticket.customer)}/conversations`, former)
    return payload.map(raw => arrivalOf(session, raw, session.now()))
  },
  findPeople: async (session, q) => (await get(session, 'contacts/search', people, { q })).payload.map(raw => profileOf(session, raw)),
}
