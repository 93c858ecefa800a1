import type { Connector, Session } from '@/connectors/connector'
import type { CustomerNote } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import { maskRow } from '@/domain/mask/row'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { keepKnown } from './team-known'

/** The notes on a customer as they now are there, in the place of those that were here (S126); card numbers masked before anything is stored. */
function keepNotes(customer: string, told: CustomerNote[]) {
  const notes = told.map(note => maskRow(note))
  return db.transaction('rw', db.customerNotes, async () => {
    const before = await db.customerNotes.where('customer').equals(customer).primaryKeys()
    await db.customerNotes.bulkDelete(before.filter(id => !notes.some(note => note.id === id)))
    await db.customerNotes.bulkPut(notes)
  })
}

/** Reads what a desk on a server of its own tells only when it is asked: notes on the customer, and their former conversations (S126, S127). */
export async function readCard(ticket: Ticket, { teamDesk }: Connector, session: Session) {
  if (!teamDesk) return
  const { customer } = ticket
  const [notes, former] = await Promise.all([teamDesk.notes(session, ticket), teamDesk.former(session, ticket)])
  await keepNotes(customer, notes.map(({ id, by, text, at, editedAt }) => ({ id: `${session.source.id}#n${id}`, customer, by, text, at, ...(editedAt > at ? { editedAt } : {}) })))
  await store(session.source, { arrivals: former, messages: [] }, session.now())
  const told = former.find(({ conversation }) => conversation.id === ticket.id)
  if (told?.contact) await keepKnown({ customer, name: told.conversation.name, contact: told.contact, reachable: told.conversation.reachable }, session.source.id, session.now())
}
