import { expect, it } from 'vitest'
import { leanLines } from '@/domain/lean'
import { linesOf, scan } from '@/domain/scan'
import { randomly } from '../random'

const idsOf = (lines: string[]) => lines.map((_, i) => `t${i}`)
const found = (lines: string[], words: string[]) => leanLines(lines.join('\n'), idsOf(lines)).flatMap(part => scan(part, words, 99))

it.each([
  ['plain lines stay together', ['nguyen lan', 'tran'], [2]],
  ['a line with a curly quote stands apart', ['nguyen lan', 'sophie o’neill', 'tran'], [2, 1]],
  ['of Latin-1, é and ß take one byte as well', ['émile', 'strauß'], [2]],
  ['every line may be wide', ['李', 'Иван'], [0, 2]],
  ['no line at all', [], [0]],
] as const)('%s', (_, lines, sizes) => {
  expect(leanLines(lines.join('\n'), idsOf([...lines])).map(({ ends }) => ends.length)).toEqual(sizes)
})

it.each([
  ['in a plain line', ['lan'], ['t0']],
  ['in a wide line', ['neill'], ['t1']],
  ['by what makes it wide', ['o’neill', 'sophie'], ['t1']],
  ['in both', ['09'], ['t0', 't3', 't1']],
  ['never over the break where a wide line was taken out', ['1 tran'], []],
])('S096 finds %s', (_, words, ids) => {
  expect(found(['nguyen lan 091', 'sophie o’neill 092', 'tran', 'le oanh 093'], words)).toEqual(ids)
})

it('a removed line, empty and nobody\'s, moves no other', () => {
  const [plain, apart] = leanLines('\nlan\n\nlý “x”\nlan hai', ['', 'a', '', 'b', 'c'])
  expect([scan(plain!, ['lan'], 9), scan(apart!, ['x'], 9)]).toEqual([['a', 'c'], ['b']])
})

it.each([1, 2, 3])('finds what the whole text finds, seed %i', (seed) => {
  const { upTo, pick, chance } = randomly(seed)
  for (let round = 0; round < 100; round++) {
    const lines = Array.from({ length: upTo(40) }, () => Array.from({ length: upTo(4) }, () => pick(['ab', 'b', 'ca'])).join(' ') + (chance(0.1) ? ' 李' : ''))
    const words = [pick(['a', 'b', 'ab', '李'])]
    expect(found(lines, words).sort()).toEqual(scan(linesOf(lines.join('\n'), idsOf(lines)), words, 99).sort())
  }
})

it('a pack longer than what is put together at once is whole', () => {
  const lines = Array.from({ length: 500 }, (_, i) => i === 250 ? '李' : `customer number ${i} of many, and their address in full`)
  expect(leanLines(lines.join('\n'), idsOf(lines)).map(({ text }) => text)).toEqual([lines.filter(line => line !== '李').join('\n'), '李'])
})
