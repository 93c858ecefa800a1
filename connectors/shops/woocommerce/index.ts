import type { Shop } from '@/connectors/shop'
import { hostOf } from '../ask'
import { catalogue, changes, live } from './catalogue'
import { check } from './check'
import { cancelCheckout, checkout, checkoutState, findCheckout } from './checkout'
import { promotions } from './coupons'
import { orders } from './orders'

/** WooCommerce REST v3. The secret is `<consumer key>:<consumer secret>`; a key that may only read gives look-up only. */
export const woocommerce: Shop = {
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
