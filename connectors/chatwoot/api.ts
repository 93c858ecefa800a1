import type { Session } from '../connector'
import * as v from 'valibot'
import { Rejected, Unauthorized } from '../errors'
import { accountOf } from './address'
import { Doubtful, errorOf } from './failures'

/** What goes along with a call. */
export interface Sending {
  query?: Record<string, string>
  /** JSON; a form when files go along. */
  body?: Record<string, unknown> | FormData
}

export interface Answer<T> {
  value: T
  /** The server's clock (ms), by which all its times are told; ours where it does not say. */
  at: number
}

const anything = v.unknown()

/** The account's part of the API. */
export const accountPath = ({ source }: Pick<Session, 'source'>, path: string) => `/api/v1/accounts/${accountOf(source)}${path === '' ? '' : `/${path}`}`

/**
 * One call, once.
 * @throws {Rejected | Unauthorized | Throttled} as `failures.ts` says; any other error may be tried again later.
 */
export async function call<S extends v.GenericSchema>(session: Session, method: string, path: string, schema: S, sending: Sending = {}): Promise<Answer<v.InferOutput<S>>> {
  try {
    return await fetched(session, method, path, schema, sending)
  }
  catch (error) {
    if (!(error instanceof Doubtful)) throw error
    throw await knows(session) ? new Rejected('permission') : new Unauthorized('tokenRefused')
  }
}

/** Whether the token is still somebody's. */
async function knows(session: Session) {
  try {
    await fetched(session, 'GET', '/api/v1/profile', anything, {})
    return true
  }
  catch (error) {
    if (error instanceof Doubtful || error instanceof Unauthorized) return false
    throw error
  }
}

async function fetched<S extends v.GenericSchema>(session: Session, method: string, path: string, schema: S, { query, body }: Sending): Promise<Answer<v.InferOutput<S>>> {
  // A header may hold no other characters, and `fetch` would quote the token in its complaint.
  if (!/^[\x21-\x7E]+$/.test(session.secret)) throw new Unauthorized('tokenRefused')
  // The browser's `fetch` may not be called as a method of something else.
  const { fetch, signal, source } = session
  const response = await fetch(`${source.address ?? ''}${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method,
    // With underscores, as Chatwoot's own documents write it, nginx drops it.
    headers: { 'Api-Access-Token': session.secret, ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    signal,
    // With permission for the host, the browser would send the cookies of whoever is logged in to the dashboard.
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
  const text = await response.text()
  const read = parsed(text)
  if (!response.ok) throw errorOf(response.status, read, session.now())
  const answer = v.safeParse(schema, read ?? null)
  if (!answer.success || (read === undefined && text.trim() !== '')) throw new Error(`chatwoot: an answer of another shape (HTTP ${response.status})`)
  return { value: answer.output, at: Date.parse(response.headers.get('date') ?? '') || session.now() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

export async function get<S extends v.GenericSchema>(session: Session, path: string, schema: S, query?: Record<string, string>): Promise<v.InferOutput<S>> {
  return (await call(session, 'GET', accountPath(session, path), schema, query ? { query } : {})).value
}

/** Changes something; what comes back is read only where a schema is given. */
export async function post<S extends v.GenericSchema = typeof anything>(session: Session, path: string, body: Sending['body'], schema?: S): Promise<v.InferOutput<S>> {
  return (await call(session, 'POST', accountPath(session, path), schema ?? anything, { body })).value
}

export async function change<S extends v.GenericSchema>(session: Session, method: 'PUT' | 'PATCH' | 'DELETE', path: string, body: Sending['body'], schema: S): Promise<v.InferOutput<S>> {
  return (await call(session, method, accountPath(session, path), schema, body === undefined ? {} : { body })).value
}
