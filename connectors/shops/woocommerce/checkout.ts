import type { Span } from '../spans'
import type { WooOrder } from './schema'
import type { ShopSession } from '@/connectors/shop'
import type { Cart, Checkout, CheckoutState, PaymentState } from '@/domain/shop/model'
import { decimalText } from '@/domain/shop/money'
import { faultIn } from '@/domain/shop/promise'
import { nativeOf, withShop } from '@/domain/shop/ware'
import { ShopProblem } from '../problem'
import { mostPages, spansOf } from '../spans'
import { get, list, Refused, write } from './call'
import { live } from './catalogue'
import { partsOf, timeOf } from './goods'
import { deliveryOf, paymentOf, totalOf } from './orders'
import { anything, order, orderFields } from './schema'

/** The order's field that holds the nonce; the underscore hides it from the shop's pages. */
const nonceKey = '_deskside'

const states: Partial<Record<WooOrder['status'], CheckoutState>> = { cancelled: 'cancelled', trash: 'cancelled', refunded: 'cancelled' }

const paid: Partial<Record<PaymentState, CheckoutState>> = { paid: 'paid', partRefunded: 'paid', cod: 'cod', part: 'part' }

/** API fact: `payment_url` stays in the answer after the payment, and `failed` may still be paid. */
const stateOf = (session: ShopSession, row: WooOrder): CheckoutState => states[row.status] ?? paid[paymentOf(session.shop, row)] ?? 'open'

function checkoutOf(session: ShopSession, nonce: string, row: WooOrder): Omit<Checkout, 'ticket'> {
  const { shop, now } = session
  const state = stateOf(session, row)
  return {
    id: nonce,
    shop: shop.id,
    order: withShop(shop.id, row.id),
    number: row.number ?? String(row.id),
    url: state === 'open' && row.payment_url ? row.payment_url : undefined,
    total: totalOf(shop, row),
    delivery: deliveryOf(shop, row),
    state,
    createdAt: timeOf(row.date_created_gmt) ?? now(),
    checkedAt: now(),
    paidAt: timeOf(row.date_paid_gmt),
  }
}

const remove = (session: ShopSession, id: number) => write(session, 'DELETE', `orders/${id}?force=true`, {}, anything)

/** API fact: the shop accepts orders for what it does not have, so price and stock are read right before. */
async function checkThere(session: ShopSession, { lines }: Cart) {
  const { variants, stock } = await live(session, lines.map(({ variant }) => variant))
  const wares = variants.map(variant => ({
    product: { id: variant.product, shop: session.shop.id, title: variant.title, status: 'active' as const, updatedAt: variant.updatedAt },
    variant,
    levels: stock.filter(level => level.variant === variant.id),
  }))
  const trouble = faultIn(lines, wares)
  if (trouble) throw new ShopProblem(trouble.fault, trouble)
}

function addressOf({ customer: { name, phone, email, address } }: Cart) {
  return Object.fromEntries(
    Object.entries({ first_name: name, phone, email, address_1: address }).filter(([, value]) => value),
  )
}

/** API fact: an order for a product that does not exist is accepted too, as a line without a name or a price. */
function isAsOrdered(row: WooOrder, { lines }: Cart, shop: string): boolean {
  return lines.every(({ variant, quantity }) => {
    const { product, variation = 0 } = partsOf(nativeOf(shop, variant))
    return row.line_items.some(line => line.product_id === product && line.variation_id === variation && line.quantity === quantity && line.name !== '')
  })
}

/** Makes the unpaid order, and deletes what a refusal leaves behind. */
export async function checkout(session: ShopSession, cart: Cart): Promise<Omit<Checkout, 'ticket'>> {
  await checkThere(session, cart)
  const { id: shop } = session.shop
  const sent = {
    status: 'pending',
    billing: addressOf(cart),
    line_items: cart.lines.map(({ variant, quantity }) => {
      const { product, variation } = partsOf(nativeOf(shop, variant))
      return { product_id: product, quantity, ...(variation === undefined ? {} : { variation_id: variation }) }
    }),
    ...(cart.code ? { coupon_lines: [{ code: cart.code }] } : {}),
    // API fact: an order made over the interface has no delivery line unless one is sent along.
    ...(cart.delivery ? { shipping_lines: [{ method_id: 'flat_rate', method_title: cart.delivery.title, total: decimalText(cart.delivery.cost) }] } : {}),
    ...(cart.note ? { customer_note: cart.note } : {}),
    meta_data: [{ key: nonceKey, value: cart.nonce }],
  }
  const row = await write(session, 'POST', 'orders', sent, order).catch(async (error: unknown) => {
    // The agent has to hear of the refusal even when the left-over cannot be deleted: it is a draft that the shop clears by itself.
    if (error instanceof Refused && error.leftOver !== undefined) await remove(session, error.leftOver).catch(() => {})
    throw error
  })
  if (isAsOrdered(row, cart, shop)) return checkoutOf(session, cart.nonce, row)
  await remove(session, row.id)
  throw new ShopProblem('gone')
}

/** The order of a span that carries the nonce, newest first. API fact: orders cannot be queried by a field of one's own. */
async function findIn(session: ShopSession, nonce: string, { from, to }: Span): Promise<WooOrder | undefined> {
  const time = (at: number) => new Date(at).toISOString().slice(0, 19)
  const span = { after: time(from), ...(to === undefined ? {} : { before: time(to) }), dates_are_gmt: 'true' }
  for (let page = 1, pages = 1; page <= Math.min(pages, mostPages); page++) {
    const found = await list(session, 'orders', { ...span, orderby: 'date', order: 'desc', per_page: '100', page: String(page), _fields: orderFields }, order)
    const row = found.rows.find(({ meta_data: meta }) => meta.some(({ key, value }) => key === nonceKey && value === nonce))
    if (row) return row
    pages = found.pages
  }
  return undefined
}

/** The order that carries the nonce. */
export async function findCheckout(session: ShopSession, nonce: string, begunAt = session.now()): Promise<Omit<Checkout, 'ticket'> | undefined> {
  for (const span of spansOf(begunAt, session.now())) {
    const row = await findIn(session, nonce, span)
    if (row) return checkoutOf(session, nonce, row)
  }
  return undefined
}

/** The order's state; one that was deleted in the shop counts as cancelled. */
export async function checkoutState(session: ShopSession, { id, order: known = '' }: Checkout) {
  const fields = 'id,status,total,shipping_total,shipping_tax,currency,date_paid_gmt,needs_payment,payment_method,refunds'
  try {
    const row = await get(session, `orders/${nativeOf(session.shop.id, known)}`, { _fields: fields }, order)
    const { state, checkedAt, paidAt, total, delivery } = checkoutOf(session, id, row)
    return { state, checkedAt, paidAt, total, delivery }
  }
  catch (error) {
    if (error instanceof ShopProblem && error.trouble.fault === 'gone') return { state: 'cancelled' as const, checkedAt: session.now() }
    throw error
  }
}

export async function cancelCheckout(session: ShopSession, { order: known = '' }: Checkout) {
  await write(session, 'PUT', `orders/${nativeOf(session.shop.id, known)}`, { status: 'cancelled' }, anything)
}
