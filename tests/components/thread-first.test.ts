import { expect, it } from 'vitest'
import { lastThatFill } from '@/components/thread/thread-first'

const day = { day: 0 }
const message = (id: string) => ({ entry: { entry: { kind: 'message' as const, id, ticket: 't', at: 0, from: 'customer' as const, text: 'Dạ', attachments: [] } } })
const how = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
const waiting = { seq: 1, action: 'reply' as const, input: { text: 'Dạ', files: [] }, id: 'w', ticket: 't', source: 's', by: 'me', at: 0, state: 'waiting' as const, tries: 0 }
const rows = [day, ...['a', 'b', 'c', 'd', 'e'].map(message)]
const comments = rows.map(row => 'day' in row ? row : { entry: { entry: { ...row.entry.entry, comment: how } } })
const drawn = (height: number, all = rows) => lastThatFill(all, height).map(row => 'day' in row ? 'day' : row.entry.entry.id)

it.each([
  ['what is surely enough for the height, from the end', 150, ['c', 'd', 'e']],
  ['one, however low it is', 1, ['e']],
  ['all where they do not fill it', 5000, ['day', 'a', 'b', 'c', 'd', 'e']],
  ['all as long as nobody knows the height', Infinity, ['day', 'a', 'b', 'c', 'd', 'e']],
] as const)('in the first frame of a thread are drawn: %s', (_, height, expected) => {
  expect(drawn(height)).toEqual(expected)
})

it('comments stand higher than messages, so fewer of them fill a height; one on its way is a little lower', () => {
  expect(drawn(150, comments)).toEqual(['d', 'e'])
  expect(drawn(175, comments)).toEqual(['d', 'e'])
  const onTheirWay = comments.map(row => 'day' in row ? row : { entry: { ...row.entry, owed: waiting } })
  expect(drawn(175, onTheirWay)).toEqual(['c', 'd', 'e'])
})
