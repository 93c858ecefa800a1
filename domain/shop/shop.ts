import type { Location, ShopCaps } from './model'

export const shopNames = ['woocommerce', 'vendure', 'csv', 'practice'] as const
export type ShopName = (typeof shopNames)[number]

/** One connected shop. Its key is not here: it lives in `platform/secrets`. */
export interface ConnectedShop {
  /** `<connector>:<address or name>`. */
  id: string
  connector: ShopName
  name: string
  baseUrl: string
  /** ISO 4217. */
  currency: string
  /** IANA; promotions begin and end by it. */
  timeZone: string
  caps: ShopCaps
  locations: Location[]
  /** How a pay link is made where the shop has no page of its own for it: `{code}` stands for the order's code. */
  linkTemplate?: string
  /** Where the first sync goes on; absent once it is over. */
  from?: string
  /** The catalogue is complete since (ms). */
  filledAt?: number
  /** The last delta and the last whole list (ms). */
  syncedAt?: number
  listedAt?: number
  /** `shopFault.<name>` in the locales. */
  trouble?: { fault: string, at: number }
}
