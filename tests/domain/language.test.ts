import { expect, it } from 'vitest'
import { languageOf, languages } from '@/domain/language'
import { voices } from '@/practice/customers/people'

it.each([
  ['Còn hàng không shop?', 'vi'],
  ['shop oi con hang khong', 'vi'],
  ['Kak, ini masih ada?', 'id'],
  ['Sziasztok! Mennyi a szállítás?', 'hu'],
  ['Jó napot, nem érkezett meg', 'hu'],
  ['Hi! Do you still have it?', 'en'],
  ['ok 👍', undefined],
  ['', undefined],
  ['0901 234 567', undefined],
])('“%s” is in %s', (text, language) => {
  expect(languageOf([text])).toBe(language)
})

it.each(languages)('what customers say in %s is taken for it in nine talks of ten', (language) => {
  const talks = voices[language].stories.map(story => story.flatMap(([says]) => says))
  const right = talks.filter(talk => languageOf(talk) === language).length
  expect(right / talks.length).toBeGreaterThanOrEqual(0.9)
})
