import { expect, it } from 'vitest'
import { faultOf, sizeOf } from '@/domain/upload'

const limits = { file: 25_000_000, types: ['image/*', 'application/pdf'] }

it.each([
  ['a photo', 'image/heic', 1000, undefined],
  ['a kind that is named', 'application/pdf', 1000, undefined],
  ['exactly the limit', 'image/png', 25_000_000, undefined],
  ['one byte more', 'image/png', 25_000_001, 'tooLarge'],
  ['0 bytes', 'image/png', 0, 'empty'],
  ['another kind', 'application/x-msdownload', 1000, 'wrongType'],
  ['no kind at all', '', 1000, 'wrongType'],
] as const)('S003, S004: %s', (_, type, size, fault) => {
  expect(faultOf({ type, size }, limits)).toBe(fault)
})

it.each([[1, 'kB', 1], [184_000, 'kB', 184], [2_360_000, 'MB', 2.4]] as const)('%i bytes', (bytes, unit, n) => {
  expect(sizeOf(bytes)).toEqual({ unit, n })
})
