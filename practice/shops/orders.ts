import type { PracticeOrder, PracticeShop, ShopWorld } from './world'
import type { PracticeFate } from '@/domain/shop/checkout'
import type { Cart, Money, Promotion } from '@/domain/shop/model'
import { numberOf } from './chance'
import { promotionsOf } from './promotions'
import { productsOf } from './stock'
import { baseUrlOf } from './world'

const day = 24 * 3600_000
/** How long (ms) an invented customer takes to pay. */
const paysAfter = 40_000

/** Why the practice shop refuses an order. */
export interface Refusal { refused: 'coupon' | 'stock' | 'gone', detail?: string, variant?: string }

const states: Pick<PracticeOrder, 'state' | 'payment'>[] = [
  { state: 'done', payment: 'paid' },
  { state: 'open', payment: 'cod' },
  { state: 'done', payment: 'refunded' },
  { state: 'cancelled', payment: 'unpaid' },
]

/**
 * What somebody with this number or address bought before: nothing, or up to three orders, always the same ones. So the shop
 * knows every invented customer, whatever they are called this time.
 */
export function pastOrders(shop: PracticeShop, world: ShopWorld, buyer: string): PracticeOrder[] {
  const variants = productsOf(shop, world).flatMap(({ variants }) => variants)
  const contact = buyer.includes('@') ? { email: buyer } : { phone: buyer }
  return Array.from({ length: numberOf(`${shop.id} ${buyer}`, 0, 3) }, (_, n) => {
    const seed = `${shop.id} ${buyer} ${n}`
    const lines = Array.from({ length: numberOf(`lines ${seed}`, 1, 2) }, (_, i) => {
      const { id, title, sku, price } = variants[numberOf(`${i} ${seed}`, 0, variants.length - 1)] ?? { id: '', title: '', sku: '', price: { minor: 0, currency: shop.currency } }
      return { variant: id, title, sku, quantity: numberOf(`pieces ${i} ${seed}`, 1, 3), unit: price }
    })
    const number = String(numberOf(`number ${seed}`, 1000, 4999))
    const createdAt = world.startedAt - (n + 1) * numberOf(`age ${seed}`, 6, 50) * day
    const stands = states[numberOf(`state ${seed}`, 0, states.length - 1)] ?? { state: 'done', payment: 'paid' }
    return { id: `past-${number}`, shop: shop.id, number, createdAt, ...stands, ...delivered(shop, sum(lines), sum(lines)), lines, customer: contact }
  })
}

function sum(lines: PracticeOrder['lines']): Money {
  const [first] = lines
  return { minor: lines.reduce((total, { quantity, unit }) => total + quantity * unit.minor, 0), currency: first?.unit.currency ?? '' }
}

/** The total with delivery, and delivery itself, which is free for a large order or with a code for it. */
function delivered({ delivery: { cost, freeFrom } }: PracticeShop, goods: Money, left: Money, effect?: Promotion['effect']) {
  const isFree = goods.minor >= freeFrom.minor || effect?.type === 'freeShipping'
  const delivery = { ...cost, minor: isFree ? 0 : cost.minor }
  return { total: { ...left, minor: left.minor + delivery.minor }, delivery }
}

/** The goods' price with a code, or why the code is refused, in a shop's own words with markup. */
function withCode(shop: PracticeShop, total: Money, code: string, now: number): { left: Money, effect: Promotion['effect'] } | Refusal {
  const offer = promotionsOf(shop, now).find(offer => offer.code?.toLowerCase() === code.toLowerCase())
  const refuse = (why: string): Refusal => ({ refused: 'coupon', detail: `Coupon &quot;${code}&quot; <b>${why}</b>.` })
  if (!offer) return refuse('does not exist')
  if (offer.endsAt !== undefined && offer.endsAt <= now) return refuse('has expired')
  if (offer.startsAt !== undefined && offer.startsAt > now) return refuse('does not hold yet')
  if (offer.minSubtotal && total.minor < offer.minSubtotal.minor) return refuse('needs a larger order')
  const { percent = 0, amount } = offer.effect
  return { left: { ...total, minor: total.minor - Math.round(total.minor * percent / 100) - (amount?.minor ?? 0) }, effect: offer.effect }
}

type Wish = Pick<Cart, 'nonce' | 'lines' | 'code' | 'customer'>

/** Makes an unpaid order, or refuses. The same nonce makes a second one, as with a real shop: whoever asks has to look first. */
export function order(shop: PracticeShop, world: ShopWorld, { nonce, lines: wanted, code, customer }: Wish, now: number): PracticeOrder | Refusal {
  const variants = new Map(productsOf(shop, world).flatMap(({ variants }) => variants.map(variant => [variant.id, variant])))
  const lines: PracticeOrder['lines'] = []
  for (const { variant: id, quantity } of wanted) {
    const variant = variants.get(id)
    if (!variant) return { refused: 'gone', variant: id }
    const counted = Object.values(variant.stock).filter(number => number !== null)
    const there = counted.reduce((total, number) => total + number, 0)
    if (variant.backorder === 'no' && counted.length > 0 && quantity > there) return { refused: 'stock', variant: id, detail: String(there) }
    lines.push({ variant: id, title: variant.title, sku: variant.sku, quantity, unit: variant.price })
  }
  const goods = sum(lines)
  const cut = code ? withCode(shop, goods, code, now) : { left: goods, effect: undefined }
  if ('refused' in cut) return cut
  const number = String(5501 + world.orders.length)
  const made: PracticeOrder = { id: number, shop: shop.id, number, nonce, createdAt: now, state: 'open', payment: 'unpaid', ...delivered(shop, goods, cut.left, cut.effect), lines, customer, payUrl: `${baseUrlOf(shop.id)}/pay/${number}`, ...(world.lively ? { paysAt: now + paysAfter } : {}) }
  world.orders.push(made)
  world.changes += 1
  return made
}

/** Takes what was sold out of the first locations that have it. */
function deliver(shop: PracticeShop, world: ShopWorld, { lines }: PracticeOrder, now: number) {
  const variants = new Map(productsOf(shop, world).flatMap(({ variants }) => variants.map(variant => [variant.id, variant])))
  for (const { variant: id = '', quantity } of lines) {
    let left = quantity
    for (const [location, there] of Object.entries(variants.get(id)?.stock ?? {})) {
      const taken = Math.min(left, Math.max(0, there ?? 0))
      left -= taken
      world.sold[`${id} ${location}`] = (world.sold[`${id} ${location}`] ?? 0) + taken
    }
    world.changedAt[`${shop.id} ${id.split('-')[0]}`] = now
  }
}

/** The customer pays, in full, in part, or to the courier; or never, and the shop lets the order expire. */
export function pay(shop: PracticeShop, world: ShopWorld, paid: PracticeOrder, how: PracticeFate, now: number) {
  if (paid.state === 'cancelled' || paid.payment === 'paid') return
  if (how === 'expired') {
    Object.assign(paid, { state: 'cancelled', expired: true, paysAt: undefined })
    world.changes += 1
    return
  }
  if (paid.payment === 'unpaid') deliver(shop, world, paid, now)
  Object.assign(paid, { payment: how, paysAt: undefined, ...(how === 'paid' ? { paidAt: now } : {}) })
  world.changes += 1
}

/** What the invented customers have done since. */
export function letPay(shop: PracticeShop, world: ShopWorld, now: number) {
  for (const one of world.orders) {
    if (one.shop === shop.id && one.paysAt !== undefined && one.paysAt <= now) pay(shop, world, one, 'paid', one.paysAt)
  }
}
