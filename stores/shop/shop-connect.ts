import type { ShopCheck } from '@/domain/shop/check'
import type { SheetBook } from '@/domain/shop/sheet'
import type { ConnectedShop, ShopName, ShopWish } from '@/domain/shop/shop'
import type { NotChecked } from '@/stores/one-at-a-time'
import { defineStore } from 'pinia'
import { shopConnectors } from '@/connectors/shops'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { oneAtATime } from '@/stores/one-at-a-time'
import { db } from '@/sync/db'

/** Key and secret as the connectors take them, or just the one that the shop has. */
export const packed = (key: string, secret: string) => [key.trim(), secret.trim()].filter(Boolean).join(':')

/** What the settings do with connected shops. A key passes through here and is kept nowhere. */
export const useShopConnect = defineStore('shop-connect', () => {
  const { busy, during } = oneAtATime()

  /** Must be called in the click itself: the browser only asks before anything is awaited. */
  function allowed(connector: ShopName, baseUrl: string): Promise<boolean> {
    try {
      const hosts = shopConnectors[connector].hosts(baseUrl)
      return hosts.length === 0 ? Promise.resolve(true) : askToReach(hosts)
    }
    catch {
      // No address at all: the check says so.
      return Promise.resolve(true)
    }
  }
  function check(wish: ShopWish, secret: string): Promise<ShopCheck | NotChecked> {
    const asked = allowed(wish.connector, wish.baseUrl)
    return during('add', async () => await asked ? send('checkShop', wish, secret) : 'notAllowed')
  }
  const connect = (wish: ShopWish, secret: string) => during('add', () => send('connectShop', wish, secret))
  function recheck(shop: ConnectedShop, secret?: string): Promise<ShopCheck | NotChecked> {
    const asked = allowed(shop.connector, shop.baseUrl)
    return during(shop.id, async () => await asked ? send('recheckShop', shop.id, secret) : 'notAllowed')
  }
  const remove = (shop: ConnectedShop) => during(shop.id, () => send('removeShop', shop.id))
  const syncNow = (shop: ConnectedShop) => during(shop.id, () => send('syncShops'))
  const importSheet = (shop: string, book: SheetBook) => during('sheet', () => send('importSheet', shop, JSON.parse(JSON.stringify(book)) as SheetBook))
  /** Changes what only this desk needs to know of a shop. */
  const change = (shop: ConnectedShop, facts: Partial<Pick<ConnectedShop, 'name' | 'currency' | 'timeZone' | 'linkTemplate'>>) =>
    during(shop.id, () => db.shops.update(shop.id, facts))

  return { busy, check, connect, recheck, remove, syncNow, importSheet, change }
})
