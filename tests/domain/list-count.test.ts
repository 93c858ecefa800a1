import { expect, it } from 'vitest'
import { knownIn, listCount } from '@/domain/list-count'

it.each([
  ['nobody else counts: the rows', undefined, { here: 3, fresh: 2 }, false, 3],
  ['all of it is here', { there: 5, knownThen: 5 }, { here: 5, fresh: 0 }, false, 5],
  ['what waits to be pulled is not in the list', { there: 5, knownThen: 5 }, { here: 3, fresh: 2 }, false, 3],
  ['pulled: the list grows, the remote says the same', { there: 5, knownThen: 5 }, { here: 5, fresh: 0 }, false, 5],
  ['closed here, the remote has not counted again', { there: 5, knownThen: 5 }, { here: 4, fresh: 0 }, false, 4],
  ['two are on the way', { there: 7, knownThen: 5 }, { here: 5, fresh: 0 }, false, 7],
  ['one of them has arrived and waits to be pulled', { there: 6, knownThen: 6 }, { here: 5, fresh: 1 }, false, 5],
  ['a first sync: 900 of 20 000 are here', { there: 20_000, knownThen: 100 }, { here: 900, fresh: 0 }, true, 20_000],
  ['the remote has lost some without a word: never less than the rows', { there: 4, knownThen: 5 }, { here: 5, fresh: 0 }, false, 5],
] as const)('the number of a list: %s', (_, count, here, filling, shown) => {
  expect(listCount(count, here, filling)).toBe(shown)
})

it('S106 what waits to be pulled belongs to nobody\'s and to all open ones', () => {
  const n = { 'fresh all': 2, 'inbox:ana all': 1, 'unassigned all': 3, 'open all': 4, 'closed all': 9 }
  const known = (list: Parameters<typeof knownIn>[1]) => Object.values(knownIn(n, list, 'ana'))
  expect([known('inbox'), known('unassigned'), known('escalated'), known('open'), known('closed')]).toEqual([[1, 0], [3, 2], [0, 0], [4, 2], [9, 0]])
})
