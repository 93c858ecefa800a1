import type { Rejection } from '../errors'
import * as v from 'valibot'
import { Rejected, Throttled, Unauthorized } from '../errors'

/** Everything but the plain text of a throttle and the page of a crash: devise's list, one sentence, or a sentence with the names of fields. */
const failure = v.object({ error: v.optional(v.string()), errors: v.optional(v.array(v.string())), message: v.optional(v.string()), attributes: v.fallback(v.optional(v.array(v.string())), undefined) })

/** rack-attack counts by the minute and says no time; colleagues behind the same address must not all come back at once. */
const pause = 60_000
const spread = 15_000

/** A refusal of which only `GET /profile` tells whether it is the token or just this call: missing rights are 401 here too. */
export class Doubtful extends Error {}

const accountTrouble: [RegExp, () => Unauthorized][] = [
  [/invalid access token/i, () => new Unauthorized('tokenRefused')],
  [/authorized to access this account/i, () => new Unauthorized('notMember')],
  [/suspended/i, () => new Unauthorized('suspended')],
]

function refused401(body: v.InferOutput<typeof failure> | undefined): Error {
  // Devise has seen no token at all, and one was sent: something on the way has dropped the header.
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

/** Of an account's contacts no two have the same of these. */
const takenBy: Record<string, Rejection> = { email: 'contactTaken', phone_number: 'contactTaken', identifier: 'membershipTaken' }

function invalid({ message = '', attributes = [] }: v.InferOutput<typeof failure>): Rejected {
  const taken = /already been taken/i.test(message) ? attributes.map(name => takenBy[name]).find(Boolean) : undefined
  return new Rejected(taken ?? 'invalid')
}

/** What an answer that is not a success means. A crash (500, mostly a page) is thrown as it is, to be tried again. */
export function errorOf(status: number, body: unknown, now: number): Error {
  if (status === 429) return new Throttled(now + pause + Math.round(Math.random() * spread))
  const read = v.safeParse(failure, body)
  if (status === 401) return refused401(read.success ? read.output : undefined)
  // A proxy's own page says nothing of what was asked.
  if (body === undefined && status !== 413) return new Error(`chatwoot: an unreadable answer (HTTP ${status})`)
  if (status === 422 && read.success) return invalid(read.output)
  return rejected[status]?.() ?? new Error(`chatwoot: HTTP ${status}`)
}
