import type { Comment } from '@/domain/comment'
import type { Said } from '@/domain/message'
import { expect, it } from 'vitest'
import { grouped } from '@/domain/comment-order'

const rights: Comment = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
function comment(id: string, at: number, parent?: string): { entry: Said } {
  return { entry: { kind: 'message', ticket: 't', id, at, from: 'customer', text: id, attachments: [], comment: { ...rights, ...(parent ? { parent } : {}) } } }
}
function read(...entries: { entry: Said }[]) {
  return grouped(entries).map(({ entry, under, elsewhere }) => `${under ? '>' : ''}${entry.id}${elsewhere ? '?' : ''}`).join(' ')
}

it.each([
  ['by time', [comment('a', 1), comment('b', 2)], 'a b'],
  ['an answer below what it answers', [comment('a', 1), comment('b', 2), comment('c', 3, 'a')], 'a >c b'],
  ['several answers by time', [comment('a', 1), comment('b', 2, 'a'), comment('c', 3, 'a')], 'a >b >c'],
  ['an answer to an answer stands with it', [comment('a', 1), comment('b', 2, 'a'), comment('c', 3), comment('d', 4, 'b')], 'a >b >d c'],
  ['answers to somebody else’s comment together', [comment('a', 1, 'x'), comment('b', 2), comment('c', 3, 'x')], '>a? >c? b'],
  ['an answer whose clock is behind', [comment('b', 1, 'a'), comment('a', 2)], 'a >b'],
  ['two that answer each other', [comment('a', 1, 'b'), comment('b', 2, 'a')], '>a? >b?'],
] as const)('%s', (_, entries, order) => {
  expect(read(...entries)).toBe(order)
})

it('all of them stand under the day of the first', () => {
  expect(grouped([comment('a', 1), comment('b', 2), comment('c', 3, 'a')]).map(({ head }) => head)).toEqual([1, 1, 2])
})
