import type { Session } from '../connector'
import type { History } from '../history'
import type { RawComment } from './comment-schema'
import type { Source } from '@/domain/source'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../errors'
import { saidOfComment } from './comment'
import { readComments } from './comment-lists'
import { personsOf, placeOf, ticketOf } from './comment-threads'
import { wholeSince } from './gone'
import { remoteId } from './ids'

/** Pages that one step back may take: nobody can be asked for one person's comments only. */
const deepest = 5

/** A page of what stands under a post. */
interface Page {
  comments: RawComment[]
  after?: string
  /** From when on (ms) this page and those above it tell every comment; nothing when some of it could not be read, `Infinity` when only a further one can say. */
  since: number | undefined
}

/**
 * Older comments of one person under one post, read from the top down. What the first sync left out lies there; a post
 * that has gone or may not be read is `elsewhere`.
 */
export async function readBack(source: Source, ticket: Ticket, older: string | undefined, read: (post: string, after: string | undefined) => Promise<Page>): Promise<History> {
  const { post } = placeOf(remoteId(ticket.id))
  const messages: History['messages'] = []
  const ids: string[] = []
  const sinces: (number | undefined)[] = []
  let after = older
  try {
    for (let page = 0; page < deepest && messages.length === 0; page++) {
      const part = await read(post, after)
      const persons = personsOf(source, part.comments)
      const theirs = part.comments.filter(({ id }) => ticketOf(source, post, persons.get(id) ?? '') === ticket.id)
      messages.push(...theirs.flatMap(raw => saidOfComment(source, ticket.id, raw) ?? []))
      ids.push(...part.comments.map(({ id }) => id))
      sinces.push(part.since)
      const atEnd = part.after === undefined || part.after === after
      after = part.after
      if (atEnd) return { messages, ...listedIn(ids, sinces) }
    }
    return { messages, older: after, ...listedIn(ids, sinces) }
  }
  catch (error) {
    if (error instanceof Rejected) return { messages, elsewhere: true }
    throw error
  }
}

/** What was listed, if all of it could be read. */
function listedIn(ids: string[], sinces: (number | undefined)[]): Pick<History, 'listed'> {
  const since = sinces.includes(undefined) ? undefined : sinces.at(-1)
  return since === undefined || since === Infinity ? {} : { listed: { since, ids } }
}

/** Under a post of the Page: a hundred at a time. */
export function commentHistory(session: Session, ticket: Ticket, older: string | undefined): Promise<History> {
  return readBack(session.source, ticket, older, async (post, after) => {
    const page = await readComments(session, post, 100, after)
    return { comments: page.items, after: page.after, since: wholeSince(page) }
  })
}
