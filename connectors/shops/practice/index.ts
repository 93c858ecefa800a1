import type * as v from 'valibot'
import type { PracticeOrder, PracticeProduct } from './schema'
import type { CataloguePart, Shop, ShopSession } from '@/connectors/shop'
import type { Checkout, CheckoutState, Order, StockLevel, Variant } from '@/domain/shop/model'
import { nativeOf, withShop } from '@/domain/shop/ware'
import { ask, parsed, plainText } from '../ask'
import { faultOf } from '../fault-of'
import { ShopProblem } from '../problem'
import { about, catalogue, oneOrder, orders, promotions, refusal } from './schema'

async function call<S extends v.GenericSchema>(session: ShopSession, path: string, schema: S, sent?: unknown): Promise<v.InferOutput<S>> {
  const init = sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }
  const { status, body } = await ask(session, `${session.shop.baseUrl}/${path}`, init)
  if (status < 400) return parsed(schema, body)
  if (status === 404) throw new ShopProblem('gone')
  const { refused, detail, variant } = parsed(refusal, body)
  throw new ShopProblem(refused, { detail: detail && plainText(detail), variant: variant && withShop(session.shop.id, variant) })
}

function variantsOf(shop: string, { id, updatedAt, variants }: PracticeProduct): Variant[] {
  return variants.map(({ stock: _, backorder: __, ...variant }) => ({ ...variant, id: withShop(shop, variant.id), product: withShop(shop, id), updatedAt }))
}

function levelsOf(shop: string, { variants }: PracticeProduct, fetchedAt: number): StockLevel[] {
  return variants.flatMap(({ id, stock, backorder }) => Object.entries(stock).map(([location, available]) => ({
    variant: withShop(shop, id),
    location: withShop(shop, location),
    tracked: available !== null,
    onHand: available,
    available,
    backorder,
    fetchedAt,
  })))
}

function partOf({ shop: { id: shop }, now }: ShopSession, { products, next, total }: v.InferOutput<typeof catalogue>): CataloguePart {
  const at = now()
  return {
    products: products.map(({ variants: _, ...product }) => ({ ...product, id: withShop(shop, product.id), shop, status: 'active' })),
    variants: products.flatMap(product => variantsOf(shop, product)),
    stock: products.flatMap(product => levelsOf(shop, product, at)),
    total,
    next,
  }
}

function orderOf({ shop: { id: shop }, now }: ShopSession, { payUrl: _, paidAt: __, expired: ___, ...order }: PracticeOrder): Order {
  const lines = order.lines.map(line => ({ ...line, variant: line.variant && withShop(shop, line.variant) }))
  return { ...order, id: withShop(shop, order.id), shop, lines, fetchedAt: now() }
}

const paidStates: Partial<Record<PracticeOrder['payment'], CheckoutState>> = { paid: 'paid', cod: 'cod', part: 'part', unpaid: 'open' }

function stateOf({ state, payment, expired }: PracticeOrder): CheckoutState {
  if (expired) return 'expired'
  if (state === 'cancelled') return 'cancelled'
  return paidStates[payment] ?? 'unknown'
}

function checkoutOf({ shop, now }: ShopSession, nonce: string, order: PracticeOrder): Omit<Checkout, 'ticket'> {
  const state = stateOf(order)
  return {
    id: nonce,
    shop: shop.id,
    order: withShop(shop.id, order.id),
    number: order.number,
    url: state === 'open' ? order.payUrl : undefined,
    total: order.total,
    delivery: order.delivery,
    state,
    createdAt: order.createdAt,
    checkedAt: now(),
    paidAt: order.paidAt,
  }
}

const caps = { stockByLocation: true, promotions: true, orders: true, createOrder: true, payLink: true, paidSignal: true, partSignal: true, delta: true }

/** The built-in shop: invented goods, orders and promotions that live in this browser. */
export const practice: Shop = {
  hosts: () => [],
  async check(session) {
    try {
      const { locations, ...facts } = await call(session, 'about', about)
      return { ...facts, locations: locations.map(({ id, name }) => ({ id: withShop(session.shop.id, id), name })), caps }
    }
    catch (error) {
      return { fault: faultOf(error) }
    }
  },
  catalogue: async (session, from = '0') => partOf(session, await call(session, `products?from=${encodeURIComponent(from)}`, catalogue)),
  changes: async (session, since) => partOf(session, await call(session, `products?since=${since}`, catalogue)),
  async live(session, variants) {
    const wanted = variants.map(id => nativeOf(session.shop.id, id))
    const { variants: all, stock } = partOf(session, await call(session, `products?variants=${encodeURIComponent(wanted.join(','))}`, catalogue))
    const asked = new Set(variants)
    return { variants: all.filter(({ id }) => asked.has(id)), stock: stock.filter(({ variant }) => asked.has(variant)) }
  },
  async promotions(session) {
    const rows = await call(session, 'promotions', promotions)
    const { id: shop } = session.shop
    return rows.map(row => ({ ...row, id: withShop(shop, row.id), shop, kind: row.code ? 'code' as const : 'automatic' as const, fetchedAt: session.now() }))
  },
  async orders(session, customer) {
    const rows = await call(session, 'find', orders, customer)
    return rows.map(row => orderOf(session, row)).sort((a, b) => b.createdAt - a.createdAt)
  },
  async checkout(session, cart) {
    const lines = cart.lines.map(({ variant, quantity }) => ({ variant: nativeOf(session.shop.id, variant), quantity }))
    return checkoutOf(session, cart.nonce, await call(session, 'orders', oneOrder, { ...cart, lines }))
  },
  async findCheckout(session, nonce) {
    const [order] = await call(session, 'find', orders, { nonce })
    return order && checkoutOf(session, nonce, order)
  },
  async checkoutState(session, { id, order }) {
    const row = await call(session, `orders/${nativeOf(session.shop.id, order ?? '')}`, oneOrder)
    const { state, checkedAt, paidAt, total, delivery } = checkoutOf(session, id, row)
    return { state, checkedAt, paidAt, total, delivery }
  },
  async cancelCheckout(session, { order }) {
    await call(session, `orders/${nativeOf(session.shop.id, order ?? '')}/cancel`, oneOrder, {})
  },
}
