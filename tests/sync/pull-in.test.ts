import type { Conversation } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { longestWaiting, pullIn, pullOne } from '@/sync/pull-in'
import { setGreets } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { compareCounts } from './model'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.bulkPut([source({ filled: true }), source({ id: 'facebook:2', account: '2', filled: true })])
})

async function arrive(count: number, from = 'facebook:1', changes: Partial<Conversation> = {}) {
  const arrivals = Array.from({ length: count }, (_, i) => ({
    conversation: conversation({
      id: `${from}/t_${i}`,
      source: from,
      page: from,
      customer: `${from}/c_${i}`,
      lastActivityAt: noon + i,
      lastCustomerAt: noon + i,
      waitingSince: noon + i,
      ...changes,
    }),
  }))
  await store({ id: from }, { arrivals, messages: [], cursor: '' }, noon)
}
const fresh = async (page: string) => (await db.counts.toArray()).reduce((sum, row) => page === '*' || row.page === page ? sum + (row.n['fresh all'] ?? 0) : sum, 0)
const rows = () => db.tickets.toArray()

it('S033 S093 what is new waits, counted for each page and for all', async () => {
  await arrive(3)
  await arrive(2, 'facebook:2')
  expect([await fresh('facebook:1'), await fresh('facebook:2'), await fresh('*')]).toEqual([3, 2, 5])
})

it('S035 pulling a page brings in only that page, newest first', async () => {
  await arrive(3)
  await arrive(2, 'facebook:2')
  expect(await pullIn('facebook:1', undefined, noon)).toEqual(['facebook:1/t_2', 'facebook:1/t_1', 'facebook:1/t_0'])
  expect([await fresh('facebook:1'), await fresh('*')]).toEqual([0, 2])
})

it('S149 to an available agent it comes as theirs; S148 otherwise it is nobody\'s', async () => {
  await arrive(2)
  await pullIn('*', 'ana', noon)
  expect((await rows()).map(row => row.assignee)).toEqual(['ana', 'ana'])
  await arrive(2, 'facebook:2')
  await pullIn('*', undefined, noon)
  expect((await rows()).filter(row => row.source === 'facebook:2').map(row => row.assignee)).toEqual([undefined, undefined])
})

it('S148 who goes away with tickets in hand keeps them, also when their customers write again; only what is new is nobody\'s', async () => {
  await arrive(1)
  await pullIn('*', 'ana', noon)
  await arrive(1, 'facebook:1', { messages: 2, lastCustomerAt: noon + 9, lastActivityAt: noon + 9 })
  await arrive(1, 'facebook:2')
  await pullIn('*', undefined, noon)
  expect((await rows()).map(row => [row.id, row.assignee, row.messages])).toEqual([['facebook:1/t_0', 'ana', 2], ['facebook:2/t_0', undefined, 1]])
})

it('S035 nothing new: nothing comes and nothing is written', async () => {
  expect(await pullIn('*', 'ana', noon)).toEqual([])
  expect(await db.outbox.count()).toBe(0)
})

it('S032 more than one transaction holds come in as well', async () => {
  await arrive(250)
  expect(await pullIn('*', undefined, noon)).toHaveLength(250)
  expect(await fresh('*')).toBe(0)
  await compareCounts(await rows(), () => false)
})

it('S038 one alone is pulled, and the others go on waiting', async () => {
  await arrive(3)
  expect(await pullOne('facebook:1/t_1', 'ana', noon)).toEqual(['facebook:1/t_1'])
  expect((await rows()).map(row => row.pulled)).toEqual([false, true, false])
})

it('S038 one that was pulled meanwhile stays whose it is', async () => {
  await arrive(1)
  await pullOne('facebook:1/t_0', 'ben', noon)
  expect(await pullOne('facebook:1/t_0', 'ana', noon)).toEqual([])
  expect((await rows()).map(row => row.assignee)).toEqual(['ben'])
})

it('what somebody has already keeps its assignee, and what was closed is nobody\'s to take', async () => {
  await arrive(2)
  const about = { id: 'c', source: 'facebook:1', by: 'lee', at: noon } as const
  await dispatch({ ...about, ticket: 'facebook:1/t_0', action: 'assign', input: { to: 'ben' } })
  await dispatch({ ...about, ticket: 'facebook:1/t_1', action: 'close', input: { reason: 'abandoned', upTo: noon + 1 } })
  await pullIn('*', 'ana', noon)
  expect((await rows()).map(row => row.assignee)).toEqual(['ben', undefined])
})

it('two windows that pull at once bring each ticket in once', async () => {
  await arrive(120)
  const came = await Promise.all([pullIn('*', undefined, noon), pullIn('*', undefined, noon)])
  expect(came.flat().sort()).toEqual((await rows()).map(row => row.id).sort())
})

it('a pulled ticket stays pulled when its customer writes again', async () => {
  await arrive(1)
  await pullIn('*', undefined, noon)
  await arrive(1, 'facebook:1', { messages: 2, lastCustomerAt: noon + 9, lastActivityAt: noon + 9 })
  expect(await fresh('*')).toBe(0)
})

it.each([
  ['a message', 'message', false],
  ['a first-time writer in Chatbot', 'message', true],
  ['a comment', 'comment', false],
] as const)('pull next: the one that waits longest over all pages may be %s', async (_, kind, greets) => {
  await arrive(2, 'facebook:1', { waitingSince: noon })
  await arrive(1, 'facebook:2', { waitingSince: noon - 5000, kind })
  await setGreets('facebook:2', greets)
  await pullIn('*', undefined, noon)
  expect(await longestWaiting()).toBe('facebook:2/t_0')
})

it('pull next: a comment under a broadcast comes after everybody else, however long it waits', async () => {
  await arrive(1, 'facebook:1', { waitingSince: noon })
  await arrive(1, 'facebook:2', { waitingSince: noon - 5000, kind: 'livestream' })
  await pullIn('*', undefined, noon)
  expect(await longestWaiting()).toBe('facebook:1/t_0')
  await dispatch({ id: 'c', source: 'facebook:1', by: 'ben', at: noon, ticket: 'facebook:1/t_0', action: 'assign', input: { to: 'ben' } })
  expect(await longestWaiting()).toBe('facebook:2/t_0')
})

it('pull next: nobody waits, nothing is opened', async () => {
  await arrive(1, 'facebook:1', { waitingSince: undefined, lastFrom: 'agent', lastAgentAt: noon })
  await pullIn('*', undefined, noon)
  expect(await longestWaiting()).toBeUndefined()
})

it('pull next: what somebody has is not next', async () => {
  await arrive(1)
  await pullIn('*', 'ben', noon)
  expect(await longestWaiting()).toBeUndefined()
})

it('S149 a pull that is cut off midway brings in nothing, so that no ticket comes without its taker', async () => {
  await arrive(3)
  let added = 0
  const full = () => {
    if (++added === 2) throw new Error('the disk is full')
  }
  db.outbox.hook('creating', full)
  await expect(pullIn('*', 'ana', noon)).rejects.toThrow('the disk is full')
  db.outbox.hook('creating').unsubscribe(full)
  expect((await rows()).map(({ pulled, assignee }) => [pulled, assignee])).toEqual([[false, undefined], [false, undefined], [false, undefined]])
  expect([await fresh('*'), await db.outbox.count()]).toEqual([3, 0])
})
