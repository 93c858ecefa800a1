import { expect, it } from 'vitest'
import { stopwatch } from '@/domain/stopwatch'

it.each([
  [0, '0:00:00'],
  [999, '0:00:00'],
  [61_000, '0:01:01'],
  [2_537_000, '0:42:17'],
  [3_600_000 * 30, '30:00:00'],
  [-5_000, '0:00:00'],
])('%i ms are %s', (ms, shown) => {
  expect(stopwatch(ms)).toBe(shown)
})
