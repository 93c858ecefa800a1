import { expect, it } from 'vitest'
import { beginning, isEmojiOnly } from '@/domain/long'

it.each([
  ['a short text', 'Còn hàng không?'],
  ['a little over', 'a'.repeat(1400)],
])('%s is shown whole', (_, text) => {
  expect(beginning(text)).toBeUndefined()
})

it('20 000 characters are folded', () => {
  expect(beginning('a'.repeat(20_000))?.length).toBeLessThan(1300)
})
it('a hundred lines are folded', () => {
  expect(beginning('ạ\n'.repeat(100))?.split('\n').length).toBeLessThan(30)
})
it('no emoji is cut in two', () => {
  expect(beginning('👍'.repeat(5000))).toMatch(/^👍+$/u)
})

it.each([['👍🏽 ❤️', true], ['👨‍👩‍👧', true], ['12', false], ['👍 ok', false], ['', false], ['👍'.repeat(40), false]])('%s', (text, only) => {
  expect(isEmojiOnly(text)).toBe(only)
})
