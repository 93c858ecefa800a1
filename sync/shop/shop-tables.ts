import type { Table } from 'dexie'
import type { ShopSaidRow } from './shop-known'
import type { CheckoutRow, FreshWare, OrderList, SheetRow, WarePack } from './shop-rows'
import type { DraftCart } from '@/domain/shop/cart'
import type { Promotion } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'
import Dexie from 'dexie'

/** The tables of the shops: what was looked up there, and what was ordered. */
export class ShopTables extends Dexie {
  declare shops: Table<ConnectedShop, string>
  declare wares: Table<WarePack, [string, string]>
  declare freshWares: Table<FreshWare, string>
  declare promotions: Table<Promotion, string>
  declare orderLists: Table<OrderList, string>
  declare checkouts: Table<CheckoutRow, string>
  declare sheets: Table<SheetRow, string>
  declare carts: Table<DraftCart, string>
  declare shopSaid: Table<ShopSaidRow, string>
}

export const shopStores = {
  shops: 'id',
  wares: '[shop+first], rev',
  freshWares: 'variant, [shop+at], at',
  promotions: 'id, shop',
  orderLists: 'id, shop',
  // Only orders that may still change have `watch`: all others are not in that index and cost a pass nothing.
  checkouts: 'id, ticket, shop, *watch',
  sheets: 'shop',
  carts: 'id',
}
