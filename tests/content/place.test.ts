import { expect, it } from 'vitest'
import { spotFor } from '@/entrypoints/content/place'

const window = { width: 800, height: 600 }
const menu = { width: 372, height: 300 }
const line = (left: number, top: number) => ({ left, right: left, top, bottom: top + 18 })
const box = (top: number, bottom: number) => ({ left: 20, right: 780, top, bottom })

it.each([
  ['under a small box, whose every line stays readable', line(100, 60), box(50, 110), { left: 92, top: 116, above: false }],
  ['over a small box at the bottom', line(100, 550), box(540, 590), { left: 92, top: 234, above: true }],
  ['under the line with the caret in a large box', line(100, 60), box(0, 600), { left: 92, top: 84, above: false }],
  ['over that line near the bottom', line(100, 500), box(0, 600), { left: 92, top: 194, above: true }],
  ['never past the right edge', line(790, 60), box(50, 110), { left: 420, top: 116, above: false }],
  ['never past the left edge', line(2, 60), box(50, 110), { left: 8, top: 116, above: false }],
])('goes %s', (_, caret, edges, spot) => {
  expect(spotFor(caret, edges, menu, window)).toMatchObject(spot)
})

it('is cut to what there is in a low frame, and stays inside it', () => {
  const low = { width: 300, height: 160 }
  const spot = spotFor(line(10, 20), box(0, 160), menu, low)
  expect(spot.maxHeight).toBe(108)
  expect(spot.top + spot.maxHeight).toBeLessThanOrEqual(low.height - 8)
  expect(spot.left).toBe(8)
})

it('stays in sight where the caret is scrolled out of it', () => {
  const spot = spotFor(line(10, 900), box(-400, 1200), menu, window)
  expect(spot.top).toBeGreaterThanOrEqual(8)
  expect(spot.top + Math.min(menu.height, spot.maxHeight)).toBeLessThanOrEqual(592)
})
