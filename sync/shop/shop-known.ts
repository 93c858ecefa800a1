import type { ShopKnown, ShopSaid } from '@/domain/canned/shop-known'
import type { Facts } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import { buyerOf } from '@/domain/shop/buyer'
import { db } from '@/sync/db'
import { readOrders } from './shop-orders'

/** What was last told or looked at of the shop on a ticket. */
export type ShopSaidRow = ShopSaid & { ticket: string }

/** Remembers it beside what was there: a product does not undo a promotion. */
export function keepShopSaid(ticket: string, said: ShopSaid) {
  return db.transaction('rw', db.shopSaid, async () => {
    await db.shopSaid.put({ ...await db.shopSaid.get(ticket), ...said, ticket })
  })
}

/** What the shops told of a ticket's customer, as last read; no shop is asked for it. */
export async function shopKnownOf({ id, phones = [] }: Pick<Ticket, 'id' | 'phones'>, facts: Facts): Promise<ShopKnown> {
  const [shops, said, checkouts] = await Promise.all([db.shops.toArray(), db.shopSaid.get(id), db.checkouts.where('ticket').equals(id).toArray()])
  const lists = await Promise.all(shops.map(async (shop) => {
    const buyer = buyerOf(facts, phones, shop.currency)
    return buyer.phones.length + buyer.emails.length === 0 ? [] : readOrders([shop.id], buyer)
  }))
  return { ...said, checkouts, orders: lists.flat().flatMap(({ orders }) => orders) }
}
