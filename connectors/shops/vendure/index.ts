import type { Shop } from '@/connectors/shop'
import { hostOf } from '../ask'
import { catalogue, changes, live } from './catalogue'
import { check } from './check'
import { cancelCheckout, checkout, checkoutState } from './checkout'
import { findCheckout } from './cut-off'
import { orders } from './orders'
import { promotions } from './promotions'

/** Vendure's admin API. The secret is an API key, or `<user>:<password>`. */
export const vendure: Shop = {
  hosts: hostOf,
  check,
  catalogue,
  changes,
  live,
  promotions,
  orders,
  checkout,
  findCheckout,
  checkoutState,
  cancelCheckout,
}
