import type { ShopCheck } from '@/domain/shop/check'
import type { Cart, Checkout, Order, Product, Promotion, StockLevel, Variant } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'

/** What a shop connector is handed. It keeps none of it. */
export interface ShopSession {
  shop: ConnectedShop
  /** Key and secret as the connector's `secretOf` packed them: goes into a header, never into an address, a log or a row. */
  secret: string
  fetch: typeof fetch
  signal: AbortSignal
  now: () => number
}

/** A part of the catalogue: products, each with all its variants and their levels. */
export interface CataloguePart {
  products: Product[]
  variants: Variant[]
  stock: StockLevel[]
  /** Ids of products that no longer exist; only a delta tells them. */
  gone?: string[]
  /** Where the next part starts; absent with the last one. */
  next?: string
  /** How many variants or products the whole list has, where the shop says. */
  total?: number
}

/** A fresh look at some variants: price and stock as the shop has them now. */
export interface Fresh {
  variants: Variant[]
  stock: StockLevel[]
}

/** One shop system. **A method is a capability**: what is absent, the panel does not offer. Throws `ShopProblem`, `Throttled` or whatever the network threw. */
export interface Shop {
  /** Addresses that must be allowed before anything can be fetched, as match patterns. */
  hosts: (baseUrl: string) => string[]
  /** Never throws. */
  check: (session: ShopSession) => Promise<ShopCheck>
  /** The whole catalogue in parts, from where `from` says. */
  catalogue?: (session: ShopSession, from: string | undefined) => Promise<CataloguePart>
  /** What changed since a time (ms), in parts. */
  changes?: (session: ShopSession, since: number, from: string | undefined) => Promise<CataloguePart>
  /** Price and stock of these variants, read now. */
  live?: (session: ShopSession, variants: string[]) => Promise<Fresh>
  promotions?: (session: ShopSession) => Promise<Promotion[]>
  /** A customer's orders, newest first; `phones` in E.164. */
  orders?: (session: ShopSession, customer: { phones: string[], emails: string[] }) => Promise<Order[]>
  /**
   * Makes the unpaid order, after reading stock and prices anew. Not repeatable: after being cut off, `findCheckout` is asked first. What a
   * refused coupon leaves behind is removed.
   */
  checkout?: (session: ShopSession, cart: Cart) => Promise<Omit<Checkout, 'ticket'>>
  /** The order that carries this nonce, or nothing when it was never made; `begunAt`: when making it was begun (ms), by default now. */
  findCheckout?: (session: ShopSession, nonce: string, begunAt?: number) => Promise<Omit<Checkout, 'ticket'> | undefined>
  /** The state of an order that was made. */
  checkoutState?: (session: ShopSession, checkout: Checkout) => Promise<Pick<Checkout, 'state' | 'checkedAt' | 'paidAt' | 'total' | 'delivery'>>
  cancelCheckout?: (session: ShopSession, checkout: Checkout) => Promise<void>
}
