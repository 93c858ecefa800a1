import { expect, it } from 'vitest'
import { fold } from '@/domain/fold'
import { tagId } from '@/domain/tag'

it.each([
  ['Vietnamese marks', 'Nguyễn Thị Hường', 'nguyen thi huong'],
  ['đ and Đ', 'Đặng Đình Đức', 'dang dinh duc'],
  ['decomposed as a Mac types it', 'Nguyễn'.normalize('NFD'), 'nguyen'],
  ['Hungarian', 'Szűcs Győző', 'szucs gyozo'],
  ['full-width letters and digits', 'ＡＢＣ　１２３', 'abc 123'],
  ['zero-width characters', 'La\u200Bn\u200D \uFEFFAnh\u2060', 'lan anh'],
  ['a soft hyphen', 'La\u00ADn', 'lan'],
  ['ß', 'Weiß', 'weiss'],
  ['Turkish dotted capital', 'İbrahim', 'ibrahim'],
  ['Turkish dotless small', 'Işıl ışıl', 'isil isil'],
  ['the Greek sigma at the end of a word', 'ΝΙΚΟΣ', 'νικοσ'],
  ['Polish and Danish strokes', 'Łukasz Søren', 'lukasz soren'],
  ['ligatures', 'ﬁnn', 'finn'],
  ['line breaks, tabs and many spaces', 'Thị\r\n\tLan   Anh', 'thi lan anh'],
  ['an emoji with its variation selector', 'Lan ❤️', 'lan ❤'],
  ['nothing', '', ''],
])('S096 folds %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded)
})

it.each(['Nguyễn Đình', 'İIıi ẞß', 'ＡÅ', 'Οδός'])('folding twice is folding once: %s', (text) => {
  expect(fold(fold(text))).toBe(fold(text))
})

it('never leaves a line break, so a name is one line of a search pack', () => {
  expect(fold('a\nb\u2028c\u2029d\u000Be')).toBe('a b c d e')
})

it.each([
  ['VIP', 'vip'],
  ['  Khách   sỉ ', 'khach-si'],
  ['KHÁCH SỈ', 'khach-si'],
])('S089 the tag %s is kept as %s', (name, id) => {
  expect(tagId(name)).toBe(id)
})
