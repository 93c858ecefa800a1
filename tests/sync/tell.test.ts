import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { shareRest } from '@/sync/shares'
import { tellTags } from '@/sync/tag-there'
import { tellRest } from '@/sync/tell'
import { source } from '../make'

vi.mock('@/sync/tag-there', () => ({ tellTags: vi.fn(async () => true) }))
vi.mock('@/sync/shares', () => ({ shareRest: vi.fn(async () => {}) }))

const page = source({ id: 'facebook:1' })
beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  vi.mocked(tellTags).mockReset().mockResolvedValue(true)
})

/** How many turns it took, and how often the agent's own words went in between. */
async function turnsAt(usage: number, seconds = 0) {
  await db.sources.put({ ...page, usage })
  let time = 0
  let sent = 0
  const now = () => (time += seconds * 1000)
  await tellRest({ source: page, secret: '', fetch, signal: new AbortController().signal, now, usage: () => {} }, async () => void sent++)
  return [vi.mocked(tellTags).mock.calls.length, sent]
}

it.each<[string, number, number, number[]]>([
  ['the quota is mostly free', 5, 0, [4, 3]],
  ['a good part of it is used', 40, 0, [1, 0]],
  ['each turn takes long', 5, 6, [2, 1]],
])('S087 a renamed tag moves its customers in turns: %s', async (_, usage, seconds, expected) => {
  expect(await turnsAt(usage, seconds)).toEqual(expected)
  expect(shareRest).toHaveBeenCalled()
})

it('nothing left to tell: one look', async () => {
  vi.mocked(tellTags).mockResolvedValue(false)
  expect(await turnsAt(5)).toEqual([1, 0])
})
