import { expect, it } from 'vitest'
import { cornerFor } from '@/entrypoints/quick/corner'

const size = { width: 328, height: 190 }
const window = { width: 1280, height: 720 }

it.each([
  ['nothing is written in', undefined, { left: 938, top: 516 }],
  ['the field is far away', { left: 0, top: 0, right: 600, bottom: 40 }, { left: 938, top: 516 }],
  ['a chat box stands in that corner', { left: 900, top: 600, right: 1280, bottom: 720 }, { left: 14, top: 516 }],
  ['a composer runs along the foot', { left: 0, top: 640, right: 1280, bottom: 720 }, { left: 938, top: 14 }],
  ['the field fills the page', { left: 0, top: 0, right: 1280, bottom: 720 }, undefined],
])('S157 never lies over a text field in use: %s', (_, inUse, spot) => {
  expect(cornerFor(size, window, inUse)).toEqual(spot)
})

it('S157 a window smaller than the pop-up still shows its beginning', () => {
  expect(cornerFor(size, { width: 320, height: 160 }, undefined)).toEqual({ left: 0, top: 0 })
})
