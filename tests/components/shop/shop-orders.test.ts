import type { Order } from '@/domain/shop/model'
import type { OrderList as Known } from '@/sync/shop/shop-rows'
import { expect, it, vi } from 'vitest'
import OrderList from '@/components/shop/OrderList.vue'
import { db } from '@/sync/db'
import { orderListId } from '@/sync/shop/shop-orders'
import { unknownShop } from '@/sync/shop/shops'
import { ana, lead } from '../../make'
import { enter, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const plain = unknownShop({ connector: 'woocommerce', name: 'Vải', baseUrl: 'https://shop.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
const shop = { ...plain, caps: { ...plain.caps, orders: true } }
const phone = '+84901234567'
const day = 24 * 3600_000

const order = (number: string, changes: Partial<Order> = {}): Order => ({ id: `${shop.id}:${number}`, shop: shop.id, number, createdAt: Date.now(), state: 'open', payment: 'unpaid', total: { minor: 350_000, currency: 'VND' }, lines: [], customer: { name: 'Lan', phone }, fetchedAt: Date.now(), ...changes })

/** The orders that the shop told of a customer whose number is written in the way people do. */
async function orders(list: Order[], { known = {}, me = ana }: { known?: Partial<Known>, me?: typeof ana } = {}) {
  const shown = await enter(OrderList, { me })
  await db.shops.put(shop)
  await db.orderLists.put({ id: orderListId(shop.id, { phones: [phone], emails: [] }), shop: shop.id, at: Date.now(), orders: list, ...known })
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { phone: [{ id: 'p', value: '0901 234 567', from: 'typed', at: 1 }] } })
  await until(() => expect(shown.find('h3').exists()).toBe(true))
  return shown
}
const numbers = (shown: Awaited<ReturnType<typeof orders>>) => shown.findAll('.order').map(row => /#(\d)/.exec(row.text())?.[1])

it.each([['an agent', ana], ['a supervisor', lead]])('S130 S131 %s sees the customer’s orders, newest first', async (_, me) => {
  const shown = await orders([order('1', { createdAt: Date.now() - 9 * day }), order('3'), order('2', { createdAt: Date.now() - day })], { me })
  await until(() => expect(numbers(shown)).toEqual(['3', '2', '1']))
})

it('S130 orders of several names are all shown, with a warning that says whose they are', async () => {
  const shown = await orders([order('1'), order('2', { createdAt: Date.now() - day, customer: { name: 'Trần Minh' } })])
  await until(() => expect(shown.text()).toContain('This number or address has orders under 2 names: Lan, Trần Minh'))
  expect(numbers(shown)).toHaveLength(2)
})

it('S130 nobody by this number: it says so, and not that it is still looking', async () => {
  const shown = await orders([])
  await until(() => expect(shown.text()).toContain('No orders with this phone number or e-mail'))
})

it('S130 a shop that cannot be asked: what was read before stays, with its age and the reason', async () => {
  const shown = await orders([order('7')], { known: { at: Date.now() - 2 * day, trouble: { fault: 'network' } } })
  await until(() => expect(numbers(shown)).toEqual(['7']))
  expect(shown.text()).toContain('2 d ago')
  expect(shown.text()).toContain('The shop cannot be reached')
})

it('S130 a customer without a number or an address: it says what is missing', async () => {
  const shown = await orders([])
  await db.customers.clear()
  await until(() => expect(shown.text()).toContain('Add a phone number or an e-mail'))
})
