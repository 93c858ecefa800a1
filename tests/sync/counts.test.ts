import type { Conversation } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { tallyKey } from '@/domain/places'
import { fresh, total } from '@/sync/counts'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { setGreets } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { compareCounts } from './model'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.bulkPut([source(), source({ id: 'facebook:2', account: '2' })])
})

function arrive(changes: Partial<Conversation>) {
  return store({ id: changes.source ?? 'facebook:1' }, { arrivals: [{ conversation: conversation(changes) }], messages: [], cursor: '' }, noon)
}
const about = { ticket: 'facebook:1/t_1', source: 'facebook:1', id: 'c', by: 'ana', at: noon } as const
function open(page: string, what: 'all' | 'unread' | 'seen' = 'all', tab?: 'all' | 'chatbot') {
  return db.counts.toArray().then(counts => total(counts, page, tallyKey({ list: 'open', agent: 'ana' }, tab, what)))
}

it('S093 a number for each page, and their sum for all', async () => {
  await arrive({})
  await arrive({ id: 'facebook:2/t_1', source: 'facebook:2', page: 'facebook:2' })
  await arrive({ id: 'facebook:2/t_2', source: 'facebook:2', page: 'facebook:2' })
  expect([await open('facebook:1'), await open('facebook:2'), await open('*')]).toEqual([1, 2, 3])
})

it('the same again changes no number', async () => {
  await arrive({})
  await arrive({})
  await store({ id: 'facebook:1' }, { arrivals: [{ conversation: conversation() }, { conversation: conversation() }], messages: [], cursor: '' }, noon)
  expect(await open('*')).toBe(1)
  await compareCounts(await db.tickets.toArray(), () => false)
})

it('a conversation that comes twice in one part is one ticket', async () => {
  const twice = [conversation({ snippet: 'một' }), conversation({ snippet: 'hai', lastActivityAt: noon + 1, messages: 2 })]
  await store({ id: 'facebook:1' }, { arrivals: twice.map(conversation => ({ conversation })), messages: [], cursor: '' }, noon)
  expect(await open('*')).toBe(1)
  expect((await db.tickets.toArray()).map(row => row.snippet)).toEqual(['hai'])
  expect((await db.packs.toArray()).map(pack => pack.ids)).toEqual([['facebook:1/t_1']])
})

it('S065 looking takes it from unread to seen, not answered', async () => {
  await arrive({})
  expect([await open('*', 'unread'), await open('*', 'seen')]).toEqual([1, 0])
  await dispatch({ ...about, action: 'seen', input: {} })
  expect([await open('*', 'unread'), await open('*', 'seen')]).toEqual([0, 1])
})

it('S017 a closed ticket leaves the numbers of the open list', async () => {
  await arrive({})
  await dispatch({ ...about, action: 'close', input: { reason: 'resolved' } })
  expect(await open('*')).toBe(0)
})

it('S052 a message that comes while a Page is being re-filed is counted once', async () => {
  await arrive({})
  // The setting is new, the row is not re-filed yet: that is how a pass may find it.
  await db.sources.update('facebook:1', { greets: true })
  await arrive({ messages: 2, lastActivityAt: noon + 1, lastCustomerAt: noon + 1 })
  await compareCounts(await db.tickets.toArray(), () => true)
  await setGreets('facebook:1', true)
  await compareCounts(await db.tickets.toArray(), () => true)
  expect([await open('*', 'all', 'all'), await open('*', 'all', 'chatbot')]).toEqual([0, 1])
})

it('S034 the badge counts what waits on the page looked at, and all of it once that page is gone', async () => {
  await db.sources.bulkUpdate(['facebook:1', 'facebook:2'].map(key => ({ key, changes: { filled: true } })))
  await arrive({})
  await arrive({ id: 'facebook:2/t_1', source: 'facebook:2', page: 'facebook:2' })
  await arrive({ id: 'facebook:2/t_2', source: 'facebook:2', page: 'facebook:2' })
  expect([await fresh('facebook:1'), await fresh('facebook:2'), await fresh('*'), await fresh('facebook:3')]).toEqual([1, 2, 3, 3])
})
