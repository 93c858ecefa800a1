import type { Connector, Session } from '../connector'
import * as v from 'valibot'
import { Rejected } from '../errors'
import { get } from './graph'
import { remoteId } from './ids'
import { messageFields, readMessages } from './lists'
import { placed } from './message'
import { conversation } from './schema'

const size = 25

/** Graph's page mark, and the number of the newest message after it. */
const place = v.object({ after: v.string(), newest: v.optional(v.number()) })
type Place = v.InferOutput<typeof place>

function readPlace(older: string): Place | undefined {
  try {
    const read = v.safeParse(place, JSON.parse(older))
    return read.success ? read.output : undefined
  }
  catch {
    return undefined
  }
}

/** The first part comes with the number of messages, which numbers them. */
async function readNewest(session: Session, id: string) {
  const fields = `message_count,messages.limit(${size}){${messageFields}}`
  const { message_count, messages } = await get(session, encodeURIComponent(id), { fields }, conversation)
  return { items: messages?.items ?? [], after: messages?.after, newest: message_count }
}

const readOlder = async (session: Session, id: string, { after, newest }: Place) => ({ ...await readMessages(session, id, size, after), newest })

/**
 * Messages of one conversation, 25 at a time. Facebook lists old ones whose content it no longer gives: where it
 * refuses, or answers with nothing but ids, the rest is `elsewhere`, in its own inbox.
 */
export const history: Connector['history'] = async (session, ticket, older) => {
  const id = remoteId(ticket.id)
  const from = older === undefined ? undefined : readPlace(older)
  try {
    const { items, after, newest } = from ? await readOlder(session, id, from) : await readNewest(session, id)
    const messages = placed(session.source, ticket.id, items, newest)
    const bare = messages.length > 0 && items.every(item => item.from === undefined && item.message === undefined)
    if (from && bare) return { messages: [], elsewhere: true }
    if (after === undefined) return { messages }
    return { messages, older: JSON.stringify({ after, newest: newest === undefined ? undefined : newest - items.length } satisfies Place) }
  }
  catch (error) {
    if (error instanceof Rejected) return { messages: [], elsewhere: true }
    throw error
  }
}
