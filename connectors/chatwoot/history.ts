import type { Connector } from '../connector'
import { Rejected } from '../errors'
import { remoteId } from './ids'
import { perPart, readMessages } from './lists'
import { entryOf } from './message'

/** Messages, notes and what was done, 20 at a time. `older` is the id of the oldest that is known. */
export const history: Connector['history'] = async (session, ticket, older) => {
  const before = older === undefined || !/^\d{1,15}$/.test(older) ? undefined : Number(older)
  try {
    const part = await readMessages(session, remoteId(ticket.id), before === undefined ? {} : { before })
    const messages = part.map(raw => entryOf(session, ticket.id, raw))
    if (part.length < perPart) return { messages }
    return { messages, older: String(Math.min(...part.map(({ id }) => id))) }
  }
  catch (error) {
    if (error instanceof Rejected) return { messages: [], elsewhere: true }
    throw error
  }
}

/** One message as it is now. There is no call for one, so the part that ends with it is read. */
export const reread: Connector['reread'] = async (session, ticket, message) => {
  try {
    const part = await readMessages(session, remoteId(ticket.id), { before: Number(message) + 1 })
    const raw = part.find(({ id }) => String(id) === message)
    return raw && entryOf(session, ticket.id, raw)
  }
  catch (error) {
    if (error instanceof Rejected) return undefined
    throw error
  }
}
