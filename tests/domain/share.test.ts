import { expect, it } from 'vitest'
import { holderIn, holderLabel, isShared, pendingLabel, priorityLabel, readShared } from '@/domain/share'

it.each([
  ['▸ Lan', true, 'Lan'],
  ['▸ Nguyễn Thị  Lan ', true, 'Nguyễn Thị  Lan'],
  [' ▸ Lan', true, 'Lan'],
  ['▸! High', true, undefined],
  ['▸! Pending', true, undefined],
  ['▸', true, undefined],
  ['▸ ', true, undefined],
  ['▸ High', true, 'High'],
  ['▸ Pending', true, 'Pending'],
  ['Lan', false, undefined],
  ['VIP ▸ Lan', false, undefined],
  ['', false, undefined],
])('the label %j is told by its mark alone', (label, shared, holder) => {
  expect([isShared(label), holderIn(label)]).toEqual([shared, holder])
})

it.each([
  ['nothing', [], { pending: false }],
  ['tags only', ['VIP', 'High', 'Pending'], { pending: false }],
  ['who has it', ['VIP', '▸ Lan'], { holder: 'Lan', pending: false }],
  ['of two claims the label that was made first', ['▸ Minh', '▸ Lan'], { holder: 'Minh', pending: false }],
  ['of two priorities the higher', ['▸! Low', '▸! High'], { priority: 'high', pending: false }],
  ['words in another case', ['▸! medium', '▸! PENDING'], { priority: 'medium', pending: true }],
  ['a word that is none of ours', ['▸! Urgent'], { pending: false }],
  ['an agent who is called High', ['▸ High', '▸! Low'], { holder: 'High', priority: 'low', pending: false }],
])('labels say %s', (_, labels, said) => {
  expect(readShared(labels)).toEqual({ holder: undefined, priority: undefined, ...said })
})

it('what is written is read back', () => {
  expect(readShared([holderLabel(' Nguyễn  Thị Lan '), priorityLabel('medium'), pendingLabel])).toEqual({ holder: 'Nguyễn Thị Lan', priority: 'medium', pending: true })
})
