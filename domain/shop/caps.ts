/** What this shop with this key can do; what it cannot is disabled with its reason. */
export interface ShopCaps {
  stockByLocation: boolean
  promotions: boolean
  orders: boolean
  /** False with a read-only key: look-up only. */
  createOrder: boolean
  payLink: boolean
  paidSignal: boolean
  /** The shop also tells when only a part was paid. */
  partSignal: boolean
  /** The shop can be asked for what changed since a time; else the whole list is read again. */
  delta: boolean
}
