import { expect, it } from 'vitest'
import { piecesOf } from '@/components/links'

const hrefs = (text: string) => piecesOf(text).flatMap(piece => piece.href ?? [])

it.each([
  ['see https://mochome.example/khan?x=1.', ['https://mochome.example/khan?x=1']],
  ['mail lan@mochome.vn', ['mailto:lan@mochome.vn']],
  ['mochome.com', ['http://mochome.com']],
  ['javascript:alert(1)', []],
  ['ftp://old.example/x', []],
  ['//evil.com/x', []],
  ['data:text/html,hi', []],
  ['<a href="https://x.com">y</a>', ['https://x.com']],
])('%s', (text, links) => {
  expect(hrefs(text)).toEqual(links)
})

it('loses nothing of what was written', () => {
  const text = 'a https://x.com b\n<b>c</b> lan@x.vn 👍 \u200F'
  expect(piecesOf(text).map(piece => piece.text).join('')).toBe(text)
})
