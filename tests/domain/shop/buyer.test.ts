import type { Fact } from '@/domain/customer'
import { expect, it } from 'vitest'
import { buyerOf, filledIn, withPhone } from '@/domain/shop/buyer'

const fact = (value: string, changes: Partial<Fact> = {}): Fact => ({ id: value, value, from: 'typed', at: 1, ...changes })

it.each([
  ['0901 234 567', 'VND', '+84901234567'],
  ['+84 (0)90-123.4567', 'VND', '+84901234567'],
  ['０９０１２３４５６７', 'VND', '+84901234567'],
  ['06 30 987 6543', 'HUF', '+36309876543'],
  ['0812-3456-7890', 'IDR', '+6281234567890'],
  ['07700 900949', 'GBP', '+447700900949'],
  ['0901234567', 'EUR', '0901234567'],
  ['gọi sau 6h', 'VND', 'gọi sau 6h'],
])('S130 %s in a shop of %s is looked for as %s', (written, currency, sought) => {
  expect(buyerOf({ phone: [fact(written)] }, [], currency).phones).toEqual([sought])
})

it('S130 one number in two forms is one, and e-mail addresses do not differ by case', () => {
  const facts = { phone: [fact('0901234567', { e164: '+84901234567' })], email: [fact('An@Mail.vn'), fact('an@mail.vn')] }
  expect(buyerOf(facts, ['+84 901 234 567'], 'VND')).toEqual({ phones: ['+84901234567'], emails: ['an@mail.vn'] })
})

it('S020 an order is filled in with the newest word on each field', () => {
  expect(filledIn({ name: [fact('Lan')], address: [fact('old', { at: 1 }), fact('new', { at: 9 })] }, ['0901 1', '0901 2'])).toEqual({ name: 'Lan', phone: '0901 2', address: 'new' })
})

it.each([
  ['0901 234 567', '+84901234567'],
  ['+84 (0)90-123.4567', '+84901234567'],
  ['gọi sau 6h', 'gọi sau 6h'],
])('S020 S130 an order for %s carries %s, by which it is found again', (written, phone) => {
  const cart = { nonce: 'n', lines: [], customer: { name: 'Lan', phone: written } }
  expect(withPhone(cart, 'VND').customer).toEqual({ name: 'Lan', phone })
})
