import { expect, it } from 'vitest'
import { replyWindow } from '@/domain/reply-window'
import { noon } from '../make'

const hour = 3600_000

it.each([
  ['a channel without one', {}, undefined],
  ['plenty left', { replyUntil: noon + 3 * hour }, { left: 3 * hour, state: 'plain', human: false }],
  ['under two hours', { replyUntil: noon + hour }, { left: hour, state: 'warm', human: false }],
  ['over', { replyUntil: noon - hour }, { left: -hour, state: 'over', human: false }],
  ['over, but a person may still answer', { replyUntil: noon - hour, humanUntil: noon + 5 * hour }, { left: 5 * hour, state: 'plain', human: true }],
  ['both over', { replyUntil: noon - 2 * hour, humanUntil: noon - hour }, { left: -hour, state: 'over', human: true }],
])('%s', (_, ticket, shown) => {
  expect(replyWindow(ticket, noon)).toEqual(shown)
})
