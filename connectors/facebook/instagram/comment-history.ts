import type { Session } from '../../connector'
import type { History } from '../../history'
import type { RawRemark } from './comment-schema'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../../errors'
import { saidOfComment } from '../comment'
import { personsOf, placeOf, ticketOf } from '../comment-threads'
import { remoteId } from '../ids'
import { asComments } from './comment'
import { readRemarks } from './comment-lists'

/** Pages of fifty that one step back may take: Instagram cannot be asked for one person's comments only. */
const deepest = 5

/** Older comments of one person under one post, read from the top down; a post that has gone is `elsewhere`. */
export async function remarkHistory(session: Session, ticket: Ticket, older: string | undefined): Promise<History> {
  const { post } = placeOf(remoteId(ticket.id))
  const { source } = session
  let after = older
  const messages: History['messages'] = []
  const theirs = (raws: RawRemark[]) => {
    const comments = asComments(source, raws)
    const persons = personsOf(source, comments)
    return comments.filter(({ id }) => ticketOf(source, post, persons.get(id) ?? '') === ticket.id)
  }
  try {
    for (let page = 0; page < deepest && messages.length === 0; page++) {
      const list = await readRemarks(session, post, after)
      messages.push(...theirs(list.items).flatMap(raw => saidOfComment(source, ticket.id, raw) ?? []))
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
