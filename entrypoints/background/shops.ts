import type { ShopCheck } from '@/domain/shop/check'
import type { PracticeFate } from '@/domain/shop/checkout'
import type { ShopTrouble } from '@/domain/shop/fault'
import type { ShopWish } from '@/domain/shop/shop'
import { forgetSecret, readSecret, writeSecret } from '@/platform/secrets'
import { baseUrlOf, practiceShops } from '@/practice/shops/world'
import { db } from '@/sync/db'
import { nextCheckoutLook } from '@/sync/shop/checkout-watch'
import { sessionFor, troubleOf } from '@/sync/shop/shop-asking'
import { readNow } from '@/sync/shop/shop-live'
import { checkShop, connectShop, disconnectShop, keepShops, unknownShop } from '@/sync/shop/shops'
import { forgetPracticeShops, shopOutside } from './shop-outside'

let again: ReturnType<typeof setTimeout> | undefined

/** A pass over the shops, and the next one when an open order is due. A worker that dies before is woken by the alarm. */
export async function runShops(forced = false): Promise<void> {
  await keepShops(shopOutside, forced)
  const due = await nextCheckoutLook()
  clearTimeout(again)
  if (due === undefined) return
  again = setTimeout(() => void runShops().catch(() => {}), Math.max(1000, due - Date.now()))
}

const soon = () => void runShops().catch(() => {})

/** Checks a shop, and connects it when it is good. */
export async function connectNewShop(wish: ShopWish, secret: string): Promise<ShopCheck> {
  const shop = unknownShop(wish)
  const check = await checkShop(shop, secret, shopOutside)
  if (check.fault) return check
  await writeSecret(shop.id, secret)
  await connectShop(shop, check)
  soon()
  return check
}

/** Checks a connected shop again, with the key it has or a new one; a good answer ends its trouble. */
export async function recheckShop(id: string, secret?: string): Promise<ShopCheck> {
  const shop = await db.shops.get(id)
  const key = secret ?? (shop && await shopOutside.secretOf(shop))
  if (!shop || key === undefined) return { fault: 'key' }
  const check = await checkShop(shop, key, shopOutside)
  if (check.fault) return check
  if (secret !== undefined) await writeSecret(id, secret)
  await connectShop(shop, check)
  soon()
  return check
}

/** Takes a shop away, with its key and all that was read of it. */
export async function removeShop(id: string) {
  if (await readSecret(id) !== undefined) await forgetSecret(id)
  await disconnectShop(id)
}

/** The practice shops come and go with the practice inbox. */
export async function playPracticeShops(on: boolean) {
  const known = (await db.shops.toArray()).filter(({ connector }) => connector === 'practice')
  if (!on) {
    for (const { id } of known) await disconnectShop(id)
    return forgetPracticeShops()
  }
  for (const { id, name, currency, timeZone } of practiceShops) {
    const shop = unknownShop({ connector: 'practice', name, baseUrl: baseUrlOf(id), currency, timeZone })
    await connectShop(shop, await checkShop(shop, '', shopOutside))
  }
  await runShops(true)
}

/** S084: reads price and stock of some variants of one shop now; resolves with what went wrong, if anything did. */
export async function readWares(shop: string, variants: string[]): Promise<ShopTrouble | undefined> {
  const row = await db.shops.get(shop)
  if (!row) return { fault: 'gone' }
  try {
    await readNow(await sessionFor(row, shopOutside), variants)
    return undefined
  }
  catch (error) {
    return troubleOf(error)
  }
}

/** The customer of a practice order pays, as somebody who tries it out wishes. */
export async function payPractice(checkout: string, how: PracticeFate) {
  const row = await db.checkouts.get(checkout)
  const shop = row && await db.shops.get(row.shop)
  if (shop?.connector !== 'practice' || row?.order === undefined) return
  const order = row.order.slice(shop.id.length + 1)
  await shopOutside.fetchFor(shop)(`${shop.baseUrl}/orders/${order}/pay`, { method: 'POST', body: JSON.stringify({ how }) })
  // Whoever pressed it waits for the outcome, so the next look is due at once.
  await db.checkouts.update(checkout, { checkedAt: 0 })
}
