import type { Connector, Session } from '@/connectors/connector'
import type { TeamDesk } from '@/connectors/team-desk'
import type { CustomerNote } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '@/connectors/errors'
import { maskRow } from '@/domain/mask/row'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { keepKnown } from './team-known'

/** Replaces the notes on a customer by those that are there now (S126); card numbers are masked before anything is stored. */
function keepNotes(customer: string, told: CustomerNote[]) {
  const notes = told.map(note => maskRow(note))
  return db.transaction('rw', db.customerNotes, async () => {
    const before = await db.customerNotes.where('customer').equals(customer).primaryKeys()
    await db.customerNotes.bulkDelete(before.filter(id => !notes.some(note => note.id === id)))
    await db.customerNotes.bulkPut(notes)
  })
}

async function notesAndFormer(ticket: Ticket, teamDesk: TeamDesk, session: Session) {
  try {
    return await Promise.all([teamDesk.notes(session, ticket), teamDesk.former(session, ticket)])
  }
  catch (error) {
    if (error instanceof Rejected && error.reason === 'gone') return undefined
    throw error
  }
}

/** Most former conversations that a server tells: when there are more, an old one may be missing among them. */
const told = 20

/**
 * Reads what a desk on a server of its own tells only when it is asked: notes on the customer, and their former conversations (S126, S127).
 * `missing`: the customer no longer exists there, or this is not among their conversations.
 */
export async function readCard(ticket: Ticket, { teamDesk }: Connector, session: Session): Promise<'read' | 'missing'> {
  if (!teamDesk) return 'read'
  const { customer } = ticket
  const read = await notesAndFormer(ticket, teamDesk, session)
  if (!read) return 'missing'
  const [notes, former] = read
  await keepNotes(customer, notes.map(({ id, by, text, at, editedAt }) => ({ id: `${session.source.id}#n${id}`, customer, by, text, at, ...(editedAt > at ? { editedAt } : {}) })))
  await store(session.source, { arrivals: former, messages: [] }, session.now())
  const here = former.find(({ conversation }) => conversation.id === ticket.id)
  if (here?.contact) await keepKnown({ customer, name: here.conversation.name, contact: here.contact, reachable: here.conversation.reachable }, session.source.id, session.now())
  return here || former.length >= told ? 'read' : 'missing'
}
