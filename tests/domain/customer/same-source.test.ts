import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import { olderOpen } from '@/domain/customer/same-source'
import { ticket } from '../../make'

const at = (id: string, source: string, lastActivityAt: number, changes: Partial<Ticket> = {}) => ticket({ id, source, lastActivityAt, ...changes })

it.each<[string, Ticket[], string[]]>([
  ['two on one account: the older', [at('a', 'page', 1), at('b', 'page', 2)], ['a']],
  ['one each on two accounts: none', [at('a', 'page', 1), at('b', 'shop', 2)], []],
  ['two each on two accounts: the newest of each goes on', [at('a', 'page', 9), at('b', 'page', 1), at('c', 'shop', 5), at('d', 'shop', 3)], ['d', 'b']],
  ['three on one account: both older ones', [at('a', 'page', 1), at('b', 'page', 3), at('c', 'page', 2)], ['c', 'a']],
  ['a closed one and a comment do not count', [at('a', 'page', 1, { status: 'closed', reason: 'resolved' }), at('b', 'page', 2, { kind: 'comment' }), at('c', 'page', 3)], []],
  ['a pending one does', [at('a', 'page', 1, { status: 'pending' }), at('b', 'page', 2)], ['a']],
])('S024 of one person’s open conversations, %s', (_, tickets, older) => {
  expect(olderOpen(tickets).map(({ id }) => id)).toEqual(older)
})
