import type { PracticeOrder, PracticeShop, ShopWorld } from './world'
import type { PracticeFate } from '@/domain/shop/checkout'
import type { Cart } from '@/domain/shop/model'
import { letPay, order, pastOrders, pay } from './orders'
import { promotionsOf } from './promotions'
import { productsOf } from './stock'
import { practiceShops } from './world'

const pageSize = 25

const json = (body: unknown, status = 200) => Response.json(body, { status })

function products(shop: PracticeShop, world: ShopWorld, query: URLSearchParams): Response {
  const all = productsOf(shop, world)
  const since = query.get('since')
  if (since !== null) return json({ products: all.filter(({ updatedAt }) => updatedAt >= Number(since)) })
  const variants = query.get('variants')
  if (variants !== null) {
    const wanted = new Set(variants.split(','))
    return json({ products: all.filter(product => product.variants.some(({ id }) => wanted.has(id))) })
  }
  const from = Number(query.get('from') ?? 0)
  const next = from + pageSize < all.length ? String(from + pageSize) : undefined
  return json({ products: all.slice(from, from + pageSize), total: all.reduce((sum, product) => sum + product.variants.length, 0), next })
}

interface Search { nonce?: string, phones?: string[], emails?: string[] }

const lastDigits = (phone = '') => phone.replace(/\D/g, '').slice(-9)

/** Orders with this nonce, or of whoever has one of these numbers or addresses. */
function find(shop: PracticeShop, world: ShopWorld, { nonce, phones = [], emails = [] }: Search): PracticeOrder[] {
  const own = world.orders.filter(one => one.shop === shop.id)
  if (nonce !== undefined) return own.filter(one => one.nonce === nonce)
  const numbers = new Set(phones.map(lastDigits))
  const addresses = new Set(emails.map(email => email.toLowerCase()))
  const theirs = ({ customer: { phone, email } }: PracticeOrder) => (phone && numbers.has(lastDigits(phone))) || (email && addresses.has(email.toLowerCase()))
  return [...own.filter(theirs), ...[...phones, ...addresses].flatMap(buyer => pastOrders(shop, world, buyer))]
}

async function orders(shop: PracticeShop, world: ShopWorld, request: Request, [id, act]: string[], now: number): Promise<Response> {
  const sent: unknown = request.method === 'POST' ? await request.json() : undefined
  if (id === undefined) {
    const made = order(shop, world, sent as Cart, now)
    return json(made, 'refused' in made ? 422 : 201)
  }
  const one = world.orders.find(order => order.shop === shop.id && order.id === id)
  if (!one) return json({}, 404)
  if (act === 'pay') pay(shop, world, one, (sent as { how: PracticeFate }).how, now)
  if (act === 'cancel') {
    Object.assign(one, { state: 'cancelled', paysAt: undefined })
    world.changes += 1
  }
  return json(one)
}

/** What the practice shops answer, within this browser or on a local server. */
export function answerShop(world: ShopWorld, now: () => number): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const [id, room, ...rest] = pathname.split('/').filter(Boolean)
    const shop = practiceShops.find(shop => shop.id === id)
    if (!shop) return json({}, 404)
    letPay(shop, world, now())
    const { name, currency, timeZone, locations, delivery } = shop
    if (room === 'about') return json({ name, currency, timeZone, locations, delivery })
    if (room === 'products') return products(shop, world, searchParams)
    if (room === 'promotions') return json(promotionsOf(shop, now()))
    if (room === 'find') return json(find(shop, world, await request.json() as Search))
    if (room === 'orders') return orders(shop, world, request, rest, now())
    return json({}, 404)
  }
}

/**
 * The `fetch` of the practice shops inside the extension. The world is loaded at the first call, and every change is saved before the
 * caller hears of it. Only one context may hold it at a time: the background.
 */
export function practiceShopFetch(load: () => Promise<ShopWorld>, save: (world: ShopWorld) => Promise<void>, now: () => number): typeof fetch & { forget: () => void } {
  let opened: Promise<ShopWorld> | undefined
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, { ...init, cache: undefined, credentials: undefined, redirect: undefined })
    request.signal.throwIfAborted()
    opened ??= load()
    const world = await opened
    const { changes } = world
    const response = await answerShop(world, now)(request)
    if (world.changes !== changes) await save(world)
    return response
  }
  const forget = () => {
    opened = undefined
  }
  return Object.assign(answer, { forget })
}
