import type { CartItem } from '@/domain/shop/cart'
import type { Money } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import CartView from '@/components/shop/CartView.vue'
import OrderRow from '@/components/shop/OrderRow.vue'
import ProductCard from '@/components/shop/ProductCard.vue'
import { db } from '@/sync/db'
import { unknownShop } from '@/sync/shop/shops'
import { dong, level, product, variant } from '../../domain/shop/make'
import { enter, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const plain = unknownShop({ connector: 'woocommerce', name: 'Vải', baseUrl: 'https://shop.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
const caps = { ...plain.caps, createOrder: true, orders: true }
const pounds = (minor: number): Money => ({ minor, currency: 'GBP' })
const item = (id: string, price: Money, quantity = 1): CartItem => ({ variant: { id, product: 'p', title: id, sku: id, price }, quantity })
const said = (text: string) => text.replaceAll(/\s+/g, ' ')

/** The cart of an open ticket, in a shop that says this of delivery. */
async function cart(items: CartItem[], delivery?: ConnectedShop['delivery']) {
  const shown = await enter(CartView)
  await db.shops.put({ ...plain, caps, delivery })
  await db.carts.put({ id: 'facebook:1/t_1', shop: plain.id, nonce: 'n', items, code: '', customer: {}, at: 1 })
  await until(() => expect(shown.findAll('.item, li').length).toBeGreaterThan(0))
  return shown
}
const make = (shown: Awaited<ReturnType<typeof cart>>) => shown.findAll('button').find(button => button.text() === 'Create checkout link')!

it.each([
  ['its price, within the total', { cost: pounds(450), freeFrom: pounds(15_000) }, 'Delivery £4.50 Total £104.50'],
  ['as free, where it is', { cost: pounds(450), freeFrom: pounds(10_000) }, 'Delivery free Total £100.00'],
  ['that the shop works it out, and then the total is said to be without', undefined, 'Delivery worked out by the shop Total without delivery £100.00'],
] as const)('S020 of delivery the cart says %s', async (_, delivery, words) => {
  const shown = await cart([item('throw', pounds(6400)), item('bowl', pounds(1800), 2)], delivery)
  await until(() => expect(shown.findAll('.sum > span').map(part => part.text()).join(' ')).toBe(words))
})

it.each([
  ['a price', ' 4,50 ', pounds(450), '£4.50', 'Total £104.50', false],
  ['nothing', '', undefined, '', 'Total without delivery £100.00', false],
  ['no price', 'free?', undefined, '', 'Total without delivery £100.00', true],
  ['a negative price', '-3', undefined, '', 'Total without delivery £100.00', true],
])('S020 where the shop adds no delivery the agent types it: %s', async (_, typed, kept, shown, total, isRefused) => {
  const room = await cart([item('throw', pounds(6400)), item('bowl', pounds(1800), 2)], 'none')
  await until(() => expect(room.get<HTMLInputElement>('#cart-delivery').element.placeholder).toBe('not part of this link'))
  await room.get('#cart-delivery').setValue(typed)
  await until(async () => {
    expect((await db.carts.get('facebook:1/t_1'))?.delivery).toEqual(kept)
    expect(room.find('#cart-delivery-unread').exists()).toBe(isRefused)
    expect(room.get('.total').text().replace(/(\D)£/, '$1 £')).toBe(total)
    if (!isRefused) expect(room.get<HTMLInputElement>('#cart-delivery').element.value).toBe(shown)
  })
})

it('S020 with a key that may only read, delivery cannot be typed', async () => {
  const room = await cart([item('throw', pounds(6400))], 'none')
  await db.shops.put({ ...plain, caps: { ...caps, createOrder: false }, delivery: 'none' })
  await until(() => expect(room.find('#cart-delivery').exists()).toBe(false))
  expect(room.get('.sums').text()).toContain('not part of this link')
})

it('S020 a cart of two currencies has no sum, and no order is made of it; it says which to take out', async () => {
  const shown = await cart([item('throw', pounds(6400)), item('chan', dong(459_000))], { cost: pounds(450) })
  await until(() => expect(said(shown.get('.sums').text())).toContain('Not known'))
  expect(make(shown).attributes('disabled')).toBeDefined()
  expect(shown.get('#cart-why').text()).toContain('two currencies')
  expect(said(shown.text())).toContain('£64.00')
  expect(said(shown.text())).toContain('₫459,000')
})

it('S020 a cart that comes to nothing makes no order, and says what is missing', async () => {
  const shown = await cart([item('gift', pounds(0))], { cost: pounds(450) })
  await until(() => expect(shown.get('#cart-why').text()).toContain('There is nothing to pay'))
  expect(make(shown).attributes('disabled')).toBeDefined()
})

it('S084 two currencies in one panel: every price stands in its own, as the reader writes it', async () => {
  const prices: Money[] = [dong(459_000), pounds(6400), { minor: 2_899_000, currency: 'HUF' }, { minor: 1990, currency: 'KWD' }]
  const shelves = prices.map((price) => {
    const ware = { product: product(), variant: variant({ price, compareAt: { ...price, minor: price.minor * 2 } }), levels: [level({ fetchedAt: Date.now() })] }
    return { product: product(), wares: [ware] }
  })
  const cards = () => shelves.map(shelf => h(ProductCard, { shelf, siblings: [], opened: true, locations: [], busy: false, promised: false, mayOrder: true }))
  const shown = await enter(defineComponent(() => () => cards()))
  expect(shown.findAll('.price').map(price => said(price.text()))).toEqual([
    'Before the sale: ₫918,000 ₫459,000',
    'Before the sale: £128.00 £64.00',
    'Before the sale: Ft 57,980 Ft 28,990',
    'Before the sale: KWD 3.980 KWD 1.990',
  ])
})

it('S130 an order says what its delivery cost, in the order’s own currency', async () => {
  const order = { id: 'a', shop: 's', number: '7', createdAt: 1, state: 'open', payment: 'unpaid', total: pounds(6850), delivery: pounds(450), lines: [{ title: 'Throw', quantity: 1, unit: pounds(6400) }], customer: {}, fetchedAt: 1 }
  const row = await enter(OrderRow, {}, { props: { order } })
  await row.get('button').trigger('click')
  expect(said(row.text())).toContain('Delivery£4.50')
  expect(said(row.text())).toContain('£68.50')
})
