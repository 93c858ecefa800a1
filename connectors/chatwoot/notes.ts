import type { CustomerNote, TeamDesk } from '../team-desk'
import type { Whose } from './ids'
import * as v from 'valibot'
import { change, get, post } from './api'
import { agentId, contactNumber } from './ids'
import { anything, list, named } from './schema'

const note = v.object({ id: v.number(), content: v.fallback(v.string(), ''), user: v.fallback(v.nullish(named), undefined), created_at: v.number(), updated_at: v.number() })

type Asking = Parameters<TeamDesk['notes']>[0]
type About = Pick<Parameters<TeamDesk['notes']>[1], 'customer'>

const pathOf = ({ customer }: About, id = '') => `contacts/${contactNumber(customer)}/notes${id && `/${id}`}`

function noteOf(whose: Whose, { id, content, user, created_at, updated_at }: v.InferOutput<typeof note>): CustomerNote {
  return { id: String(id), by: user ? agentId(whose, user.id) : '', name: user?.name ?? '', text: content, at: created_at * 1000, editedAt: updated_at * 1000 }
}

/** All notes on a contact, which all agents see (S126). */
export const readNotes = async (session: Asking, about: About): Promise<CustomerNote[]> => (await get(session, pathOf(about), list(note))).map(raw => noteOf(session, raw))

export const addNote = async (session: Asking, about: About, content: string): Promise<CustomerNote> => noteOf(session, await post(session, pathOf(about), { note: { content } }, note))

export const editNote = async (session: Asking, about: About, id: string, content: string): Promise<CustomerNote> => noteOf(session, await change(session, 'PATCH', pathOf(about, id), { note: { content } }, note))

export const dropNote = async (session: Asking, about: About, id: string): Promise<void> => void await change(session, 'DELETE', pathOf(about, id), undefined, anything)
