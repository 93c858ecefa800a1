import type { Pulled } from '@/connectors/connector'
import type { Said } from '@/domain/message'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { store, storeHistory } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { failPuts, fullDisk } from './disk'
import { compareCounts, comparePacks } from './model'
import { fakeOutside, fakeRemote } from './remote'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const id = 'facebook:1/t_1'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})
afterEach(() => vi.restoreAllMocks())

function said(changes: Partial<Said> = {}): Said {
  return { kind: 'message', ticket: id, at: noon, id: 'm_1', from: 'customer', text: 'Chào shop', attachments: [], ...changes }
}
const pulled = (changes: Partial<Pulled> = {}): Pulled => ({ arrivals: [{ conversation: conversation() }], messages: [], cursor: 'c1', ...changes })
const thread = (ticket = id) => db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).toArray()

/** Everything in the database except what only says that it was written again. */
async function everything() {
  const all = await Promise.all(db.tables.map(async table => [table.name, await table.toArray()] as const))
  return Object.fromEntries(all)
}

const many: Pulled = {
  cursor: 'the end',
  arrivals: Array.from({ length: 500 }, (_, i) => ({ conversation: conversation({ id: `facebook:1/t_${i}`, customer: `facebook:1/c_${i}`, name: `Khách ${i}` }) })),
  messages: Array.from({ length: 1000 }, (_, i) => said({ ticket: `facebook:1/t_${i % 500}`, id: `m_${i}`, at: noon + i })),
}

it('a part that comes again changes nothing', async () => {
  await store(source(), many, noon)
  const once = await everything()
  await store(source(), many, noon)
  const twice = await everything()
  expect(twice).toEqual(once)
  expect(once.tickets).toHaveLength(500)
  expect(once.messages).toHaveLength(1000)
})

it.each([0, 1, 2])('cut off in transaction %i and asked for again, it holds the same as uncut', async (cutIn) => {
  await store(source(), many, noon)
  const uncut = await everything()
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())

  failPuts('messages', new Error('the worker died'), cutIn)
  await expect(store(source(), many, noon)).rejects.toThrow('the worker died')
  expect((await db.sources.get('facebook:1'))?.cursor).toBeUndefined()
  expect(await db.tickets.count()).toBe(cutIn * 200)
  await compareCounts(await db.tickets.toArray(), () => false)
  await comparePacks()

  vi.restoreAllMocks()
  await store(source(), many, noon)
  expect(await everything()).toEqual(uncut)
})

it('the cursor is stored only behind the last ticket', async () => {
  await store(source(), many, noon)
  expect(await db.sources.get('facebook:1')).toMatchObject({ cursor: 'the end' })
})

it('a part with nothing new still moves the cursor', async () => {
  await store(source(), pulled({ arrivals: [], cursor: 'c2' }), noon)
  expect(await db.sources.get('facebook:1')).toMatchObject({ cursor: 'c2' })
})

it('an answer for a source that was removed meanwhile is dropped', async () => {
  await db.sources.clear()
  await store(source(), pulled({ messages: [said()] }), noon)
  const { tickets, messages, counts, customers } = await everything()
  expect([tickets, messages, counts, customers]).toEqual([[], [], [], []])
})

it.each([
  ['20 000 characters', 'ả'.repeat(20_000)],
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['right-to-left', 'مرحبا \u202Eabc\u202C'],
  ['zero-width characters', 'a\u200Bb\u2060c\uFEFF'],
  ['emoji and half of one', '👨‍👩‍👧‍👦🇻🇳 \uD83D'],
  ['line breaks', 'một\r\nhai\n\nba'],
  ['nothing', ''],
])('keeps %s as it came', async (_, text) => {
  await store(source(), pulled({ messages: [said({ text })] }), noon)
  expect(await thread()).toEqual([said({ text })])
})

it.each(['<b>Lan</b>', '👩‍🚀', 'N'.repeat(300), '\u202Eנטע', ''])('keeps the name %j as it came', async (name) => {
  await store(source(), pulled({ arrivals: [{ conversation: conversation({ name }) }] }), noon)
  expect(await db.tickets.get(id)).toMatchObject({ name })
  await comparePacks()
})

it('S037 a message that comes twice is one message', async () => {
  await store(source(), pulled({ messages: [said(), said()] }), noon)
  await store(source(), pulled({ messages: [said()] }), noon)
  expect(await thread()).toHaveLength(1)
})

it('who of us sent it stays known when the channel tells it again', async () => {
  await db.messages.put(said({ from: 'agent', by: 'ana', at: noon + 400 }))
  await store(source(), pulled(), noon)
  await store(source(), pulled({ messages: [said({ from: 'agent', at: noon, mark: 'sent' })] }), noon)
  expect(await thread()).toEqual([said({ from: 'agent', at: noon, mark: 'sent', by: 'ana' })])
})

it('messages that come out of order lie in their order', async () => {
  await store(source(), pulled({ messages: [said({ id: 'm_3', at: noon + 3 })] }), noon)
  await store(source(), pulled({ messages: [said({ id: 'm_1', at: noon + 1 }), said({ id: 'm_2', at: noon + 2 })] }), noon)
  expect((await thread()).map(message => message.id)).toEqual(['m_1', 'm_2', 'm_3'])
})

it('the thread of one ticket never shows another\'s, though its id begins alike', async () => {
  const both = [id, `${id}0`].map(it => ({ conversation: conversation({ id: it, customer: it }) }))
  await store(source(), pulled({ arrivals: both, messages: [said(), said({ ticket: `${id}0` })] }), noon)
  expect(await thread()).toEqual([said()])
})

it('S121 a name that an agent typed stays over the next pull, a name of the channel follows it', async () => {
  await store(source(), pulled(), noon)
  await store(source(), pulled({ arrivals: [{ conversation: conversation({ name: 'Lan Mới', messages: 2 }) }] }), noon)
  expect(await db.tickets.get(id)).toMatchObject({ name: 'Lan Mới' })
  await db.customers.update('facebook:1/c1', { 'facts.name': [{ id: 'name', value: 'Chị Lan', from: 'typed', by: 'ana', at: noon }] })
  await store(source(), pulled({ arrivals: [{ conversation: conversation({ name: 'Lan Cũ', messages: 3 }) }] }), noon)
  expect(await db.tickets.get(id)).toMatchObject({ name: 'Chị Lan' })
})

it('older messages are kept with how far the past is known', async () => {
  await storeHistory(id, [said({ id: 'm_0', at: noon - 1 })], 'before m_0', false)
  expect(await db.threads.get(id)).toMatchObject({ older: 'before m_0', complete: false })
  await storeHistory(id, [said({ id: 'm_00', at: noon - 2 })], undefined, false)
  expect(await db.threads.get(id)).toMatchObject({ complete: true })
  expect((await thread()).map(message => message.id)).toEqual(['m_00', 'm_0'])
})

it.each(['tickets', 'messages', 'counts', 'packs', 'customers'] as const)('a full disk at %s changes nothing, and is told', async (table) => {
  const remote = fakeRemote()
  registry.connectors = { facebook: { ...remote.connector, async* pull() {
    yield pulled({ messages: [said()] })
  } } }
  const outside = fakeOutside({ now: noon })
  const before = await everything()

  failPuts(table, fullDisk())
  await sync(outside)
  expect(outside.full).toBe(1)
  expect(await everything()).toEqual(before)

  vi.restoreAllMocks()
  await sync(outside, true)
  expect(await db.tickets.count()).toBe(1)
})

it('a full disk keeps a wish from being half done', async () => {
  await store(source(), pulled(), noon)
  const before = await everything()
  failPuts('tickets', fullDisk())
  const assign = { action: 'assign', input: { to: 'ana' }, ticket: id, source: 'facebook:1', id: 'c', by: 'ana', at: noon } as const
  await expect(dispatch(assign)).rejects.toThrow()
  expect(await everything()).toEqual(before)
})
