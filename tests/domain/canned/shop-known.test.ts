import type { ShopKnown } from '@/domain/canned/shop-known'
import { expect, it } from 'vitest'
import { orderKnown, saidKnown } from '@/domain/canned/shop-known'
import { noon } from '../../make'

type Known = Required<Pick<ShopKnown, 'orders' | 'checkouts'>>
const vnd = (minor: number) => ({ minor, currency: 'VND' })
const order = (number: string, changes: Partial<Known['orders'][number]> = {}) => ({ id: number, shop: 's', number, createdAt: noon, state: 'open' as const, payment: 'paid' as const, total: vnd(459_000), lines: [], customer: {}, link: 'https://admin.example/1', fetchedAt: noon, ...changes })
const checkout = (number: string, changes: Partial<Known['checkouts'][number]> = {}) => ({ id: number, shop: 's', ticket: 't', order: number, number, url: `https://pay.example/${number}`, total: vnd(99_000), state: 'open' as const, createdAt: noon, ...changes })

it.each<[string, ShopKnown, string | undefined, object]>([
  ['nothing', {}, undefined, { code: undefined }],
  ['only a code that was noted', {}, 'MH2381', { code: 'MH2381' }],
  ['a code that no shop has: of another order nothing is told', { orders: [order('7')] }, 'MH2381', { code: 'MH2381' }],
  ['the last of several orders', { orders: [order('1', { createdAt: 1 }), order('2')] }, undefined, { code: '2', total: '459.000 ₫', state: 'đã thanh toán', link: undefined }],
  ['the order that was noted, with or without its sign', { orders: [order('#1', { createdAt: 1, payment: 'cod' }), order('2')] }, '1', { code: '1', total: '459.000 ₫', state: 'đã xác nhận, thanh toán khi nhận hàng', link: undefined }],
  ['one made here, with the page to pay on', { checkouts: [checkout('9')] }, undefined, { code: '9', total: '99.000 ₫', state: 'đang chờ thanh toán', link: 'https://pay.example/9' }],
  ['one made here that the shop tells of too: its word on the state, our page', { checkouts: [checkout('9')], orders: [order('9', { createdAt: noon - 1 })] }, undefined, { code: '9', total: '459.000 ₫', state: 'đã thanh toán', link: 'https://pay.example/9' }],
  ['one that is not confirmed yet', { checkouts: [checkout('9', { order: undefined, number: undefined })] }, undefined, { code: undefined }],
  ['one that ran out', { checkouts: [checkout('9', { state: 'expired' })] }, undefined, { code: undefined }],
  ['a draft of the shop', { orders: [order('3', { state: 'draft' })] }, undefined, { code: undefined }],
  ['a payment that nobody knows', { orders: [order('4', { payment: 'unknown' })] }, undefined, { code: '4', total: '459.000 ₫', state: undefined, link: undefined }],
  ['cancelled, though it was paid', { orders: [order('5', { state: 'cancelled' })] }, undefined, { code: '5', total: '459.000 ₫', state: 'đã hủy', link: undefined }],
  ['refunded, though it was done', { orders: [order('6', { state: 'done', payment: 'refunded' })] }, undefined, { code: '6', total: '459.000 ₫', state: 'đã hoàn tiền', link: undefined }],
])('S079 the order: %s', (_, known, code, told) => {
  const { total, ...rest } = orderKnown(known, code, 'vi')
  expect({ ...rest, ...(total && { total: total.replaceAll(/\s/g, ' ') }) }).toEqual(told)
})

it.each([
  ['en', '₫459,000', 'waiting for payment'],
  ['vi', '459.000 ₫', 'đang chờ thanh toán'],
  ['id', '₫459.000', 'menunggu pembayaran'],
  ['hu', '459 000 ₫', 'fizetésre vár'],
] as const)('S079 the order in the customer’s language: %s', (language, total, state) => {
  const told = orderKnown({ orders: [order('1', { payment: 'unpaid' })] }, undefined, language)
  expect([told.total?.replaceAll(/\s/g, ' '), told.state]).toEqual([total, state])
})

it('S084 a product that was looked at fills in its name, price, stock and link; after an hour price and stock are asked for', () => {
  const product = { name: 'Áo thun', price: '99.000 ₫', stock: 'còn 3', sku: 'A1', link: 'https://shop.example/a1', at: noon }
  expect(saidKnown({ product }, noon + 60_000).product).toEqual({ name: 'Áo thun', price: '99.000 ₫', stock: 'còn 3', sku: 'A1', link: 'https://shop.example/a1' })
  expect(saidKnown({ product }, noon + 3_700_000).product).toEqual({ name: 'Áo thun', price: undefined, stock: undefined, sku: 'A1', link: 'https://shop.example/a1' })
})

it('S085 a promotion that was told fills in its title, code and end', () => {
  expect(saidKnown({ promotion: { name: 'Hè', code: 'SUMMER', until: 'đến 30/6', at: noon } }, noon)).toEqual({ product: {}, promotion: { name: 'Hè', code: 'SUMMER', until: 'đến 30/6' } })
})
