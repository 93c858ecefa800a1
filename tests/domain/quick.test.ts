import type { QuickMemory } from '@/domain/quick'
import { expect, it } from 'vitest'
import { carriedOver, popping } from '@/domain/quick'
import { noon, ticket } from '../make'

const nothing: QuickMemory = { panelAt: noon - 1000, dismissed: {} }

it.each([
  ['a new message in my ticket', {}, nothing, true],
  ['one that was there when the panel was last in sight', {}, { ...nothing, panelAt: noon }, false],
  ['one that was dismissed', {}, { ...nothing, dismissed: { 'facebook:1/t_1': noon } }, false],
  ['the next message after a dismissed one', { lastCustomerAt: noon + 5 }, { ...nothing, dismissed: { 'facebook:1/t_1': noon } }, true],
  ['one I have seen', { seenAt: noon }, nothing, false],
  ['one that was answered', { lastFrom: 'agent', waitingSince: undefined }, nothing, false],
  ['a closed ticket', { status: 'closed' }, nothing, false],
] as const)('S157 S160 pops up or not: %s', (_, changes, memory, pops) => {
  expect(popping([ticket(changes)], memory).length > 0).toBe(pops)
})

it('S157 who waits longest comes first', () => {
  const mine = [ticket({ id: 'late', waitingSince: noon }), ticket({ id: 'long', waitingSince: noon - 60_000 })]
  expect(popping(mine, nothing).map(({ id }) => id)).toEqual(['long', 'late'])
})

it.each([
  ['', 'Dạ', 'Dạ'],
  ['Em chào chị ', 'Dạ', 'Em chào chị\nDạ'],
  ['Em chào chị', '', 'Em chào chị'],
])('S159 a draft %o and the typed %o are both carried over', (before, typed, after) => {
  expect(carriedOver(before, typed)).toBe(after)
})
