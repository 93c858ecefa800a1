import type { ShopSession } from '@/connectors/shop'
import * as v from 'valibot'
import { Throttled } from '@/connectors/errors'
import { ShopProblem } from './problem'

/** How long (ms) to leave a shop alone that asks to wait and does not say for how long. */
const waitsFor = 60_000
const longestWait = 60 * 60_000

/** What a shop answered: its status, JSON and headers. */
export interface Answer {
  status: number
  body: unknown
  headers: Headers
}

/** A key sent unencrypted is given away; only this computer's own addresses need no https. */
export function mayCarryKey(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address)
    return protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  }
  catch {
    return false
  }
}

/** `Retry-After` says seconds or a date (RFC 9110). */
function waitUntil(headers: Headers, now: number): number {
  const said = headers.get('retry-after') ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now
  return now + Math.min(longestWait, Math.max(1000, Number.isNaN(seconds) ? waitsFor : seconds))
}

/** The match pattern of a shop's address, to be allowed before anything is asked of it. */
export function hostOf(baseUrl: string): string[] {
  try {
    const { protocol, hostname } = new URL(baseUrl)
    return [`${protocol}//${hostname}/*`]
  }
  catch {
    return []
  }
}

/**
 * Asks a shop once. Nobody's cookies go along. A refusal in JSON is for the caller; an answer that is not JSON comes from another program, or from a
 * proxy in front of a shop that is ill.
 * @throws {ShopProblem | Throttled}, and what `fetch` throws.
 */
export async function ask({ fetch, signal, now }: ShopSession, address: string, init: RequestInit): Promise<Answer> {
  if (!mayCarryKey(address)) throw new ShopProblem('https')
  const response = await fetch(address, { ...init, signal, credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' })
  if (response.status === 429) throw new Throttled(waitUntil(response.headers, now()))
  const text = await response.text()
  try {
    // Some plugins print a byte order mark, or a line of their own, before the answer.
    const body: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { status: response.status, body, headers: response.headers }
  }
  catch {
    if (response.status >= 500) throw new ShopProblem('server', { detail: `HTTP ${response.status}` })
    throw new ShopProblem(response.status === 401 || response.status === 403 ? 'key' : 'notThis', { detail: `HTTP ${response.status}` })
  }
}

/** What an answer says, by its schema. Anything of another shape is not this shop system. */
export function parsed<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new ShopProblem('notThis', { detail: v.getDotPath(result.issues[0]) ?? undefined })
  return result.output
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' }

/** The words of a refusal that a shop wrote for its own pages: tags out, entities as the signs that they are. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code > 0 && code <= 0x10FFFF ? String.fromCodePoint(code) : ''
      return entities[name?.toLowerCase() ?? ''] ?? whole
    })
    .replace(/\s+/g, ' ')
    .trim()
}
