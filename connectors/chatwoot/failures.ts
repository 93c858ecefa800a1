import type { Rejection } from '../errors'
import * as v from 'valibot'
import { Rejected, Throttled, Unauthorized } from '../errors'

/** The body of every failure but a throttle's plain text and a crash's page: devise's list, one sentence, or a sentence with names of fields. */
const failure = v.object({ error: v.optional(v.string()), errors: v.optional(v.array(v.string())), message: v.optional(v.string()), attributes: v.fallback(v.optional(v.array(v.string())), undefined) })

/** rack-attack counts by the minute and does not say how long to wait; colleagues behind the same address must not all come back at once. */
const pause = 60_000
const spread = 15_000

/** A refusal that may concern the token or just this call, since missing rights are a 401 here too: only `GET /profile` can tell. */
export class Doubtful extends Error {}

const accountTrouble: [RegExp, () => Unauthorized][] = [
  [/invalid access token/i, () => new Unauthorized('tokenRefused')],
  [/authorized to access this account/i, () => new Unauthorized('notMember')],
  [/suspended/i, () => new Unauthorized('suspended')],
]

function refused401(body: v.InferOutput<typeof failure> | undefined): Error {
  // Devise saw no token at all although one was sent: something on the way has dropped the header.
  if (body?.errors) return new Unauthorized('headerStripped')
  const trouble = accountTrouble.find(([words]) => words.test(body?.error ?? ''))
  return trouble ? trouble[1]() : new Doubtful()
}

const rejected: Record<number, () => Rejected> = {
  400: () => new Rejected('invalid'),
  402: () => new Rejected('permission'),
  403: () => new Rejected('permission'),
  404: () => new Rejected('gone'),
  413: () => new Rejected('tooLarge'),
  415: () => new Rejected('wrongType'),
  422: () => new Rejected('invalid'),
}

/** Fields that no two contacts of an account can share. */
const takenBy: Record<string, Rejection> = { email: 'contactTaken', phone_number: 'contactTaken', identifier: 'membershipTaken' }

function invalid({ message = '', attributes = [] }: v.InferOutput<typeof failure>): Rejected {
  const taken = /already been taken/i.test(message) ? attributes.map(name => takenBy[name]).find(Boolean) : undefined
  return new Rejected(taken ?? 'invalid')
}

/** What an unsuccessful answer means. A crash (500, mostly with a page) becomes a plain error, to be tried again. */
export function errorOf(status: number, body: unknown, now: number): Error {
  if (status === 429) return new Throttled(now + pause + Math.round(Math.random() * spread))
  const read = v.safeParse(failure, body)
  if (status === 401) return refused401(read.success ? read.output : undefined)
  // A proxy's own page says nothing of what was asked.
  if (body === undefined && status !== 413) return new Error(`chatwoot: an unreadable answer (HTTP ${status})`)
  if (status === 422 && read.success) return invalid(read.output)
  return rejected[status]?.() ?? new Error(`chatwoot: HTTP ${status}`)
}
