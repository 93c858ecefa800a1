import type { OrderRoom } from './order-room'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { cancelCheckout, lookAtCheckouts, nextCheckoutLook, watchCheckouts } from '@/sync/shop/checkout-watch'
import { disconnectShop, keepShops } from '@/sync/shop/shops'
import { orderRoom, second } from './order-room'

let room: OrderRoom
let test: OrderRoom['test']
beforeEach(async () => {
  room = await orderRoom()
  test = room.test
  await room.start()
})
const events = () => room.events()
const pay: OrderRoom['pay'] = (how, id) => room.pay(how, id)
const mark = () => room.mark()

/** What becomes of an order, its line in the thread and the mark on its ticket. */
const fates = [
  ['paid', 'checkoutPaid', 'paid'],
  ['cod', 'checkoutCod', 'cod'],
  ['part', 'checkoutPart', 'part'],
  ['expired', 'checkoutExpired', 'expired'],
  ['cancelled', 'checkoutCancelled', 'cancelled'],
] as const

it.each(fates)('S022 %s is told in the thread, on the ticket and to the agent, once', async (how, action, state) => {
  await pay(how)
  test.clock.now += 5 * second
  await watchCheckouts(test.outside)
  test.clock.now += 60 * second
  await watchCheckouts(test.outside)
  expect(await events()).toEqual(['checkoutOpen', action])
  expect(await mark()).toBe(state)
  expect(test.told.map(row => row.state)).toEqual([state])
})

it.each(fates)('S022 %s while the ticket was closed and the browser shut for a day: the first pass tells it, and the ticket stays closed', async (how, action, state) => {
  await db.tickets.update(room.ticket, { status: 'closed' })
  await pay(how)
  test.clock.now += 24 * 3600 * second
  await keepShops(test.outside)
  expect(await events()).toEqual(['checkoutOpen', action])
  expect(await db.tickets.get(room.ticket)).toMatchObject({ status: 'closed', checkout: state })
  expect(test.told.map(row => row.state)).toEqual([state])
})

it('S022 paid twice, and heard of by two windows at once: it is told once', async () => {
  await pay('paid')
  test.clock.now += 5 * second
  await Promise.all([watchCheckouts(test.outside), watchCheckouts(test.outside)])
  await pay('paid')
  test.clock.now += 5 * second
  await Promise.all([watchCheckouts(test.outside), lookAtCheckouts(room.ticket, test.outside)])
  expect(await events()).toEqual(['checkoutOpen', 'checkoutPaid'])
  expect(test.told).toHaveLength(1)
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

it('S022 it is not asked before its time, unless somebody looks', async () => {
  test.asked.length = 0
  test.clock.now += 4 * second
  await watchCheckouts(test.outside)
  expect(test.asked).toEqual([])
  expect(await nextCheckoutLook()).toBe(test.clock.now + second)
  await lookAtCheckouts(room.ticket, test.outside)
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

it.each([
  ['cannot be read', () => Response.json({ hello: 'world' })],
  ['makes the shop fail', () => new Response('', { status: 500 })],
])('S022 an order whose answer %s holds up none of the others', async (_, answer) => {
  const other = await room.start({ nonce: 'nonce-2' })
  await pay('paid', 5502)
  test.spoil.with = ({ url }) => url.endsWith('/orders/5501') ? answer() : undefined
  test.clock.now += 5 * second
  await watchCheckouts(test.outside)
  expect(await db.checkouts.get(other.id)).toMatchObject({ state: 'paid' })
  expect(await db.checkouts.get('nonce-1')).toMatchObject({ state: 'open' })
})

it('S022 without a network one order is asked about, not each', async () => {
  await room.start({ nonce: 'nonce-2' })
  test.spoil.with = () => Promise.reject(new TypeError('offline'))
  test.asked.length = 0
  test.clock.now += 5 * second
  await watchCheckouts(test.outside)
  await watchCheckouts(test.outside)
  expect(test.asked).toHaveLength(1)
})

it.each([['paid', 'checkoutPaid'], ['cod', 'checkoutCod']] as const)('S022 an order that is %s a moment before the agent cancels it is not cancelled, and that is told', async (how, action) => {
  await pay(how)
  test.clock.now += second
  await expect(cancelCheckout('nonce-1', test.outside)).rejects.toThrow('refused')
  expect(test.orders()[0]).not.toMatchObject({ state: 'cancelled' })
  expect([await mark(), await events(), test.told.map(({ state }) => state)]).toEqual([how, ['checkoutOpen', action], [how]])
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
