import type { Session } from '../connector'
import type { History } from '../history'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../errors'
import { saidOfComment } from './comment'
import { readComments } from './comment-lists'
import { personsOf, placeOf, ticketOf } from './comment-threads'
import { remoteId } from './ids'

/** Pages of 100 that one step back may take: Facebook cannot be asked for one person's comments only. */
const deepest = 5

/**
 * Older comments of one person under one post, read from the top down. What the first sync left out lies there; a post
 * that has gone or may not be read is `elsewhere`.
 */
export async function commentHistory(session: Session, ticket: Ticket, older: string | undefined): Promise<History> {
  const { post } = placeOf(remoteId(ticket.id))
  const { source } = session
  const messages: History['messages'] = []
  let after = older
  try {
    for (let page = 0; page < deepest && messages.length === 0; page++) {
      const list = await readComments(session, post, 100, after)
      const persons = personsOf(source, list.items)
      const theirs = list.items.filter(({ id }) => ticketOf(source, post, persons.get(id) ?? '') === ticket.id)
      messages.push(...theirs.flatMap(raw => saidOfComment(source, ticket.id, raw) ?? []))
      if (list.after === undefined || list.after === after) return { messages }
      after = list.after
    }
    return { messages, older: after }
  }
  catch (error) {
    if (error instanceof Rejected) return { messages, elsewhere: true }
    throw error
  }
}
