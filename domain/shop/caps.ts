/** What this shop with this key can do; what it cannot is disabled with its reason. */
export interface ShopCaps {
  stockByLocation: boolean
  promotions: boolean
  orders: boolean
  /** False with a read-only key: look-up only. */
  createOrder: boolean
  payLink: boolean
  paidSignal: boolean
  /** It also tells of a part that was paid. */
  partSignal: boolean
  /** Changes since a time can be asked for; else the whole list is read again. */
  delta: boolean
}
