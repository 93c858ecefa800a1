import type { Span } from '../spans'
import type { ShopSession } from '@/connectors/shop'
import type { Checkout } from '@/domain/shop/model'
import * as v from 'valibot'
import { mostPages, spansOf } from '../spans'
import { call } from './call'
import { checkoutOf, noted, remove } from './checkout'
import { list, order, orderFields } from './schema'

const history = `history(options: { take: 10, filter: { type: { eq: "ORDER_NOTE" } } }) { items { data } }`
const recent = `query ($options: OrderListOptions) { orders(options: $options) { totalItems items { ${orderFields} ${history} } } }`
const recentOrder = v.object({ ...order.entries, history: v.object({ items: v.array(v.object({ data: v.unknown() })) }) })

/** An order of a span that carries the nonce, a hundred at a time, newest first. */
async function findIn(session: ShopSession, nonce: string, { from, to }: Span) {
  const time = (at: number) => new Date(at).toISOString()
  const createdAt = to === undefined ? { after: time(from) } : { between: { start: time(from), end: time(to) } }
  for (let page = 0, pages = 1; page < Math.min(pages, mostPages); page++) {
    const { orders: { items, totalItems } } = await call(session, recent, { options: { take: 100, skip: page * 100, sort: { createdAt: 'DESC' }, filter: { createdAt } } }, v.object({ orders: list(recentOrder) }))
    const row = items.find(({ history: { items } }) => items.some(({ data }) => JSON.stringify(data).includes(`${noted}${nonce}`)))
    if (row) return row
    pages = Math.ceil(totalItems / 100)
  }
  return undefined
}

/** The order that carries the nonce. One that was cut off while it was being filled is deleted, and counts as never made. */
export async function findCheckout(session: ShopSession, nonce: string, begunAt = session.now()): Promise<Omit<Checkout, 'ticket'> | undefined> {
  for (const span of spansOf(begunAt, session.now())) {
    const row = await findIn(session, nonce, span)
    if (row && row.state !== 'Draft') return checkoutOf(session, nonce, row)
    if (row) await remove(session, row.id)
  }
  return undefined
}
