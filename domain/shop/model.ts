/**
 * The common model of shop systems. Ids are `<shop id>:<the shop's own>`, times milliseconds since 1970 (UTC).
 * What is not known is absent or `null`, never 0.
 */

/** `minor` is an integer in the currency's smallest unit (ISO 4217: VND 0 decimals, EUR 2). */
export interface Money {
  minor: number
  currency: string
}

export interface Product {
  id: string
  shop: string
  title: string
  status: 'active' | 'draft' | 'archived'
  url?: string
  imageUrl?: string
  updatedAt: number
}

export interface Variant {
  id: string
  product: string
  /** The product's title with the options: what a row shows and a search finds. */
  title: string
  options: { name: string, value: string }[]
  sku?: string
  barcode?: string
  price: Money
  /** The price before a sale. */
  compareAt?: Money
  imageUrl?: string
  url?: string
  updatedAt: number
}

export interface Location {
  id: string
  name: string
}

export interface StockLevel {
  variant: string
  location: string
  /** False: the shop counts none of it, so there is no number to show. */
  tracked: boolean
  onHand: number | null
  /** What can be promised: on hand less what is committed. May be negative or a fraction. */
  available: number | null
  backorder: 'no' | 'notify' | 'yes'
  /** The product whose stock this variant shares with its siblings: never add those up. */
  sharedWith?: string
  fetchedAt: number
}

export interface Promotion {
  id: string
  shop: string
  kind: 'code' | 'automatic' | 'sale'
  code?: string
  title: string
  /** Conditions as the shop words them; may be empty. */
  summary: string
  effect: { type: 'percent' | 'amount' | 'freeShipping' | 'other', percent?: number, amount?: Money }
  minSubtotal?: Money
  startsAt?: number
  endsAt?: number
  usageLimit?: number
  used?: number
  appliesTo: 'all' | 'some'
  imageUrl?: string
  url?: string
  fetchedAt: number
}

export type PaymentState = 'unpaid' | 'cod' | 'authorized' | 'part' | 'paid' | 'refunded' | 'partRefunded' | 'unknown'

export interface OrderLine {
  variant?: string
  title: string
  sku?: string
  quantity: number
  unit: Money
}

export interface Order {
  id: string
  shop: string
  /** As the customer knows it. */
  number: string
  createdAt: number
  state: 'draft' | 'open' | 'done' | 'cancelled'
  payment: PaymentState
  total: Money
  /** What delivery costs, within the total; absent where the shop does not tell it. */
  delivery?: Money
  lines: OrderLine[]
  customer: { name?: string, phone?: string, email?: string }
  /** How much was paid back; the total stays what it was. */
  refunded?: Money
  /** The shop's own page of it, for staff. */
  link?: string
  fetchedAt: number
}

export type CheckoutState = 'open' | 'paid' | 'cod' | 'part' | 'expired' | 'cancelled' | 'unknown'

/** A checkout link is a real unpaid order in the shop (S020–S022). */
export interface Checkout {
  /** The nonce that stands in the order too: by it a cut-off creation is found again. */
  id: string
  shop: string
  ticket: string
  /** Absent until the shop has confirmed it. */
  order?: string
  number?: string
  url?: string
  total?: Money
  /** Within the total; absent where the shop does not tell it. */
  delivery?: Money
  state: CheckoutState
  createdAt: number
  checkedAt?: number
  paidAt?: number
}

export interface CartLine {
  variant: string
  quantity: number
  /** The price that the agent saw; if it has changed since, the order is not made. */
  price?: Money
}

export interface Cart {
  nonce: string
  lines: CartLine[]
  code?: string
  customer: { name?: string, phone?: string, email?: string, address?: string }
  note?: string
  /** As the agent has typed it, for a shop that adds none by itself; `title` is what the customer reads beside it. */
  delivery?: { cost: Money, title: string }
}
