import { expect, it } from 'vitest'
import { deliveryOf, totalWith } from '@/domain/shop/delivery'
import { noon } from '../../make'
import { dong, promotion } from './make'

const terms = { cost: dong(30_000), freeFrom: dong(800_000) }
const free = promotion({ code: 'FREESHIP', effect: { type: 'freeShipping' }, minSubtotal: dong(300_000) })
const none = { minor: 0, currency: 'VND' }

it.each([
  ['costs what the shop says', terms, '', dong(459_000), dong(30_000)],
  ['is free from the sum on that the shop says', terms, '', dong(800_000), none],
  ['is free with a code for it', terms, 'freeship', dong(459_000), none],
  ['costs all the same when the cart is too small for the code', terms, 'FREESHIP', dong(200_000), dong(30_000)],
  ['costs all the same with any other code', terms, 'CUOITUAN', dong(459_000), dong(30_000)],
  ['is worked out with the order, where the shop tells nothing', undefined, '', dong(459_000), undefined],
  ['is no part of the order, where the shop says so', 'none', '', dong(459_000), 'none'],
  ['in another currency is not guessed', terms, '', { minor: 6400, currency: 'GBP' }, undefined],
  ['of nothing is not told', terms, '', undefined, undefined],
] as const)('S020 delivery %s', (_, told, code, subtotal, expected) => {
  expect(deliveryOf(told, code, [free, promotion()], subtotal, noon)).toEqual(expected)
})

it.each([
  ['the goods less what is taken off, with their delivery', dong(459_000), dong(45_900), dong(30_000), dong(443_100)],
  ['the goods alone, while delivery is not told', dong(459_000), undefined, undefined, dong(459_000)],
  ['the goods alone, where the order has no delivery', dong(459_000), undefined, 'none', dong(459_000)],
  ['nothing of two currencies', undefined, undefined, dong(30_000), undefined],
] as const)('S020 the total is %s', (_, subtotal, discount, delivery, expected) => {
  expect(totalWith(subtotal, discount, delivery)).toEqual(expected)
})

it.each([
  ['counts where the shop adds none', 'none', dong(30_000), dong(30_000)],
  ['is nothing in another currency than the goods', 'none', { minor: 450, currency: 'GBP' }, 'none'],
  ['does not stand against what the shop says', { cost: dong(20_000) }, dong(30_000), dong(20_000)],
  ['does not stand against a shop that works it out', undefined, dong(30_000), undefined],
] as const)('S020 delivery that was typed %s', (_, terms, typed, expected) => {
  expect(deliveryOf(terms, '', [], dong(459_000), noon, typed)).toEqual(expected)
})
