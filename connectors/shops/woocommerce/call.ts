import type { Answer } from '../ask'
import type { ShopSession } from '@/connectors/shop'
import * as v from 'valibot'
import { ask, parsed, plainText } from '../ask'
import { ShopProblem } from '../problem'

/** API fact: this version dates from 2017 and is still served by WooCommerce 11.0 (2026). */
const root = 'wp-json/wc/v3'

const refusal = v.object({
  code: v.string(),
  message: v.optional(v.string(), ''),
  data: v.optional(v.nullable(v.object({ new_draft_order_id: v.optional(v.number()) }))),
})

/** The shop understood and refused. `leftOver`: the draft that a refused coupon leaves behind. */
export class Refused extends ShopProblem {
  readonly leftOver: number | undefined

  constructor(trouble: ShopProblem['trouble'], leftOver?: number) {
    super(trouble.fault, trouble)
    this.leftOver = leftOver
  }
}

/** UTF-8 in Base64; a key is plain ASCII, but what an agent pastes need not be. */
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** The secret is `<consumer key>:<consumer secret>`. In the header, never in the address, where it would be logged. */
const authorization = ({ secret }: ShopSession) => `Basic ${base64(secret)}`

/** API fact: one code says both, "you may not at all" and "this key may only read". */
function problemOf({ status, body }: Answer, isWriting: boolean): ShopProblem {
  const result = v.safeParse(refusal, body)
  if (!result.success) return new ShopProblem('notThis', { detail: `HTTP ${status}` })
  const { code, message, data } = result.output
  const detail = plainText(message)
  if (code === 'rest_no_route') return new ShopProblem('old', { detail })
  if (status === 401 || status === 403) return new ShopProblem(isWriting ? 'readOnly' : 'key', { detail })
  if (status === 404 || code.endsWith('_invalid_id')) return new ShopProblem('gone', { detail })
  if (code === 'woocommerce_rest_invalid_coupon') return new Refused({ fault: 'coupon', detail }, data?.new_draft_order_id)
  if (status >= 500) return new ShopProblem('server', { detail })
  return new Refused({ fault: 'refused', detail })
}

async function send(session: ShopSession, path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer> {
  const answer = await ask(session, `${session.shop.baseUrl}/${root}/${path}`, { ...init, headers: { ...headers, authorization: authorization(session) } })
  if (answer.status >= 400) throw problemOf(answer, init.method !== undefined)
  return answer
}

/** Rows of a list, and how many the whole list has (`X-WP-Total`). */
export interface Page<T> {
  rows: T[]
  total?: number
  /** Pages in all, of the size that was asked for. */
  pages: number
}

/** One page of a list. */
export async function list<S extends v.GenericSchema>(session: ShopSession, path: string, query: Record<string, string>, schema: S): Promise<Page<v.InferOutput<S>>> {
  const { body, headers } = await send(session, `${path}?${new URLSearchParams(query)}`, {}, {})
  const total = headers.get('x-wp-total')
  return { rows: parsed(v.array(schema), body), ...(total === null ? {} : { total: Number(total) }), pages: Number(headers.get('x-wp-totalpages') ?? 1) }
}

/** One thing. */
export async function get<S extends v.GenericSchema>(session: ShopSession, path: string, query: Record<string, string>, schema: S): Promise<v.InferOutput<S>> {
  const { body } = await send(session, `${path}?${new URLSearchParams(query)}`, {}, {})
  return parsed(schema, body)
}

/** Changes something, once. */
export async function write<S extends v.GenericSchema>(session: ShopSession, method: 'POST' | 'PUT' | 'DELETE', path: string, sent: unknown, schema: S): Promise<v.InferOutput<S>> {
  const { body } = await send(session, path, { method, body: JSON.stringify(sent) }, { 'content-type': 'application/json' })
  return parsed(schema, body)
}
