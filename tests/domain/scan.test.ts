import { expect, it } from 'vitest'
import { linesOf, scan } from '@/domain/scan'
import { randomly } from '../random'

function pack(lines: string[]) {
  return linesOf(lines.join('\n'), lines.map((_, i) => `t${i}`))
}
function naive(lines: string[], words: string[], limit: number) {
  return lines.flatMap((line, i) => words.every(word => line.includes(word)) ? [`t${i}`] : []).slice(0, limit)
}

it.each([
  ['one word', ['lan'], ['t0', 't2']],
  ['words in any order', ['lan', 'thi'], ['t0']],
  ['part of a word', ['guy'], ['t0', 't1']],
  ['the same word twice', ['lan', 'lan'], ['t0', 't2']],
  ['the first characters of the text', ['nguyen t'], ['t0']],
  ['the last characters of the text', ['oanh'], ['t3']],
  ['a word that is nowhere', ['xyz'], []],
  ['no word', [], []],
])('S096 finds %s', (_, words, found) => {
  expect(scan(pack(['nguyen thi lan', 'nguyen van an', 'tran lan', 'le oanh']), words, 9)).toEqual(found)
})

it('a word never reaches over a line break', () => {
  expect(scan(pack(['ab', 'cd']), ['bc'], 9)).toEqual([])
})

it('a line counts once however often it holds the word', () => {
  expect(scan(pack(['lan lan lan', 'lan']), ['lan'], 9)).toEqual(['t0', 't1'])
})

it('a removed line, empty and nobody\'s, moves no other', () => {
  expect(scan(linesOf('\nb\n\nbb\n', ['', 'x', '', 'y', '']), ['b'], 9)).toEqual(['x', 'y'])
})

it('an empty pack has no lines', () => {
  expect(scan(linesOf('', []), ['a'], 9)).toEqual([])
})

it.each([1, 2, 3, 4, 5])('finds what a plain filter finds, seed %i', (seed) => {
  const { upTo, pick } = randomly(seed)
  const word = () => Array.from({ length: 1 + upTo(3) }, () => pick(['a', 'b', 'c'])).join('')
  for (let round = 0; round < 200; round++) {
    const lines = Array.from({ length: upTo(30) }, () => Array.from({ length: upTo(5) }, word).join(' '))
    const words = Array.from({ length: 1 + upTo(2) }, word)
    const limit = pick([0, 1, 3, 100])
    expect(scan(pack(lines), words, limit)).toEqual(naive(lines, words, limit))
  }
})
