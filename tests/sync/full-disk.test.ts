import type { Command } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { failPuts, fullDisk } from './disk'
import { fakeOutside, fakeRemote } from './remote'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const about = { ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon } as const
const wishes: Command[] = [
  { ...about, id: 'c1', action: 'assign', input: { to: 'ana' } },
  { ...about, id: 'c2', action: 'reply', input: { text: 'Dạ còn ạ', files: [] } },
  { ...about, id: 'c3', action: 'note', input: { text: 'Calls back on Friday' } },
  { ...about, id: 'c4', action: 'reply', input: { text: 'Size M ạ', files: [] } },
  { ...about, id: 'c5', action: 'close', input: { reason: 'resolved' } },
]
const owed = async () => (await db.outbox.toArray()).map(({ id }) => id)

let remote: ReturnType<typeof fakeRemote>
let time: { now: number }
let outside: ReturnType<typeof fakeOutside>

/** Passes, with the clock moved on between them. */
async function passes(many: number) {
  for (let i = 0; i < many; i++) {
    await sync(outside).catch(() => {})
    time.now += 61_000
  }
}

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  remote = fakeRemote()
  registry.connectors = { facebook: remote.connector }
  time = { now: noon }
  outside = fakeOutside(time)
  await db.sources.put(source({ filled: true }))
  await store(source(), { arrivals: [{ conversation: conversation() }], messages: [], cursor: '' }, noon)
  for (const wish of wishes) await dispatch(wish)
})
afterEach(() => vi.restoreAllMocks())

/** The disk is full for the writing of what is owed, of its effect or of what was sent, from the first, second … time on. */
const moments = (['outbox', 'messages', 'tickets', 'base', 'counts'] as const).flatMap(table => [0, 1, 3, 5].map(from => [table, from] as const))

it.each(moments)('a disk that is full at %s from time %i on keeps what is owed, says so, and each goes out once when there is room', async (table, from) => {
  failPuts(table, fullDisk(), from)
  await passes(3)
  // What is not here any more has really gone out.
  const left = await owed()
  const gone = wishes.filter(({ id }) => !left.includes(id)).flatMap(wish => wish.action === 'reply' ? [wish.input.text] : [])
  expect(remote.arrived.map(({ text }) => text)).toEqual(expect.arrayContaining(gone))
  if (left.length > 0) expect(outside.full).toBeGreaterThan(0)

  vi.restoreAllMocks()
  await passes(8)
  expect([remote.arrived.map(({ text }) => text), await owed()]).toEqual([['Dạ còn ạ', 'Size M ạ'], []])
  expect(await db.tickets.get(about.ticket)).toMatchObject({ assignee: 'ana', status: 'closed', reason: 'resolved' })
  const thread = await db.messages.where('[ticket+at+id]').between([about.ticket], [about.ticket, []]).toArray()
  expect(thread.flatMap(entry => entry.kind === 'event' ? [] : [entry.text]).sort()).toEqual(['Calls back on Friday', 'Dạ còn ạ', 'Size M ạ'].sort())
})
