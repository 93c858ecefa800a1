import type { VendureOrder } from '@/connectors/shops/vendure/schema'
import { expect, it } from 'vitest'
import { checkoutStateOf, lastDigits, paidAtOf, paymentOf } from '@/connectors/shops/vendure/orders'

type Payment = NonNullable<VendureOrder['payments']>[number]

const payment = (changes: Partial<Payment>): Payment => ({ state: 'Settled', amount: 10_000, method: 'transfer', createdAt: 5, refunds: [], ...changes })
const order = (changes: Partial<VendureOrder>): VendureOrder => ({ id: '1', code: 'X', state: 'ArrangingPayment', createdAt: 1, orderPlacedAt: null, currencyCode: 'VND', totalWithTax: 10_000, shippingWithTax: 0, couponCodes: [], lines: [], payments: [], ...changes })

it.each([
  ['nobody paid', {}, 'unpaid', 'open'],
  ['was paid', { payments: [payment({})] }, 'paid', 'paid'],
  ['was paid twice over', { payments: [payment({}), payment({})] }, 'paid', 'paid'],
  ['was paid in part', { payments: [payment({ amount: 4000 })] }, 'part', 'part'],
  ['was paid in two parts', { payments: [payment({ amount: 4000 }), payment({ amount: 6000 })] }, 'paid', 'paid'],
  ['was paid in part, a second try refused', { payments: [payment({ amount: 4000 }), payment({ state: 'Declined', amount: 6000 })] }, 'part', 'part'],
  ['is to be paid on delivery', { payments: [payment({ state: 'Authorized', method: 'cash-on-delivery' })] }, 'cod', 'cod'],
  ['has its money held', { payments: [payment({ state: 'Authorized', method: 'card' })] }, 'authorized', 'open'],
  ['was paid back', { payments: [payment({ refunds: [{ state: 'Settled', total: 10_000 }] })] }, 'refunded', 'cancelled'],
  ['was paid back in part', { payments: [payment({ refunds: [{ state: 'Settled', total: 2000 }] })] }, 'partRefunded', 'paid'],
  ['was to be paid back, which failed', { payments: [payment({ refunds: [{ state: 'Failed', total: 10_000 }] })] }, 'paid', 'paid'],
  ['was cancelled', { state: 'Cancelled' }, 'unpaid', 'cancelled'],
] as const)('S022 S131 an order in Vendure that %s', (_, changes, payment, state) => {
  const row = order(changes as Partial<VendureOrder>)
  expect([paymentOf(row), checkoutStateOf(row)]).toEqual([payment, state])
})

it('S022 it is paid when the last settled payment came', () => {
  expect(paidAtOf(order({ payments: [payment({ createdAt: 7 }), payment({ createdAt: 9 }), payment({ state: 'Declined', createdAt: 11 })] }))).toBe(9)
  expect(paidAtOf(order({}))).toBeUndefined()
})

it.each(['+84901234567', '0901 234 567', '090.123.4567', '(+84) 901-234-567', '84901234567'])('S130 the number %s is the same one', (phone) => {
  expect(lastDigits(phone)).toBe('901234567')
})
