import { expect, it } from 'vitest'
import { holdingOf, isSoldOut, productTotal, totalOf } from '@/domain/shop/stock'
import { level } from './make'

it.each([
  ['what can be promised', level({ onHand: 12, available: 9 }), { state: 'some', amount: 9 }],
  ['what is on hand where no more is known', level({ available: null }), { state: 'some', amount: 12 }],
  ['a zero', level({ available: 0 }), { state: 'none', amount: 0 }],
  ['a debt as it is', level({ available: -3 }), { state: 'none', amount: -3 }],
  ['a fraction as it is', level({ available: 2.75 }), { state: 'some', amount: 2.75 }],
  ['no number as unknown, not as 0', level({ available: null, onHand: null }), { state: 'unknown' }],
  ['what nobody counts as uncounted', level({ tracked: false, available: null, onHand: null }), { state: 'untracked' }],
  ['a place that was not told of as unknown', undefined, { state: 'unknown' }],
] as const)('S084 shows %s', (_, given, holding) => {
  expect(holdingOf(given)).toEqual(holding)
})

it('S084 adds up places; a debt at one takes nothing from another', () => {
  expect(totalOf([level(), level({ location: 'td', available: -4 }), level({ location: 'dl', available: null, onHand: null })])).toEqual({ state: 'some', amount: 12 })
})

it('S084 a number that siblings share counts once', () => {
  const shared = { sharedWith: 'p1', available: 20 }
  expect(productTotal([level(shared), level({ variant: 'v2', ...shared }), level({ variant: 'v3', available: 5 })])).toEqual({ state: 'some', amount: 25 })
})

it('S084 fractions add up to what a person would write', () => {
  expect(totalOf([level({ available: 0.1 }), level({ location: 'td', available: 0.2 })])).toEqual({ state: 'some', amount: 0.3 })
})

it('S084 nothing known is not sold out, and neither is what may be ordered beyond stock', () => {
  expect([[level({ available: 0 })], [], [level({ available: 0, backorder: 'notify' })]].map(isSoldOut)).toEqual([true, false, false])
})
