import type { CheckoutRow } from '@/stores/shop/cart'
import { beforeEach, expect, it, vi } from 'vitest'
import CartView from '@/components/shop/CartView.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useCart } from '@/stores/shop/cart'
import { useShopSay } from '@/stores/shop/shop-say'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { keepFresh } from '@/sync/shop/shop-live'
import { unknownShop } from '@/sync/shop/shops'
import { dong, level, variant } from '../../domain/shop/make'
import { enter, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(), on: vi.fn() }))

const [ours, other] = ['facebook:1/t_1', 'facebook:1/t_2']
const plain = unknownShop({ connector: 'woocommerce', name: 'Vải', baseUrl: 'https://vai.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
const shop = { ...plain, caps: { ...plain.caps, createOrder: true }, filledAt: 1 }
const blanket = variant({ id: `${shop.id}:v1`, product: `${shop.id}:p1`, price: dong(459_000) })
const made: CheckoutRow = { id: 'n', shop: shop.id, ticket: ours, order: `${shop.id}:18`, number: '18', url: 'https://vai.example/pay/18', total: dong(459_000), state: 'open', createdAt: 1, step: 'made', by: 'ana', cart: { nonce: 'n', lines: [], customer: {} } }

/** The shop answers each question when it is let go. */
let letGo: Partial<Record<string, () => void>>
/** Whether it is slow to tell stock and prices, not to make the order. */
let isSlow: boolean
beforeEach(() => {
  isSlow = false
  letGo = {}
  const waiting = (name: string) => new Promise<void>(resolve => (letGo[name] = resolve))
  vi.mocked(send).mockReset().mockImplementation((async (name: string) => {
    if (name === 'readWares') await keepFresh(shop.id, { variants: [blanket], stock: [level({ variant: blanket.id, fetchedAt: Date.now() })] }, Date.now())
    if (name === 'readWares' && isSlow) await waiting(name)
    if (name !== 'checkout') return undefined
    if (!isSlow) await waiting(name)
    await db.checkouts.put(made)
    return { id: made.id, step: made.step }
  }) as typeof send)
})

/** The order of our ticket is asked for, and another ticket is opened before the shop has answered. */
async function orderAndLeave(asked: string) {
  const shown = await enter(CartView, { ticket: { known: { address: '12 Lê Lợi' } }, others: [{ id: other, customer: 'facebook:1/c2', name: 'Minh', assignee: 'ana' }] })
  await db.customers.bulkPut([['c1', 'Lan'], ['c2', 'Minh']].map(([id, name]) => ({ id: `facebook:1/${id}`, source: 'facebook:1', facts: { name: [{ id: 'name', value: name!, from: 'typed' as const, at: 1 }] } })))
  await db.shops.put(shop)
  await db.carts.put({ id: ours, shop: shop.id, nonce: 'n', items: [{ variant: blanket, quantity: 1 }], code: '', customer: {}, at: 1 })
  await until(() => expect([shown.find('.button.primary').attributes('disabled'), useCart().buyer.name]).toEqual([undefined, 'Lan']))
  await shown.find('.button.primary').trigger('click')
  await until(() => expect(letGo[asked]).toBeDefined())
  await useTicket().open(other)
  await until(() => expect([useComposer().box.loaded, useComposer().box.id.includes(other), useCart().buyer.name]).toEqual([true, true, 'Minh']))
  letGo[asked]?.()
  await until(async () => expect([useCart().busy, await db.carts.count()]).toEqual([false, 0]))
}

it('S020 S021 the link of an order is never put before a customer who was opened while it was being made', async () => {
  await orderAndLeave('checkout')
  await useShopSay().say('stock', { product: { name: 'Trà', price: '9 ₫', stock: 'in stock' } })
  await until(() => expect(useComposer().box.text).toContain('Trà'))
  expect(useComposer().box.text).not.toContain('vai.example')
})

it('S020 an order is for whom it was asked, not for whoever was opened while the shop was asked for stock and prices', async () => {
  isSlow = true
  await orderAndLeave('readWares')
  const [[, wish] = []] = vi.mocked(send).mock.calls.filter(([name]) => name === 'checkout')
  expect(wish).toMatchObject({ ticket: ours, cart: { customer: { name: 'Lan' } } })
})
