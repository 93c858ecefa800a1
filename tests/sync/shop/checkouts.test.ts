import type { OrderRoom } from './order-room'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { recoverCheckouts } from '@/sync/shop/checkouts'
import { orderRoom } from './order-room'

let room: OrderRoom
let test: OrderRoom['test']
beforeEach(async () => {
  room = await orderRoom()
  test = room.test
})
const start: OrderRoom['start'] = changes => room.start(changes)
const events = () => room.events()
const mark = () => room.mark()

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

it('S020 the order is made and a plugin prints a line before the answer: it is found by its nonce, not made again', async () => {
  test.spoil.with = async (request) => {
    if (!request.url.endsWith('/orders')) return undefined
    test.spoil.with = undefined
    const answer = await test.session.fetch(request)
    return new Response(`<b>Deprecated</b>: a function ${await answer.text()}`)
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
  await db.checkouts.put({ id: 'nonce-1', shop: test.shop.id, ticket: room.ticket, state: 'unknown', createdAt: test.clock.now, step: 'making', cart: room.cart(), by: 'me', watch: ['yes'] })
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
  const line = { variant: wish.variant ? `${test.shop.id}:${wish.variant}` : room.variant, quantity: wish.lines ?? 1, ...(wish.price ? { price: { minor: wish.price, currency: 'VND' } } : {}) }
  expect(await start({ lines: [line], ...(wish.code ? { code: wish.code } : {}) })).toMatchObject({ step: 'refused', trouble: { fault } })
  expect(test.orders()).toEqual([])
  expect(await events()).toEqual([])
})

it('S020 a key that may only look makes no order', async () => {
  await db.shops.update(test.shop.id, { 'caps.createOrder': false })
  expect(await start()).toMatchObject({ step: 'refused', trouble: { fault: 'readOnly' } })
})
