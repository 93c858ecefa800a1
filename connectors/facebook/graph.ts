import type { Session } from '../connector'
import type { Lane } from './pace'
import * as v from 'valibot'
import { Throttled, Unauthorized } from '../errors'
import { rest } from '../rest'
import { errorOf, Transient } from './failures'
import { holdBack, letGo, turn } from './pace'
import { failure } from './schema'
import { fullest, readUsage } from './usage'

/** The one place that knows Graph's version; each version is served for about two years. */
const base = 'https://graph.facebook.com/v26.0'

interface Asking {
  /** The Page itself or its list of conversations is asked for: a refusal concerns the whole source. */
  ofPage?: boolean
  /** Rather not ask at all than wait longer than this (ms) for the Page's pace. */
  patience?: number
  /** The lane of what sends, for a read on which a send waits. */
  lane?: Lane
}

/** The wait for the Page's pace would have been too long. */
export class Busy extends Error {}

/** Waits between the attempts of a read that met a transient error (ms). */
const pauses = [1000, 3000]

/**
 * Reads something. Transient errors (codes 1 and 2) are tried twice more, except "ask for less", which is code 1 on a
 * list: the caller halves its limit.
 * @throws {Rejected | Unauthorized | Throttled} as `failures.ts` says; any other error may be tried again later.
 */
export async function get<S extends v.GenericSchema>(session: Session, path: string, query: Record<string, string>, schema: S, asking: Asking = {}): Promise<v.InferOutput<S>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call(session, asking.lane ?? 'read', `${path}?${new URLSearchParams(query)}`, {}, schema, asking)
    }
    catch (error) {
      const pause = pauses[attempt]
      const lessWouldDo = error instanceof Transient && error.code === 1 && Number(query.limit) > 1
      if (!(error instanceof Transient) || pause === undefined || lessWouldDo) throw error
      await rest(pause, session.signal)
    }
  }
}

/** Sends something, exactly once: whatever goes wrong is for the caller, who alone knows whether it may be repeated. */
export function post<S extends v.GenericSchema>(session: Session, path: string, body: FormData | Record<string, unknown>, schema: S): Promise<v.InferOutput<S>> {
  const init = body instanceof FormData
    ? { body }
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return call(session, 'send', path, { method: 'POST', ...init }, schema, {})
}

/** Takes something away, once. */
export function remove<S extends v.GenericSchema>(session: Session, path: string, schema: S): Promise<v.InferOutput<S>> {
  return call(session, 'send', path, { method: 'DELETE' }, schema, {})
}

interface Sending {
  method?: string
  body?: BodyInit
  headers?: Record<string, string>
}

async function call<S extends v.GenericSchema>(session: Session, lane: Lane, path: string, init: Sending, schema: S, { ofPage = false, patience }: Asking): Promise<v.InferOutput<S>> {
  // A header may hold no other characters, and `fetch` would quote the token in its complaint.
  if (!/^[\x21-\x7E]+$/.test(session.secret)) throw new Unauthorized('wrongToken')
  const page = session.source.account
  if (!await turn(page, lane, session.signal, patience)) throw new Busy()

  // The browser's `fetch` may not be called as a method of something else.
  const { fetch, signal } = session
  const response = await fetch(`${base}/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${session.secret}` },
    signal,
    // With permission for the host, the browser would send the cookies of whoever is logged in to Facebook.
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
  const { regain } = readUsage(response.headers)
  const percent = fullest(session.source, response.headers, session.now())
  if (percent !== undefined) session.usage(percent)

  const body = await read(response)
  const failed = v.safeParse(failure, body)
  if (failed.success) throw errorOf(failed.output.error, ofPage) ?? new Throttled(holdBack(page, session.now(), regain))

  const answer = v.safeParse(schema, body)
  if (!response.ok || !answer.success) throw new Error(`facebook: an answer of another shape (HTTP ${response.status})`)
  letGo(page, session.now())
  return answer.output
}

/** The JSON of an answer. In trouble, proxies and Facebook itself answer with HTML or nothing. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  }
  catch {
    throw new Error(`facebook: an unreadable answer (HTTP ${response.status})`)
  }
}
