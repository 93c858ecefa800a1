import type { Cart } from './model'

/** What is asked for: an order of this cart in this shop, for the customer of this ticket. */
export interface CheckoutWish {
  ticket: string
  shop: string
  cart: Cart
  /** Id of the agent. */
  by: string
}

/**
 * making: the shop has been asked, or is about to be · made: the order exists · refused: it does not, or nobody knows yet; its trouble
 * says which.
 */
export type CheckoutStep = 'making' | 'made' | 'refused'

/** What can become of a practice order, as somebody who tries it out wishes. */
export const practiceFates = ['paid', 'cod', 'part', 'expired'] as const
export type PracticeFate = (typeof practiceFates)[number]
