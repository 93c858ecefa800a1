import { expect, it } from 'vitest'
import { grouped, isDayEnd, knownZone, lastMoment, validityOf } from '@/domain/shop/validity'
import { promotion } from './make'

/** Midnight after 23 November 2026 in Ho Chi Minh City, where it is seven hours later than UTC. */
const midnight = Date.UTC(2026, 10, 23, 17)
const saigon = 'Asia/Ho_Chi_Minh'

it.each([
  ['a second before midnight', midnight - 1000, 'running'],
  ['at midnight', midnight, 'ended'],
] as const)('S085 one that ends today is, %s of the shop’s own zone, %s', (_, now, state) => {
  expect(validityOf(promotion({ endsAt: midnight }), now)).toBe(state)
})

it.each([
  ['without dates', {}, 'running'],
  ['not begun', { startsAt: midnight + 1 }, 'soon'],
  ['begun this moment', { startsAt: midnight }, 'running'],
  ['used up', { usageLimit: 100, used: 100 }, 'ended'],
  ['of which nobody counts the uses', { usageLimit: 100 }, 'running'],
] as const)('S085 one that is %s', (_, changes, state) => {
  expect(validityOf(promotion(changes), midnight)).toBe(state)
})

it('S085 sorts by what comes next', () => {
  const day = 86_400_000
  const all = [promotion({ id: 'late', endsAt: midnight + 2 * day }), promotion({ id: 'open' }), promotion({ id: 'first', endsAt: midnight + day }), promotion({ id: 'old', endsAt: midnight - 2 * day }), promotion({ id: 'just', endsAt: midnight }), promotion({ id: 'next', startsAt: midnight + day })]
  const { running, soon, ended } = grouped(all, midnight)
  expect([running, soon, ended].map(group => group.map(({ id }) => id))).toEqual([['first', 'late', 'open'], ['next'], ['just', 'old']])
})

it.each([
  ['midnight', midnight, true, midnight - 1],
  ['the last second of the day', midnight - 1000, true, midnight - 1000],
  ['six in the evening', midnight - 6 * 3600_000, false, midnight - 6 * 3600_000],
] as const)('S085 an end at %s is shown as the shop means it', (_, endsAt, dayEnd, shown) => {
  expect([isDayEnd(endsAt, saigon), lastMoment(endsAt, saigon)]).toEqual([dayEnd, shown])
})

it('S085 a zone that nobody knows does not stop the list', () => {
  expect([knownZone('Mars/Olympus'), knownZone(''), knownZone(saigon)]).toEqual(['UTC', 'UTC', expect.stringMatching(/Saigon|Ho_Chi_Minh/)])
})
