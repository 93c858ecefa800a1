import type { CartItem } from '@/domain/shop/cart'
import { expect, it } from 'vitest'
import { changesOf, discountOf, doubtOf, emptyCart, isBlocking, mostOfOne, orderOf, repriced, subtotalOf, withOne, withQuantity } from '@/domain/shop/cart'
import { noon } from '../../make'
import { dong, level, promotion, variant } from './make'

const items: CartItem[] = [{ variant: variant(), quantity: 2 }]

it('S020 the same product again is one more of it', () => {
  expect(withOne(withOne([], variant()), variant()).map(({ quantity }) => quantity)).toEqual([2])
})

it.each([
  ['0 takes it out', 0, []],
  ['a fraction changes nothing', 1.5, [2]],
  ['less than nothing changes nothing', -1, [2]],
  ['no number changes nothing', Number.NaN, [2]],
  ['too many are as many as can be', 5000, [mostOfOne]],
])('S020 %s', (_, quantity, left) => {
  expect(withQuantity(items, 'practice:moc/v1', quantity).map(item => item.quantity)).toEqual(left)
})

it('S020 two currencies have no sum', () => {
  const euros = { variant: variant({ id: 'v2', price: { minor: 1999, currency: 'EUR' } }), quantity: 1 }
  expect([subtotalOf(items), subtotalOf([...items, euros])]).toEqual([dong(918_000), undefined])
})

it.each([
  ['running', {}, undefined, dong(137_700)],
  ['in another case', { code: 'cuoituan' }, undefined, dong(137_700)],
  ['over', { endsAt: noon }, 'ended', undefined],
  ['not begun', { startsAt: noon + 1 }, 'soon', undefined],
  ['unknown', { code: 'OTHER' }, 'unknown', undefined],
  ['for larger carts', { minSubtotal: dong(1_000_000) }, 'tooLittle', undefined],
  ['for some products, which the shop works out', { appliesTo: 'some' }, undefined, undefined],
  ['of a fixed amount', { effect: { type: 'amount', amount: dong(50_000) } }, undefined, dong(50_000)],
  ['of more than the cart', { effect: { type: 'amount', amount: dong(2_000_000) } }, undefined, dong(918_000)],
  ['of more than everything', { effect: { type: 'percent', percent: 150 } }, undefined, dong(918_000)],
  ['in another currency', { effect: { type: 'amount', amount: { minor: 5, currency: 'EUR' } } }, undefined, undefined],
] as const)('S020 a code that is %s', (_, changes, doubt, off) => {
  const known = [promotion(changes)]
  expect([doubtOf('CUOITUAN ', known, dong(918_000), noon), discountOf('CUOITUAN', known, dong(918_000), noon)]).toEqual([doubt, off])
})

it.each([
  ['as it was', [variant()], [level()], []],
  ['gone', [], [], [{ what: 'gone' }]],
  ['dearer', [variant({ price: dong(499_000) })], [level()], [{ what: 'price', from: dong(459_000), to: dong(499_000) }]],
  ['sold out', [variant()], [level({ available: 0 })], [{ what: 'none', left: 0 }]],
  ['in debt', [variant()], [level({ available: -2 })], [{ what: 'none', left: 0 }]],
  ['not enough', [variant()], [level({ available: 1 })], [{ what: 'short', wanted: 2, left: 1 }]],
  ['sold beyond stock', [variant()], [level({ available: 0, backorder: 'yes' })], []],
  ['of an unknown number', [variant()], [level({ available: null, onHand: null })], []],
  ['at two places', [variant()], [level({ available: 1 }), level({ location: 'td', available: 1 })], []],
] as const)('S020 before a link is made, what is %s is said', (_, variants, stock, changes) => {
  expect(changesOf(items, { variants: [...variants], stock: [...stock] })).toMatchObject(changes.map(change => ({ ...change, title: variant().title })))
})

it('S020 a price that moved is taken over and has only to be seen', () => {
  const fresh = { variants: [variant({ price: dong(499_000) })], stock: [level()] }
  expect(subtotalOf(repriced(items, fresh))).toEqual(dong(998_000))
  expect(changesOf(items, fresh).some(isBlocking)).toBe(false)
})

it('S020 what is ordered: each product with its quantity and the price that was seen, the code, the delivery, and the nonce by which it is found', () => {
  const draft = { ...emptyCart('t', 'practice:moc', 'n1', noon), items: [{ variant: variant(), quantity: 3 }], code: ' CUOITUAN ', delivery: dong(30_000) }
  expect(orderOf(draft, {}, 'Phí giao')).toEqual({
    nonce: 'n1',
    lines: [{ variant: 'practice:moc/v1', quantity: 3, price: dong(459_000) }],
    code: 'CUOITUAN',
    delivery: { cost: dong(30_000), title: 'Phí giao' },
    customer: {},
  })
})

it.each([
  ['as it is known', {}, { name: 'Đặng Thị Ánh', phone: '0901 234 567', address: '5 Trần Phú, Đà Nẵng' }],
  ['as the agent wrote it over', { phone: '0987 654 321 ', name: '' }, { phone: '0987 654 321', address: '5 Trần Phú, Đà Nẵng' }],
  ['with what nobody knew', { email: 'anh@example.test' }, { name: 'Đặng Thị Ánh', phone: '0901 234 567', address: '5 Trần Phú, Đà Nẵng', email: 'anh@example.test' }],
])('S020 the customer is filled in %s', (_, typed, customer) => {
  const known = { name: 'Đặng Thị Ánh', phone: '0901 234 567', address: '5 Trần Phú, Đà Nẵng' }
  expect(orderOf({ ...emptyCart('t', 's', 'n', noon), customer: typed }, known).customer).toEqual(customer)
})
