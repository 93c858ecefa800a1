import type { Money, Promotion } from './model'
import { codeOf, doubtOf } from './cart'

/**
 * What the shop says of delivery before an order is made: one price, up to a sum from which it is free; or `none`, where an order that is made
 * from here carries only the delivery that the agent types.
 */
export type DeliveryTerms = 'none' | { cost: Money, freeFrom?: Money }

/**
 * What delivery adds to a cart: a price, `none` where the order will carry no delivery, or nothing where the shop works it out as the order
 * is made. A code for free delivery counts only while it holds. `typed`: what the agent asks for it, where the shop adds none.
 */
export function deliveryOf(terms: DeliveryTerms | undefined, code: string, promotions: readonly Promotion[], subtotal: Money | undefined, now: number, typed?: Money): Money | 'none' | undefined {
  if (terms === 'none') return typed && typed.currency === subtotal?.currency ? typed : 'none'
  if (terms === undefined) return undefined
  const { cost, freeFrom } = terms
  if (!subtotal || subtotal.currency !== cost.currency) return undefined
  const isLarge = freeFrom?.currency === subtotal.currency && subtotal.minor >= freeFrom.minor
  const isFree = codeOf(code, promotions)?.effect.type === 'freeShipping' && doubtOf(code, promotions, subtotal, now) === undefined
  return isLarge || isFree ? { ...cost, minor: 0 } : cost
}

/** What it all comes to, as far as that can be told before the shop says so. */
export function totalWith(subtotal: Money | undefined, discount: Money | undefined, delivery: Money | 'none' | undefined): Money | undefined {
  if (!subtotal) return undefined
  const parcel = typeof delivery === 'object' ? delivery.minor : 0
  return { ...subtotal, minor: subtotal.minor - (discount?.minor ?? 0) + parcel }
}
