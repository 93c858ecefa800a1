import { expect, it } from 'vitest'
import { clip } from '@/domain/clip'

const long = 'x'.repeat(198)

it.each([
  ['a short text as it is', 'Còn hàng không?', 'Còn hàng không?'],
  ['one line of several', ' Chào\nshop,\r\n\tcòn  không? ', 'Chào shop, còn không?'],
  ['exactly 200', 'x'.repeat(200), 'x'.repeat(200)],
  ['a longer one with an ellipsis', 'x'.repeat(201), `${'x'.repeat(199)}…`],
  ['nothing', ' \n ', ''],
  ['markup as text', '<b>hi</b>', '<b>hi</b>'],
])('keeps %s', (_, text, line) => {
  expect(clip(text)).toBe(line)
})

it.each([
  ['an emoji of two units', '😀😀😀'],
  ['a family of seven code points', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
  ['a flag', '🇻🇳🇻🇳'],
  ['a letter with its own mark', 'ê\u0301\u0302ê\u0301'.normalize('NFD')],
])('never cuts inside %s', (_, tail) => {
  const whole = new Set([...new Intl.Segmenter().segment(tail)].map(({ segment }) => segment))
  const cut = clip(`${long}${tail}`).slice(198, -1)
  expect([...new Intl.Segmenter().segment(cut)].every(({ segment }) => whole.has(segment))).toBe(true)
})

it('20 000 characters become at most 200', () => {
  expect(clip('👨‍👩‍👧‍👦'.repeat(2000)).length).toBeLessThanOrEqual(200)
})
