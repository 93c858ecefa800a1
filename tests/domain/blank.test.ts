import { expect, it } from 'vitest'
import { isBlank } from '@/domain/blank'

it.each(['', ' \n\t', '\u00A0', '\u200B', ' \u2060\u200D ', '\u00AD', '\uFEFF', '\u3164', '\uFE0F'])('%j has nothing to see', (text) => {
  expect(isBlank(text)).toBe(true)
})

it.each(['.', '0', '👍', '👨‍👩‍👧', '❤️', '\u200Bạ', 'שלום'])('%j has', (text) => {
  expect(isBlank(text)).toBe(false)
})
