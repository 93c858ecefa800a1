import type { Session } from '../connector'
import type { RawComment } from './comment-schema'
import type { Broadcast } from './live-state'
import * as v from 'valibot'
import { Throttled, Unauthorized } from '../errors'
import { comment, commentFields } from './comment-schema'
import { errorOf } from './failures'
import { holdBack, turn } from './pace'
import { failure } from './schema'
import { eventsOf } from './sse'

const base = 'https://streaming-graph.facebook.com'

/** At slower rates Facebook leaves out comments that it ranks lower. */
const rate = 'one_hundred_per_second'

/** The stream ended without a reason. */
export class BrokenOff extends Error {}

/** The stream only takes its token in the address, so whatever the browser says about that address is kept out of errors and logs. */
async function open({ secret, fetch, signal }: Session, id: string): Promise<Response> {
  if (!/^[\x21-\x7E]+$/.test(secret)) throw new Unauthorized('wrongToken')
  const query = new URLSearchParams({ access_token: secret, comment_rate: rate, fields: commentFields })
  const init = { signal, credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' } as const
  return fetch(`${base}/${encodeURIComponent(id)}/live_comments?${query}`, init).catch(() => {
    throw new BrokenOff()
  })
}

/** Why there is no stream, in the words of `failures.ts`. */
async function refusalOf({ source, now }: Session, response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined)
  const failed = v.safeParse(failure, body)
  if (!failed.success) return new BrokenOff()
  return errorOf(failed.output.error, false) ?? new Throttled(holdBack(source.account, now(), 0))
}

/** One without a time has no place yet: it is not known then, and the poll tells it. */
function commentIn(event: string): RawComment | undefined {
  try {
    const read = v.safeParse(comment, JSON.parse(event))
    return read.success && read.output.created_time !== undefined ? read.output : undefined
  }
  catch {
    return undefined
  }
}

/**
 * Comments of a running broadcast as they are written, from now on. What cannot be read is left to the poll.
 * @throws {Unauthorized | Throttled | Rejected | BrokenOff} and nothing that holds the token.
 */
export async function* streamComments(session: Session, { id }: Broadcast): AsyncGenerator<RawComment> {
  await turn(session.source.account, 'read', session.signal)
  const response = await open(session, id)
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) throw await refusalOf(session, response)
  try {
    for await (const event of eventsOf(response.body)) {
      const found = commentIn(event)
      if (found) yield found
    }
  }
  catch {
    throw new BrokenOff()
  }
}
