import type { Seen } from '@/domain/inbox/seen'
import { expect, it } from 'vitest'
import { guarded, markOf } from '@/domain/inbox/guard'
import { ticket } from '../../make'

const lan = ticket()
const seen = (changes: object = {}): Seen => ({ state: 'sure', ticket: lan.id, page: '1', item: '2', name: 'Lan', ...changes }) as Seen

it.each<[string, Seen | undefined, object]>([
  ['no inbox in sight', undefined, { why: 'gone' }],
  ['the page just changes', { state: 'doubt', doubt: 'moving' }, { why: 'unsettled' }],
  ['signals that disagree', { state: 'doubt', doubt: 'disagree' }, { why: 'unsure' }],
  ['too few signals', { state: 'doubt', doubt: 'few' }, { why: 'unsure' }],
  ['somebody without a ticket', { state: 'unknown', page: '1', item: '3', name: 'Minh' }, { why: 'other', there: { name: 'Minh' } }],
  ['somebody of a Page that is not connected', { state: 'unconnected', page: '2', item: '3', name: 'Minh' }, { why: 'other', there: { name: 'Minh' } }],
  ['somebody else', seen({ ticket: 'facebook:1/t_2', name: 'Minh' }), { why: 'other', there: { name: 'Minh', ticket: 'facebook:1/t_2' } }],
  ['the same name and no proof', seen({ state: 'ask' }), { why: 'unsure' }],
])('S002 nothing goes into the page: %s', (_, now, refusal) => {
  expect(guarded(now, lan)).toEqual({ done: false, ...refusal })
})

it('S002 the page surely shows this ticket: nothing is in the way', () => {
  expect(guarded(seen(), lan)).toBeUndefined()
})

it('S002 a private text never goes into a public comment box', () => {
  expect(guarded(seen(), ticket({ kind: 'comment' }))).toEqual({ done: false, why: 'public' })
})

it('S002 what is said in a conversation does not make it another, a name does', () => {
  const read = { at: 1, url: 'https://a.example/', tabs: [], profiles: [], names: ['Lan'] }
  expect(markOf({ ...read, at: 2, last: { id: 'm', text: 'Dạ' } })).toBe(markOf(read))
  expect(markOf({ ...read, names: ['Minh'] })).not.toBe(markOf(read))
})
