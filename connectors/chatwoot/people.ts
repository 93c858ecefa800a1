import type { TeamDesk } from '../team-desk'
import type { RawContact } from './schema'
import type { Somebody } from '@/domain/desk-act'
import * as v from 'valibot'
import { Rejected } from '../errors'
import { get } from './api'
import { arrivalOf } from './conversation'
import { contactId, contactNumber } from './ids'
import { readNotes } from './notes'
import { contact, conversation, list } from './schema'

const people = v.object({ payload: list(contact) })
const person = v.object({ payload: contact })
const former = v.object({ payload: list(conversation) })

type Asking = Parameters<TeamDesk['notes']>[0]

const text = (value: unknown) => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** Leaves out what is not known. */
const known = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

function somebodyOf({ source }: Asking, raw: RawContact): Somebody {
  return known({
    customer: contactId(source, raw.id),
    name: raw.name?.trim() ?? '',
    email: text(raw.email),
    phone: text(raw.phone_number),
    membership: text(raw.identifier),
  })
}

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
export const peopleDesk: Pick<TeamDesk, 'notes' | 'former' | 'findPeople'> = {
  notes: readNotes,
  former: async (session, ticket) => {
    const { payload } = await get(session, `contacts/${contactNumber(ticket.customer)}/conversations`, former)
    return payload.map(raw => arrivalOf(session, raw, session.now()))
  },
  findPeople: async (session, q) => (await get(session, 'contacts/search', people, { q })).payload.map(raw => somebodyOf(session, raw)),
}
