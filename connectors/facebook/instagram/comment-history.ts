import type { Session } from '../../connector'
import type { History } from '../../history'
import type { Ticket } from '@/domain/ticket'
import { readBack } from '../comment-history'
import { asComments } from './comment'
import { isReadable, readRemarks } from './comment-lists'

/** Older comments of one person under one post, fifty at the top at a time. Only the end of the list tells them all: an answer of today may stand under a comment of last year. */
export function remarkHistory(session: Session, ticket: Ticket, older: string | undefined): Promise<History> {
  return readBack(session.source, ticket, older, async (post, after) => {
    const page = await readRemarks(session, post, after)
    const since = isReadable(page) ? page.after === undefined ? 0 : Infinity : undefined
    return { comments: asComments(session.source, page.items), after: page.after, since }
  })
}
