import { expect, it } from 'vitest'
import { mentionsIn, naming } from '@/domain/mention'
import { afterKey } from '@/domain/typing'

const people = ['Mai', 'Mai Lan', 'Nguyễn Thị Ánh', 'Otto (night)', ''].map((name, i) => ({ id: `a${i}`, name }))

it.each([
  ['nobody', 'Ask somebody', []],
  ['one', '@Mai please look', ['Mai']],
  ['the longer name', 'please, @Mai Lan', ['Mai Lan']],
  ['both', '@Mai Lan and @Mai', ['Mai Lan', 'Mai']],
  ['each once', '@Mai @Mai', ['Mai']],
  ['a word that only begins so', '@Mailing list', []],
  ['letters with marks', 'cc @Nguyễn Thị Ánh.', ['Nguyễn Thị Ánh']],
  ['signs in a name', '@Otto (night)!', ['Otto (night)']],
  ['an address is no mention of anybody', 'mai@example.com', []],
  ['a lone sign', '@ @', []],
])('a note names %s', (_, text, names) => {
  expect(mentionsIn(text, people).map(({ name }) => name)).toEqual(names)
})

it.each([['', '@Mai '], ['Look', 'Look @Mai '], ['Look ', 'Look @Mai ']])('naming somebody behind %o', (before, after) => {
  expect(naming(before, 'Mai')).toBe(after)
})

it('others are told that somebody types with the first key, and again after 20 seconds, not with each key', () => {
  const first = afterKey(undefined, 0)
  expect(first).toEqual({ on: true, at: 0 })
  expect(afterKey(first, 19_000)).toBeUndefined()
  expect(afterKey(first, 20_000)).toEqual({ on: true, at: 20_000 })
})
