import type { TestShop } from '../../shop'
import type { Cart } from '@/domain/shop/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { cancelCheckout, lookAtCheckouts, nextCheckoutLook, watchCheckouts } from '@/sync/shop/checkout-watch'
import { recoverCheckouts, startCheckout } from '@/sync/shop/checkouts'
import { fetchOrders, readOrders } from '@/sync/shop/shop-orders'
import { disconnectShop, keepShops } from '@/sync/shop/shops'
import { store } from '@/sync/store'
import { arrivalOf, sourceOf } from '../../bench/data'
import { connected, practiceShop } from '../../shop'

const second = 1000
let test: TestShop
let ticket: string
let variant: string

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  test = await connected(practiceShop())
  await keepShops(test.outside)
  await db.sources.put(sourceOf('facebook:1'))
  const arrival = arrivalOf(0, 10, test.clock.now, 'facebook:1')
  await store({ id: 'facebook:1' }, { arrivals: [arrival], messages: [] }, test.clock.now)
  ticket = arrival.conversation.id
  const { products } = await (await test.session.fetch(`${test.shop.baseUrl}/products`)).json() as { products: { variants: { id: string, stock: Record<string, number> }[] }[] }
  variant = `${test.shop.id}:${products.flatMap(({ variants }) => variants).find(({ stock }) => Object.values(stock).reduce((sum, n) => sum + n, 0) > 3)!.id}`
})

const cart = (changes: Partial<Cart> = {}): Cart => ({ nonce: 'nonce-1', lines: [{ variant, quantity: 1 }], customer: { name: 'Lan', phone: '+84901234567' }, ...changes })
const start = (changes: Partial<Cart> = {}) => startCheckout({ ticket, shop: test.shop.id, cart: cart(changes), by: 'me' }, test.outside)
const events = async () => (await db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).toArray()).flatMap(row => row.kind === 'event' ? [row.action] : [])
const pay = (how: string, id = test.orders()[0]!.id) => test.session.fetch(`${test.shop.baseUrl}/orders/${id}/pay`, { method: 'POST', body: JSON.stringify({ how }) })
const mark = async () => (await db.tickets.get(ticket))?.checkout

describe('making an order', () => {
  it('S020 gives a link, a line in the thread and a mark on the ticket', async () => {
    expect(await start()).toMatchObject({ step: 'made', state: 'open', url: expect.stringContaining('/pay/5501'), number: '5501' })
    expect(await events()).toEqual(['checkoutOpen'])
    expect(await mark()).toBe('open')
  })

  it('S020 asked for twice, in two windows or again, it is made once', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect(one.order).toBe(two.order)
    expect((await start()).order).toBe(one.order)
    expect(test.orders()).toHaveLength(1)
    expect(await events()).toEqual(['checkoutOpen'])
  })

  it('S020 the answer is lost, the order is not: it is found by its nonce', async () => {
    test.spoil.with = async (request) => {
      if (!request.url.endsWith('/orders')) return undefined
      test.spoil.with = undefined
      await test.session.fetch(request)
      throw new TypeError('the line is cut')
    }
    expect(await start()).toMatchObject({ step: 'made', number: '5501' })
    expect(test.orders()).toHaveLength(1)
  })

  it('S020 the browser died in between: the next pass finds it, and says so in the thread', async () => {
    await start()
    const [row] = await db.checkouts.toArray()
    await db.messages.clear()
    await db.checkouts.put({ ...row!, step: 'making', state: 'unknown', order: undefined, url: undefined, watch: ['yes'] })
    await recoverCheckouts(test.outside)
    expect(await db.checkouts.get('nonce-1')).toMatchObject({ step: 'made', number: '5501', state: 'open' })
    expect(await events()).toEqual(['checkoutOpen'])
    expect(test.orders()).toHaveLength(1)
  })

  it('S020 it died before the shop heard of it: that is told, and pressing again makes it', async () => {
    await db.checkouts.put({ id: 'nonce-1', shop: test.shop.id, ticket, state: 'unknown', createdAt: test.clock.now, step: 'making', cart: cart(), by: 'me', watch: ['yes'] })
    await recoverCheckouts(test.outside)
    expect(await db.checkouts.get('nonce-1')).toMatchObject({ step: 'refused', trouble: { fault: 'cut' } })
    expect(await start()).toMatchObject({ step: 'made' })
    expect(test.orders()).toHaveLength(1)
  })

  it('S020 without a network it stays owed, and is looked for when there is one', async () => {
    test.spoil.with = () => {
      throw new TypeError('offline')
    }
    expect(await start()).toMatchObject({ step: 'making', trouble: { fault: 'network' } })
    test.spoil.with = undefined
    await recoverCheckouts(test.outside)
    expect(await db.checkouts.get('nonce-1')).toMatchObject({ step: 'refused', trouble: { fault: 'cut' } })
  })

  it.each([
    ['too many', { lines: 99 }, 'stock'],
    ['another price than the agent saw', { price: 1 }, 'price'],
    ['an expired code', { code: 'OLD20' }, 'coupon'],
    ['a product that is gone', { variant: '999-1' }, 'gone'],
  ])('S020 %s: no order, and the reason', async (_, wish: { lines?: number, price?: number, code?: string, variant?: string }, fault) => {
    const line = { variant: wish.variant ? `${test.shop.id}:${wish.variant}` : variant, quantity: wish.lines ?? 1, ...(wish.price ? { price: { minor: wish.price, currency: 'VND' } } : {}) }
    expect(await start({ lines: [line], ...(wish.code ? { code: wish.code } : {}) })).toMatchObject({ step: 'refused', trouble: { fault } })
    expect(test.orders()).toEqual([])
    expect(await events()).toEqual([])
  })

  it('S020 a key that may only look makes no order', async () => {
    await db.shops.update(test.shop.id, { 'caps.createOrder': false })
    expect(await start()).toMatchObject({ step: 'refused', trouble: { fault: 'readOnly' } })
  })
})

describe('watching an order', () => {
  beforeEach(() => start())

  it.each([['paid', 'checkoutPaid', 'paid'], ['cod', 'checkoutCod', 'cod'], ['part', 'checkoutPart', 'part'], ['expired', 'checkoutExpired', 'expired']])('S022 %s is told in the thread, on the ticket and to the agent, once', async (how, action, state) => {
    await pay(how)
    test.clock.now += 5 * second
    await watchCheckouts(test.outside)
    test.clock.now += 60 * second
    await watchCheckouts(test.outside)
    expect(await events()).toEqual(['checkoutOpen', action])
    expect(await mark()).toBe(state)
    expect(test.told.map(row => row.state)).toEqual([state])
  })

  it('S022 in part first, then in full: both are told', async () => {
    await pay('part')
    test.clock.now += 5 * second
    await watchCheckouts(test.outside)
    await pay('paid')
    test.clock.now += 5 * second
    await watchCheckouts(test.outside)
    expect(await events()).toEqual(['checkoutOpen', 'checkoutPart', 'checkoutPaid'])
    expect(await nextCheckoutLook()).toBeUndefined()
  })

  it('S022 a closed ticket hears of it too, and stays closed', async () => {
    await db.tickets.update(ticket, { status: 'closed' })
    await pay('paid')
    test.clock.now += 5 * second
    await watchCheckouts(test.outside)
    expect(await db.tickets.get(ticket)).toMatchObject({ status: 'closed', checkout: 'paid' })
  })

  it('S022 the browser was shut for a day: the first pass asks', async () => {
    await pay('paid')
    test.clock.now += 24 * 3600 * second
    await keepShops(test.outside)
    expect(await mark()).toBe('paid')
  })

  it('S022 it is not asked before its time, unless somebody looks', async () => {
    test.asked.length = 0
    test.clock.now += 4 * second
    await watchCheckouts(test.outside)
    expect(test.asked).toEqual([])
    expect(await nextCheckoutLook()).toBe(test.clock.now + second)
    await lookAtCheckouts(ticket, test.outside)
    expect(test.asked).toEqual(['GET /moc-home/orders/5501'])
  })

  it('S022 a shop that is down is asked again at its pace, and nothing is made up', async () => {
    test.spoil.with = () => new Response('', { status: 500 })
    test.clock.now += 5 * second
    await watchCheckouts(test.outside)
    test.asked.length = 0
    await watchCheckouts(test.outside)
    expect(test.asked).toEqual([])
    expect(await mark()).toBe('open')
  })

  it('S022 an order that the agent cancels is cancelled there and here', async () => {
    test.clock.now += second
    await cancelCheckout('nonce-1', test.outside)
    expect(test.orders()[0]).toMatchObject({ state: 'cancelled' })
    expect(await events()).toEqual(['checkoutOpen', 'checkoutCancelled'])
  })

  it('S022 a shop that is removed is asked nothing more; what was seen stays', async () => {
    await disconnectShop(test.shop.id)
    test.asked.length = 0
    test.clock.now += 60 * second
    await watchCheckouts(test.outside)
    expect(test.asked).toEqual([])
    expect(await db.checkouts.count()).toBe(1)
  })
})

describe('a customer’s orders', () => {
  const buyer = { phones: ['+84901234567'], emails: [] }

  it('S130 are kept with their age, and stay readable when the shop does not answer', async () => {
    await start()
    await fetchOrders(undefined, buyer, test.outside)
    const [list] = await readOrders([test.shop.id], buyer)
    expect(list).toMatchObject({ at: test.clock.now })
    expect(list!.orders[0]).toMatchObject({ number: '5501', payment: 'unpaid' })
    test.spoil.with = () => new Response('<h1>down</h1>', { status: 503 })
    test.clock.now += 3600 * second
    await fetchOrders(undefined, buyer, test.outside)
    const [stale] = await readOrders([test.shop.id], buyer)
    expect(stale).toMatchObject({ at: test.clock.now - 3600 * second, trouble: { fault: 'server' } })
    expect(stale!.orders).toHaveLength(list!.orders.length)
  })

  it('S130 nobody is asked for without a number or an address', async () => {
    test.asked.length = 0
    await fetchOrders(undefined, { phones: [], emails: [] }, test.outside)
    expect(test.asked).toEqual([])
  })
})
