import { expect, it } from 'vitest'
import { slashAt } from '@/domain/canned/trigger'

it.each([
  ['at the beginning', '/', ''],
  ['with letters behind it', '/giao', 'giao'],
  ['after a space', 'Dạ em chào chị ạ! /giao', 'giao'],
  ['at a line’s start', 'Dạ\n/giao', 'giao'],
  ['at a line’s start after Windows’ break', 'Dạ\r\n/giao', 'giao'],
  ['after a tab', 'a\t/x', 'x'],
  ['after a space that does not break', 'a\u00A0/x', 'x'],
  ['after what editors put between words', 'a\u200B/x', 'x'],
  ['after an emoji', 'Dạ 🙏/giao', 'giao'],
  ['after a heart with its selector', '❤️/giao', 'giao'],
  ['after an emoji with a skin', '👍🏽/giao', 'giao'],
  ['after a family', '👨‍👩‍👧/giao', 'giao'],
  ['after a flag', '🇻🇳/giao', 'giao'],
  ['after a keycap', '1️⃣/giao', 'giao'],
  ['with a title of several words', '/thời gian giao', 'thời gian giao'],
  ['with accents, as Telex leaves them', '/đổi', 'đổi'],
  ['with what Telex has not finished', '/ddooi', 'ddooi'],
])('S078 S156 opens %s', (_, text, query) => {
  expect(slashAt(text)).toEqual({ start: text.lastIndexOf('/'), query })
})

it.each([
  ['in an address', 'https://shop.example/giao'],
  ['in an address that is just begun', 'https:/'],
  ['in the middle of one', 'https://'],
  ['in a date', 'ngày 1/2'],
  ['in a path', '/home/lan'],
  ['in a path at home', '~/lan'],
  ['in a word', 'and/or'],
  ['between Vietnamese words', 'anh/chị'],
  ['after a letter with a mark of its own', 'cà phê\u0301/x'],
  ['after a bracket', '(/x'],
  ['when it stands alone', 'a / b'],
  ['in a line before', '/giao\nok'],
  ['after a trademark', 'Deskside™/x'],
  ['behind a whole sentence', `/${'rất dài '.repeat(10)}`],
  ['behind two spaces', '/giao  hang'],
  ['in nothing', ''],
])('S078 S156 stays closed %s', (_, text) => {
  expect(slashAt(text)).toBeUndefined()
})

it('S156 each letter taken back leaves a menu, until the slash is gone', () => {
  const typed = 'Dạ /giaoo'
  const queries = [...typed].map((_, i) => slashAt(typed.slice(0, typed.length - i))?.query)
  expect(queries).toEqual(['giaoo', 'giao', 'gia', 'gi', 'g', '', undefined, undefined, undefined])
})
