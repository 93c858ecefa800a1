import type { OrderRoom } from './order-room'
import { beforeEach, expect, it } from 'vitest'
import { fetchOrders, readOrders } from '@/sync/shop/shop-orders'
import { orderRoom, second } from './order-room'

let room: OrderRoom
let test: OrderRoom['test']
beforeEach(async () => {
  room = await orderRoom()
  test = room.test
})
const buyer = { phones: ['+84901234567'], emails: [] }

it('S130 are kept with their age, and stay readable when the shop does not answer', async () => {
  await room.start()
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
