import { expect, it } from 'vitest'
import { agedAs, dayOf, timeline } from '@/domain/timeline'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime()

it('puts a day before the first entry of each day', () => {
  const rows = timeline([at(18, 9), at(18, 23), at(19, 0)], time => time)
  expect(rows).toEqual([{ day: dayOf(at(18, 9)) }, { entry: at(18, 9) }, { entry: at(18, 23) }, { day: dayOf(at(19, 0)) }, { entry: at(19, 0) }])
})

it.each([
  ['this morning', at(20, 0), 'today'],
  ['a clock that runs ahead', at(21, 1), 'today'],
  ['last night, an hour ago', at(19, 23), 'yesterday'],
  ['yesterday at midnight', at(19, 0), 'yesterday'],
  ['the day before', at(18, 23), 'before'],
] as const)('%s', (_, time, aged) => {
  expect(agedAs(time, at(20, 0) + 60_000)).toBe(aged)
})
