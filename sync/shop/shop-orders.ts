import type { ShopOutside } from './shop-outside'
import type { OrderList } from './shop-rows'
import type { ShopSession } from '@/connectors/shop'
import type { ConnectedShop } from '@/domain/shop/shop'
import { shopConnectors } from '@/connectors/shops'
import { db } from '@/sync/db'
import { sessionFor, shopOf, troubleOf } from './shop-asking'

const minute = 60_000
const promotionsEvery = 15 * minute

/** By what a customer's orders are found (S130): phone numbers in E.164, and e-mail addresses. */
export interface Buyer {
  phones: string[]
  emails: string[]
}

/** The key of a customer's orders in one shop. */
export const orderListId = (shop: string, { phones, emails }: Buyer) => [shop, ...[...phones].sort(), ...emails.map(email => email.toLowerCase()).sort()].join(' ')

/** Reads the promotions when they are due; they replace all of the old ones (S085). */
export async function keepPromotions(session: ShopSession, forced: boolean) {
  const { shop, now } = session
  const { promotions } = shopConnectors[shop.connector]
  if (!promotions || !shop.caps.promotions) return
  if (!forced && now() - (shop.promotionsAt ?? 0) < promotionsEvery) return
  const rows = await promotions(session)
  await db.transaction('rw', [db.promotions, db.shops], async () => {
    if (!await db.shops.get(shop.id)) return
    await db.promotions.where('shop').equals(shop.id).delete()
    await db.promotions.bulkPut(rows)
    await db.shops.update(shop.id, { promotionsAt: now() })
  })
}

/** Adds what a shop answers, or why it does not, to what is known: old orders stay readable with their age. */
async function fetchFrom(shop: ConnectedShop, buyer: Buyer, outside: ShopOutside) {
  const { orders } = shopConnectors[shop.connector]
  if (!orders || !shop.caps.orders) return
  const id = orderListId(shop.id, buyer)
  try {
    const session = await sessionFor(shop, outside)
    const rows = await orders(session, buyer)
    await db.orderLists.put({ id, shop: shop.id, at: outside.now(), orders: rows })
  }
  catch (error) {
    const before: OrderList = await db.orderLists.get(id) ?? { id, shop: shop.id, orders: [] }
    await db.orderLists.put({ ...before, trouble: troubleOf(error) })
  }
}

/** S130: asks one shop, or all of them, for a customer's orders; the answers are rows of `orderLists`. */
export async function fetchOrders(shop: string | undefined, buyer: Buyer, outside: ShopOutside) {
  if (buyer.phones.length + buyer.emails.length === 0) return
  const shops = shop === undefined ? await db.shops.toArray() : [await shopOf(shop)]
  await Promise.all(shops.map(one => fetchFrom(one, buyer, outside)))
}

/** What is known of a customer's orders in some shops. */
export async function readOrders(shops: string[], buyer: Buyer): Promise<OrderList[]> {
  const rows = await db.orderLists.bulkGet(shops.map(shop => orderListId(shop, buyer)))
  return rows.flatMap(row => row ? [row] : [])
}
