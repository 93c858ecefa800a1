import type { Cart, CartLine, Money, Promotion, StockLevel, Variant } from './model'
import { sumOf } from './price-text'
import { totalOf } from './stock'
import { validityOf } from './validity'

/** A line as the agent put it in: with the price that was shown then. */
export interface CartItem {
  variant: Pick<Variant, 'id' | 'product' | 'title' | 'sku' | 'price' | 'imageUrl'>
  quantity: number
}

/** What is being put together for one ticket; kept until its link is made. */
export interface DraftCart {
  /** The ticket's id. */
  id: string
  shop: string
  /** Goes into the order, so that one that was cut off is found again and never made twice. */
  nonce: string
  items: CartItem[]
  code: string
  /** What the agent asks for delivery, where the shop adds none by itself. */
  delivery?: Money
  /** What the agent wrote over what is known of the customer; the rest is filled in from there. */
  customer: Partial<Record<BuyerField, string>>
  at: number
  /** Of the same ticket in other shops: they wait until the agent is back there. */
  aside?: Omit<DraftCart, 'aside'>[]
}

export const buyerFields = ['name', 'phone', 'email', 'address'] as const
export type BuyerField = (typeof buyerFields)[number]

/** Price and stock of its variants, read just now. */
interface Fresh { variants: readonly Variant[], stock: readonly StockLevel[] }

export const mostOfOne = 999

export const emptyCart = (id: string, shop: string, nonce: string, at: number): DraftCart => ({ id, shop, nonce, items: [], code: '', customer: {}, at })

/** What stands in a ticket's cart in one shop. */
export const cartIn = (stored: DraftCart | undefined, shop: string): DraftCart | undefined => stored?.shop === shop ? stored : stored?.aside?.find(cart => cart.shop === shop)

/** A ticket's carts once this one is in front; those of other shops with something in them stay. */
export function withCart(stored: DraftCart | undefined, { aside: _, ...cart }: DraftCart): DraftCart {
  const others = [...stored ? [stored] : [], ...stored?.aside ?? []].filter(({ shop, items }) => shop !== cart.shop && items.length > 0)
  return { ...cart, ...(others.length > 0 ? { aside: others.map(({ aside: _, ...other }: DraftCart) => other) } : {}) }
}

/** A ticket's carts without the one of this order; nothing when none is left. */
export function withoutCart(stored: DraftCart, nonce: string): DraftCart | undefined {
  const [first, ...others] = [stored, ...stored.aside ?? []].filter(cart => cart.nonce !== nonce)
  return first && withCart({ ...first, aside: others }, first)
}

/** One more of it, or one of it. */
export function withOne(items: readonly CartItem[], variant: CartItem['variant']): CartItem[] {
  const there = items.find(item => item.variant.id === variant.id)
  return there ? withQuantity(items, variant.id, there.quantity + 1) : [...items, { variant, quantity: 1 }]
}

/** 0 takes it out; anything but a whole number changes nothing. */
export function withQuantity(items: readonly CartItem[], variant: string, quantity: number): CartItem[] {
  if (!Number.isInteger(quantity) || quantity < 0) return [...items]
  if (quantity === 0) return items.filter(item => item.variant.id !== variant)
  return items.map(item => item.variant.id === variant ? { ...item, quantity: Math.min(quantity, mostOfOne) } : item)
}

export const linesOf = (items: readonly CartItem[]): CartLine[] => items.map(({ variant, quantity }) => ({ variant: variant.id, quantity, price: variant.price }))

/** What is ordered: for whom, as it is known and as the agent corrected it; `title`: delivery in the customer's words. */
export function orderOf({ nonce, items, code, delivery, customer }: DraftCart, known: Cart['customer'], title = ''): Cart {
  const filled = buyerFields.map(field => [field, (customer[field] ?? known[field] ?? '').trim()] as const)
  return {
    nonce,
    lines: linesOf(items),
    ...(code.trim() ? { code: code.trim() } : {}),
    ...(delivery ? { delivery: { cost: delivery, title } } : {}),
    customer: Object.fromEntries(filled.filter(([, value]) => value !== '')),
  }
}

/** Nothing when the cart is empty or of two currencies. */
export function subtotalOf(items: readonly CartItem[]): Money | undefined {
  return sumOf(items.map(({ variant, quantity }) => ({ minor: variant.price.minor * quantity, currency: variant.price.currency })))
}

/** Why a code is not expected to work; the shop has the last word. `cart.doubt.<name>` in the locales. */
export type CodeDoubt = 'unknown' | 'ended' | 'soon' | 'tooLittle'

/** The promotion of a code, however it is written. */
export const codeOf = (code: string, promotions: readonly Promotion[]) => promotions.find(known => known.code?.toLowerCase() === code.trim().toLowerCase())

/** Whether a code can be expected to work, by what is known of the shop; nothing: no doubt. `now` in ms. */
export function doubtOf(code: string, promotions: readonly Promotion[], subtotal: Money | undefined, now: number): CodeDoubt | undefined {
  if (code.trim() === '') return undefined
  const promotion = codeOf(code, promotions)
  if (!promotion) return 'unknown'
  const validity = validityOf(promotion, now)
  if (validity !== 'running') return validity
  const { minSubtotal } = promotion
  return minSubtotal && subtotal && minSubtotal.currency === subtotal.currency && subtotal.minor < minSubtotal.minor ? 'tooLittle' : undefined
}

/** What a code takes off, as far as that can be told beforehand: only of a promotion that is known, running and for all products. */
export function discountOf(code: string, promotions: readonly Promotion[], subtotal: Money | undefined, now: number): Money | undefined {
  if (!subtotal || doubtOf(code, promotions, subtotal, now) !== undefined) return undefined
  const promotion = codeOf(code, promotions)
  if (!promotion || promotion.appliesTo !== 'all') return undefined
  const { effect: { type, percent, amount } } = promotion
  if (type === 'percent' && percent !== undefined) return { minor: Math.round(subtotal.minor * Math.min(percent, 100) / 100), currency: subtotal.currency }
  return type === 'amount' && amount?.currency === subtotal.currency ? { ...amount, minor: Math.min(amount.minor, subtotal.minor) } : undefined
}

/** What has changed since the cart was shown, as a look at the shop just before ordering found. `cart.change.<what>` in the locales. */
export type Change
  = | { what: 'gone', title: string }
    | { what: 'price', title: string, from: Money, to: Money }
    | { what: 'none' | 'short', title: string, wanted: number, left: number }

const levelsOf = (stock: readonly StockLevel[], variant: string) => stock.filter(level => level.variant === variant)

/** Products that are gone, prices that moved, and quantities above the stock where the shop takes no orders beyond it. */
export function changesOf(items: readonly CartItem[], { variants, stock }: Fresh): Change[] {
  return items.flatMap(({ variant: { id, title, price }, quantity }): Change[] => {
    const fresh = variants.find(variant => variant.id === id)
    if (!fresh) return [{ what: 'gone', title }]
    const moved: Change[] = fresh.price.minor === price.minor && fresh.price.currency === price.currency ? [] : [{ what: 'price', title, from: price, to: fresh.price }]
    const levels = levelsOf(stock, id)
    const holding = totalOf(levels)
    if (!('amount' in holding) || levels.some(({ backorder }) => backorder !== 'no') || holding.amount >= quantity) return moved
    return [...moved, { what: holding.amount > 0 ? 'short' : 'none', title, wanted: quantity, left: Math.max(0, holding.amount) }]
  })
}

/** The cart with the prices of now; what is gone stays in it, to be taken out by the agent. */
export function repriced(items: readonly CartItem[], { variants }: Fresh): CartItem[] {
  const prices = new Map(variants.map(({ id, price }) => [id, price]))
  return items.map(item => ({ ...item, variant: { ...item.variant, price: prices.get(item.variant.id) ?? item.variant.price } }))
}

/** Whether a change rules out ordering; a price that moved only has to be seen. */
export const isBlocking = ({ what }: Change) => what !== 'price'
