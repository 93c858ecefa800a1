import { expect, it } from 'vitest'
import { ageOf, freshnessOf, isDue } from '@/domain/shop/age'
import { noon } from '../../make'

const minute = 60_000

it.each([
  ['just read', 0, true, 'fresh'],
  ['5 minutes old', 5 * minute, true, 'fresh'],
  ['over 5 minutes old', 5 * minute + 1, true, 'aged'],
  ['an hour old', 60 * minute, true, 'aged'],
  ['over an hour old', 60 * minute + 1, true, 'stale'],
  ['just read, and offline since', 12_000, false, 'stale'],
] as const)('S084 a figure %s is shown as such', (_, age, online, state) => {
  expect(freshnessOf(noon - age, noon, online)).toBe(state)
})

it.each([
  [12_999, { unit: 'seconds', n: 12 }],
  [minute, { unit: 'minutes', n: 1 }],
  [3 * 60 * minute, { unit: 'hours', n: 3 }],
  [50 * 60 * minute, { unit: 'days', n: 2 }],
  [-9000, { unit: 'seconds', n: 0 }],
] as const)('S084 %i ms ago', (age, said) => {
  expect(ageOf(noon - age, noon)).toEqual(said)
})

it('S084 what is looked at is read again after 60 s', () => {
  expect([isDue(noon - minute, noon), isDue(noon - minute - 1, noon)]).toEqual([false, true])
})
