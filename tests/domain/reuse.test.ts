import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import { reuse } from '@/domain/reuse'
import { ticket } from '../make'

const copy = (row: Ticket) => structuredClone(row)
const a = ticket({ id: 'a', tags: ['vip'] })
const b = ticket({ id: 'b' })

it('a row that came again unchanged is the same object, wherever it stands now', () => {
  const rows = reuse([a, b], [copy(b), copy(a)])
  expect(rows[0]).toBe(b)
  expect(rows[1]).toBe(a)
})

it.each<[string, Partial<Ticket>]>([
  ['another word', { snippet: 'Shop ơi' }],
  ['a tag more', { tags: ['vip', 'size'] }],
  ['another tag', { tags: ['size'] }],
  ['a priority that it had not', { priority: 'high' }],
  ['unread', { seenAt: 1 }],
])('%s makes it a new one', (_, changes) => {
  const after = { ...copy(a), ...changes }
  expect(reuse([a], [after])[0]).toBe(after)
})

it('a mark that went away makes it a new one', () => {
  const { priority: _, ...without } = ticket({ id: 'a', priority: 'high' })
  expect(reuse([ticket({ id: 'a', priority: 'high' })], [without])[0]).toBe(without)
})

it('where it is filed alone makes no new one', () => {
  const filed = { ...a, places: [['x', 1]], pack: 0 }
  expect(reuse([filed], [{ ...filed, places: [['y', 2]] }])[0]).toBe(filed)
})
