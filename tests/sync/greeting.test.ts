import type { Tab } from '@/domain/tabs'
import type { Conversation } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { tabs } from '@/domain/tabs'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { forget, mark } from '@/sync/settle'
import { setGreets } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

const id = 'facebook:1/t_1'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source({ greets: true }))
})

const arrives = (changes: Partial<Conversation> = {}) => store(source(), { arrivals: [{ conversation: conversation(changes) }], messages: [], cursor: 'c' }, noon)

/** The tabs of All open in which a ticket stands, as the index has it. */
async function standsIn(ticket = id): Promise<Tab[]> {
  const places = (await db.tickets.get(ticket))?.places ?? []
  return tabs.filter(tab => places.some(([view]) => view === `open/${tab}/*/newest`))
}
const reply = () => dispatch({ action: 'reply', input: { text: 'Dạ còn ạ', files: [] }, ticket: id, source: 'facebook:1', id: 'c', by: 'ana', at: noon + 1 })

it('S050 a first-time writer stays in Chatbot over a second message, and over the bot\'s own welcome', async () => {
  await arrives()
  expect(await standsIn()).toEqual(['chatbot'])
  await arrives({ messages: 2, lastCustomerAt: noon + 1, lastActivityAt: noon + 1 })
  expect(await standsIn()).toEqual(['chatbot'])
  await arrives({ messages: 3, lastFrom: 'bot', lastActivityAt: noon + 2, lastCustomerAt: noon + 1 })
  expect(await standsIn()).toEqual(['chatbot'])
})

it('S050 who is known from an answered comment only writes for the first time', async () => {
  await arrives({ id: 'facebook:1/p_1', kind: 'comment', channel: 'comment', lastAgentAt: noon, waitingSince: undefined, lastFrom: 'agent' })
  await arrives()
  expect(await standsIn('facebook:1/p_1')).toEqual(['all', 'comment'])
  expect(await standsIn()).toEqual(['chatbot'])
})

it('S048 S060 a reply moves it to All and Messages at once, one that is refused back to Chatbot', async () => {
  await arrives()
  await reply()
  expect(await standsIn()).toEqual(['all', 'message'])
  const [owed] = await db.outbox.toArray()
  await mark(owed!.seq, { state: 'rejected', reason: 'windowOver' })
  expect(await standsIn()).toEqual(['chatbot'])
  await forget(owed!.seq)
  expect(await standsIn()).toEqual(['chatbot'])
})

it('S048 S060 so does a reply written in the channel\'s own inbox', async () => {
  await arrives()
  await arrives({ messages: 2, lastFrom: 'agent', lastAgentAt: noon + 1, lastActivityAt: noon + 1, waitingSince: undefined, unreadThere: 0 })
  expect(await standsIn()).toEqual(['all', 'message'])
})

it('S049 S051 comments of a live are in Livestream alone, of other posts in All and Comments', async () => {
  await arrives({ kind: 'livestream', channel: 'live' })
  expect(await standsIn()).toEqual(['livestream'])
  await arrives({ id: 'facebook:1/p_1', kind: 'comment', channel: 'comment' })
  expect(await standsIn('facebook:1/p_1')).toEqual(['all', 'comment'])
})

it('S047 S052 S053 switched off, first-time writers stand in All and Messages; switched on again, they go back', async () => {
  await arrives()
  await setGreets('facebook:1', false)
  expect(await standsIn()).toEqual(['all', 'message'])
  await setGreets('facebook:1', true)
  expect(await standsIn()).toEqual(['chatbot'])
})

it('S052 what was answered, a comment and a live comment stand where they stood, whatever the switch', async () => {
  await arrives({ lastAgentAt: noon - 1 })
  await arrives({ id: 'facebook:1/p_1', kind: 'comment', channel: 'comment' })
  await arrives({ id: 'facebook:1/l_1', kind: 'livestream', channel: 'live' })
  const all = async () => Promise.all([id, 'facebook:1/p_1', 'facebook:1/l_1'].map(standsIn))
  const before = await all()
  await setGreets('facebook:1', false)
  expect(await all()).toEqual(before)
  expect(before).toEqual([['all', 'message'], ['all', 'comment'], ['livestream']])
})
