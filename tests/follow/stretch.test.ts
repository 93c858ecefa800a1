// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest'
import { stretchOf } from '@/entrypoints/put/stretch'

let box: HTMLElement
beforeEach(() => {
  document.body.innerHTML = '<div role="textbox" contenteditable="true"></div>'
  box = document.body.firstElementChild as HTMLElement
})

/** What is left in the box without the stretch. */
function without(text: string): string {
  stretchOf(box, text)?.deleteContents()
  return box.textContent ?? ''
}

it.each<[string, string, string, string]>([
  ['alone', '<p>Dạ em gửi</p>', 'Dạ em gửi', ''],
  ['behind a draft', '<p>Chào chị. Dạ em gửi</p>', 'Dạ em gửi', 'Chào chị. '],
  ['behind a draft in a paragraph of its own', '<p>Chào chị.</p><p>Dạ em gửi</p>', 'Dạ em gửi', 'Chào chị.'],
  ['before words that somebody types behind it', '<p>Dạ em gửi ngay</p>', 'Dạ em gửi', ' ngay'],
  ['in pieces', '<p><span>Chào. Dạ </span><b>em</b><span> gửi</span></p>', 'Dạ em gửi', 'Chào. '],
  ['in lines that are broken another way', '<p><span>Chào. </span></p><p>Dạ</p><p><br></p><p>em gửi</p>', 'Dạ\n\nem gửi', 'Chào. '],
  ['twice: the last one', '<p>Dạ em gửi Dạ em gửi</p>', 'Dạ em gửi', 'Dạ em gửi '],
  ['with characters that nobody sees', '<p>Chào. D\u200Bạ em\u00A0gửi\uFEFF</p>', 'Dạ em gửi', 'Chào. '],
  ['with emoji and from right to left', '<p>Chào. 👩‍👩‍👧 שלום 👍🏽</p>', '👩‍👩‍👧 שלום 👍🏽', 'Chào. '],
  ['with spaces at its end', '<p>Chào. Dạ em gửi \n </p>', 'Dạ em gửi \n ', 'Chào. '],
])('S002 our text is taken out and nothing else: %s', (_, markup, text, left) => {
  box.innerHTML = markup
  expect(without(text)).toBe(left)
})

it('S002 a text that is not there is no stretch', () => {
  box.innerHTML = '<p>Chào chị</p>'
  expect(stretchOf(box, 'Dạ em gửi')).toBeUndefined()
  expect(stretchOf(box, ' \u200B')).toBeUndefined()
})
