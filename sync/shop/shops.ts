import type { ShopOutside } from './shop-outside'
import type { ShopCheck } from '@/domain/shop/check'
import type { ConnectedShop, ShopWish } from '@/domain/shop/shop'
import { shopConnectors } from '@/connectors/shops'
import { ShopProblem } from '@/connectors/shops/problem'
import { db } from '@/sync/db'
import { keepCatalogue } from './catalogue'
import { watchCheckouts } from './checkout-watch'
import { recoverCheckouts } from './checkouts'
import { noteTrouble, sessionFor } from './shop-asking'
import { keepPromotions } from './shop-orders'

const nothing = { stockByLocation: false, promotions: false, orders: false, createOrder: false, payLink: false, paidSignal: false, partSignal: false, delta: false }

/** `https://shop.example/` → `shop.example`: a shop is known by its address, whoever enters it and however. */
const placeOf = ({ baseUrl, name }: ShopWish) => baseUrl.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '').toLowerCase() || name

/** A shop that is not connected yet. */
export function unknownShop(wish: ShopWish): ConnectedShop {
  return { ...wish, baseUrl: wish.baseUrl.replace(/\/+$/, ''), id: `${wish.connector}:${placeOf(wish)}`, caps: nothing, locations: [] }
}

/** Connects a shop that was found good, or gives a known one its new facts: its catalogue stays. */
export function connectShop(shop: ConnectedShop, check: ShopCheck) {
  const { name = shop.name, currency = shop.currency, timeZone = shop.timeZone, caps = shop.caps, locations = shop.locations, delivery } = check
  const facts = { name: shop.name || name, currency, timeZone, caps, locations, delivery, linkTemplate: shop.linkTemplate, baseUrl: shop.baseUrl }
  return db.transaction('rw', db.shops, async () => {
    const before = await db.shops.get(shop.id)
    await db.shops.put({ ...shop, ...before, ...facts, trouble: undefined, notBefore: undefined })
  })
}

/** Removes a shop with its catalogue. Orders that were made for tickets stay as they were last seen. */
export function disconnectShop(id: string) {
  const tables = [db.shops, db.wares, db.freshWares, db.promotions, db.orderLists, db.checkouts, db.sheets]
  return db.transaction('rw', tables, async () => {
    await Promise.all([
      db.wares.where('[shop+first]').between([id], [id, []]).delete(),
      db.freshWares.where('[shop+at]').between([id], [id, []]).delete(),
      db.promotions.where('shop').equals(id).delete(),
      db.orderLists.where('shop').equals(id).delete(),
      db.sheets.delete(id),
      db.shops.delete(id),
    ])
    await db.checkouts.where('shop').equals(id).modify({ watch: undefined })
  })
}

/** The longest pass over one shop (ms): it may be cut off anywhere, and the next one goes on. */
const passLasts = 25_000

const isAway = ({ connector }: ConnectedShop) => connector !== 'csv' && connector !== 'practice'

async function keep(id: string, outside: ShopOutside, forced: boolean) {
  const shop = await db.shops.get(id)
  if (!shop || (isAway(shop) && !outside.online()) || (shop.notBefore ?? 0) > outside.now()) return
  const signal = AbortSignal.timeout(passLasts)
  try {
    const session = await sessionFor(shop, outside, signal)
    // A role may be allowed to read products but not promotions: that refusal is noted, and everything else goes on.
    const refused = await keepPromotions(session, forced).then(() => undefined, (error: unknown) => {
      if (error instanceof ShopProblem) return error
      throw error
    })
    await keepCatalogue(session, outside, forced)
    if (refused) throw refused
    await db.shops.update(id, { trouble: undefined })
  }
  catch (error) {
    // The pass ends before the list does: the next one goes on from there.
    if (!signal.aborted) await noteTrouble(id, error, outside.now())
  }
}

/** To be called with every pass, and with each sign that somebody looks: keeps every shop, each behind a lock of its own, and its open orders. */
export async function keepShops(outside: ShopOutside, forced = false) {
  const ids = await db.shops.toCollection().primaryKeys()
  if (ids.length === 0) return
  await Promise.all([
    recoverCheckouts(outside).then(() => watchCheckouts(outside)),
    ...ids.map(id => navigator.locks.request(`shop:${id}`, { ifAvailable: !forced }, lock => lock ? keep(id, outside, forced) : undefined)),
  ])
}

/** What works with this address and key; nothing is kept. */
export async function checkShop(shop: ConnectedShop, secret: string, outside: ShopOutside): Promise<ShopCheck> {
  const signal = AbortSignal.timeout(passLasts)
  return await shopConnectors[shop.connector].check({ shop, secret, fetch: outside.fetchFor(shop), signal, now: outside.now })
}
