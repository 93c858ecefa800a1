import { expect, it } from 'vitest'
import { tabsOf } from '@/domain/tabs'
import { noon } from '../make'

const answered = { lastAgentAt: noon }

it.each([
  ['S047 S048 a message that staff answered, page greets', { kind: 'message', ...answered }, true, ['all', 'message']],
  ['S047 S050 a first-time writer without a staff answer, page greets', { kind: 'message' }, true, ['chatbot']],
  ['S049 a comment, page greets', { kind: 'comment' }, true, ['all', 'comment']],
  ['S049 a comment that was answered, page greets', { kind: 'comment', ...answered }, true, ['all', 'comment']],
  ['S051 a livestream comment, page greets', { kind: 'livestream' }, true, ['livestream']],
  ['S051 an answered livestream comment never leaves Livestream', { kind: 'livestream', ...answered }, true, ['livestream']],
  ['S052 S053 a message that staff answered', { kind: 'message', ...answered }, false, ['all', 'message']],
  ['S052 S053 a message that nobody answered', { kind: 'message' }, false, ['all', 'message']],
  ['S054 a comment', { kind: 'comment' }, false, ['all', 'comment']],
  ['S056 a livestream comment', { kind: 'livestream' }, false, ['livestream']],
] as const)('%s', (_, ticket, greets, tabs) => {
  expect(tabsOf(ticket, greets)).toEqual(tabs)
})

it.each(['message', 'comment', 'livestream'] as const)('S055 without a greeting nothing is in Chatbot: %s', (kind) => {
  expect(tabsOf({ kind }, false)).not.toContain('chatbot')
  expect(tabsOf({ kind, ...answered }, false)).not.toContain('chatbot')
})

it('S060 the first answer of staff moves a message from Chatbot to Messages', () => {
  expect(tabsOf({ kind: 'message' }, true)).toEqual(['chatbot'])
  expect(tabsOf({ kind: 'message', ...answered }, true)).toEqual(['all', 'message'])
})
