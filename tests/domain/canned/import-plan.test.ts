import type { CannedMessage } from '@/domain/canned/canned'
import type { Carried } from '@/domain/canned/formats/format'
import { expect, it } from 'vitest'
import { placeOf, planImport } from '@/domain/canned/import-plan'

const carried = (changes: Partial<Carried> = {}): Carried => ({ shortcut: 'hi', title: 'Hi', body: 'Hello', variants: [], files: [], tags: [], folder: '', scope: 'mine', pages: [], channels: [], line: 1, ...changes })
const here = (changes: Partial<CannedMessage> = {}): CannedMessage => ({ id: 'a', shortcut: 'hi', title: 'Hi', body: 'Hello', variants: [], files: [], tags: [], folder: '', scope: 'mine', pages: [], channels: [], changedAt: 0, ...changes })

it.each([
  ['the same text', {}, 'same'],
  ['another text under the same shortcut', { body: 'Good day' }, 'conflict'],
  ['another text under the same shortcut in capitals', { shortcut: 'HI', body: 'Good day' }, 'conflict'],
  ['a shortcut that only begins alike', { shortcut: 'his', body: 'Good day' }, 'new'],
  ['the same id under another shortcut', { id: 'a', shortcut: 'bye', body: 'Bye' }, 'conflict'],
  ['another tag', { tags: ['vip'] }, 'conflict'],
  ['no shortcut', { shortcut: '', body: 'Good day' }, 'new'],
] as const)('S079 %s: %j is %s', (_, changes, kind) => {
  expect(planImport([here()], [carried(changes as Partial<Carried>)])).toMatchObject([{ kind }])
})

it('S079 of two with one shortcut here, the one that says the same counts', () => {
  const rows = planImport([here({ id: 'a', body: 'One' }), here({ id: 'b', body: 'Two' })], [carried({ body: 'Two' })])
  expect(rows).toMatchObject([{ kind: 'same', mine: { id: 'b' } }])
})

it('S079 every message of the file has its line, in the file’s order', () => {
  expect(planImport([here()], [carried({ shortcut: 'x' }), carried(), carried({ body: '!' })]).map(row => row.kind)).toEqual(['new', 'same', 'conflict'])
})

it.each([
  ['new', 'mine', { taken: true }],
  ['same', 'theirs', { taken: false }],
  ['conflict', 'mine', { taken: false }],
  ['conflict', 'theirs', { taken: true, id: 'a' }],
  ['conflict', 'both', { taken: true }],
] as const)('S079 %s, %s chosen: %j', (kind, choice, place) => {
  expect(placeOf({ kind, theirs: carried(), mine: here() }, choice)).toEqual(place)
})
