import type { ShopCaps } from './caps'
import type { DeliveryTerms } from './delivery'
import type { ShopTrouble } from './fault'
import type { Location } from './model'

export type ShopName = 'woocommerce' | 'vendure' | 'csv' | 'practice'

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
  /** Absent where delivery is worked out as the order is made. */
  delivery?: DeliveryTerms
  /** How a pay link is made where the shop has no page of its own for it: `{code}` stands for the order's code. */
  linkTemplate?: string
  /** A reading of the whole list that is under way: since when (ms), where it goes on, how many variants have come and of how many. */
  listing?: { startedAt: number, from?: string, done: number, total?: number }
  /** The catalogue is complete since (ms): what is not found is not sold. */
  filledAt?: number
  /** The last delta and the last whole list (ms): when they began, so that what changed meanwhile comes with the next. */
  syncedAt?: number
  listedAt?: number
  promotionsAt?: number
  /** A spreadsheet's last import (ms), which is the age of all its figures. */
  importedAt?: number
  /** The shop asked us to wait; no call before this time (ms). */
  notBefore?: number
  /** `shopFault.<name>` in the locales. */
  trouble?: ShopTrouble & { at: number }
}

/** A shop as an agent enters it. What the shop itself says of its name, currency and time zone counts more. */
export interface ShopWish {
  connector: ShopName
  name: string
  baseUrl: string
  currency: string
  timeZone: string
  linkTemplate?: string
}
