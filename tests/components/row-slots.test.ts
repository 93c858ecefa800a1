import { describe, expect, it } from 'vitest'
import { slotsOf } from '@/components/queue/row-slots'

const first = slotsOf(new Map(), ['a', 'b', 'c'])

describe('the rows of the page that show a list', () => {
  it.each([
    ['a first list gets a row each', [], ['a', 'b', 'c'], [0, 1, 2]],
    ['who stays keeps the row, wherever it stands now', ['a', 'b', 'c'], ['c', 'a', 'b'], [2, 0, 1]],
    ['who comes takes over the row of one that left', ['a', 'b', 'c'], ['a', 'd', 'c'], [0, 1, 2]],
    ['another list takes over all rows in their order, so that none is moved', ['a', 'b', 'c'], ['x', 'y', 'z'], [0, 1, 2]],
    ['a longer list gets rows of its own for the rest', ['a', 'b'], ['x', 'a', 'y', 'z'], [1, 0, 2, 3]],
    ['a shorter one lets go of what is left over', ['a', 'b', 'c'], ['c'], [2]],
  ])('%s', (_, before, ids, slots) => {
    const known = slotsOf(new Map(), before)
    expect([...slotsOf(known, ids).values()]).toEqual(slots)
  })

  it('never gives one row to two', () => {
    const next = slotsOf(slotsOf(first, ['b', 'x', 'y']), ['y', 'q', 'b', 'r', 's'])
    expect(new Set(next.values()).size).toBe(5)
  })
})
