import type { ShopCaps } from './caps'
import type { DeliveryTerms } from './delivery'
import type { ShopFault } from './fault'
import type { Location } from './model'

/** What works with this key. Without `fault` it can be connected. `warning` is a fault that one can work with, such as a read-only key. */
export interface ShopCheck {
  fault?: Extract<ShopFault, 'address' | 'notThis' | 'key' | 'https' | 'network' | 'server' | 'throttled' | 'old' | 'sheet'>
  warning?: Extract<ShopFault, 'readOnly'>
  name?: string
  /** ISO 4217, as the shop says. */
  currency?: string
  /** IANA, as the shop says. */
  timeZone?: string
  locations?: Location[]
  /** Absent where delivery is worked out as the order is made. */
  delivery?: DeliveryTerms
  caps?: ShopCaps
}
