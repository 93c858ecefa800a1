import type { Mood } from './remote'
import type { Command } from '@/domain/actions'
import { beforeEach, expect, it, vi } from 'vitest'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { forget, mark } from '@/sync/settle'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const id = 'facebook:1/t_1'
const about = { ticket: id, source: 'facebook:1', by: 'ana', at: noon } as const
const assign: Command = { ...about, id: 'c1', action: 'assign', input: { to: 'ana' } }
const close: Command = { ...about, id: 'c2', action: 'close', input: { reason: 'resolved' } }
const note: Command = { ...about, id: 'c3', action: 'note', input: { text: 'Calls back on Friday' } }
const reply = (text: string): Command => ({ ...about, id: `r ${text}`, action: 'reply', input: { text, files: [] } })

const shown = () => db.tickets.get(id)
const owed = () => db.outbox.toArray()
const thread = () => db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()

let remote: ReturnType<typeof fakeRemote>
let time: { now: number }
let outside: ReturnType<typeof fakeOutside>

/** Passes until nothing more happens, with the clock moved on between them. */
async function settle(passes = 4) {
  for (let i = 0; i < passes; i++) {
    await sync(outside)
    time.now += 10_000
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
})

it('S001 shows the wish at once, before anything is sent', async () => {
  await dispatch(assign)
  expect(await shown()).toMatchObject({ assignee: 'ana' })
  expect(await owed()).toHaveLength(1)
})

it('keeps showing it over a fresh copy from a remote that has not heard of it', async () => {
  await dispatch(assign)
  const newer = conversation({ lastActivityAt: noon + 9, lastCustomerAt: noon + 9 })
  await store(source(), { arrivals: [{ conversation: newer }], messages: [], cursor: '' }, noon)
  expect(await shown()).toMatchObject({ assignee: 'ana', lastActivityAt: noon + 9 })
})

it('owes nothing once it is confirmed, and keeps no second copy', async () => {
  await dispatch(assign)
  await dispatch(close)
  await settle(1)
  expect(await shown()).toMatchObject({ status: 'closed', reason: 'resolved' })
  expect(await owed()).toEqual([])
  expect(await db.base.count()).toBe(0)
})

it('S011 a note is in the thread after it was confirmed, with its author and its own time', async () => {
  await dispatch(note)
  await settle(1)
  expect(await thread()).toMatchObject([{ kind: 'note', by: 'ana', at: noon, text: 'Calls back on Friday' }])
})

it('S011 two notes of the same second are both kept', async () => {
  await dispatch(note)
  await dispatch({ ...note, id: 'c4' })
  await settle(1)
  expect(await thread()).toHaveLength(2)
})

it('S153 a failed send leaves the ticket open, keeps its text and its reason', async () => {
  remote.state.mood = () => {
    throw new Rejected('windowOver')
  }
  await dispatch(reply('Xin chào'))
  expect(await shown()).toMatchObject({ status: 'pending' })
  await settle(1)
  expect(await shown()).toMatchObject({ status: 'open' })
  expect(await owed()).toMatchObject([{ state: 'rejected', reason: 'windowOver', input: { text: 'Xin chào' } }])
})

it('S164 a failed one can be tried again or given up', async () => {
  remote.state.moods = [() => {
    throw new Rejected('otherApp')
  }]
  await dispatch(reply('a'))
  await settle(1)
  const [failed] = await owed()
  await mark(failed!.seq, { state: 'waiting', notBefore: 0 })
  await settle(1)
  expect(remote.arrived.map(message => message.text)).toEqual(['a'])

  remote.state.moods = [() => {
    throw new Rejected('otherApp')
  }]
  await dispatch(reply('b'))
  await settle(1)
  await forget((await owed())[0]!.seq)
  await settle(2)
  expect(remote.arrived.map(message => message.text)).toEqual(['a'])
  expect(await owed()).toEqual([])
})

it.each<[string, Mood]>([
  ['before the remote heard it', 'cutBefore'],
  ['after the remote did it', 'cutAfter'],
])('a reply cut off %s arrives exactly once', async (_, mood) => {
  remote.state.moods = [mood, mood]
  await dispatch(reply('one'))
  await settle()
  expect(remote.arrived).toHaveLength(1)
  expect(await owed()).toEqual([])
  expect(await thread()).toMatchObject([{ kind: 'message', text: 'one', by: 'ana' }])
})

it('a reply nobody can find again asks the agent instead of sending twice', async () => {
  remote.state.moods = ['cutAfter']
  remote.state.listed = false
  await dispatch(reply('one'))
  await settle()
  expect(remote.arrived).toHaveLength(1)
  expect(await owed()).toMatchObject([{ state: 'unsure' }])
})

it('a worker that died while sending is recovered by looking first', async () => {
  await dispatch(reply('one'))
  await db.outbox.toCollection().modify({ state: 'sending' })
  remote.arrived.push({ ticket: id, text: 'one' })
  await settle()
  expect(remote.arrived).toHaveLength(1)
  expect(await owed()).toEqual([])
})

it('actions on one ticket keep their order, also over a failure', async () => {
  remote.state.moods = ['cutBefore']
  await dispatch(reply('first'))
  await dispatch(reply('second'))
  await settle(6)
  expect(remote.arrived.map(message => message.text)).toEqual(['first', 'second'])
})

it('S163 no network: it waits and goes out when the network is back', async () => {
  outside.online = () => false
  await dispatch(reply('later'))
  await settle(2)
  expect(await owed()).toMatchObject([{ state: 'waiting' }])
  outside.online = () => true
  await settle(1)
  expect(remote.arrived).toHaveLength(1)
})

it('an expired token stops the source with its reason, loses nothing, and goes on with a new one', async () => {
  remote.state.mood = () => {
    throw new Unauthorized('expired')
  }
  await dispatch(reply('one'))
  await settle(2)
  expect(await db.sources.get('facebook:1')).toMatchObject({ trouble: { code: 'expired' } })
  expect(await owed()).toMatchObject([{ state: 'waiting' }])

  remote.state.mood = 'well'
  await db.sources.update('facebook:1', { trouble: undefined })
  await settle(1)
  expect(remote.arrived).toHaveLength(1)
})

it('a throttled source is left alone until the time it named', async () => {
  const until = noon + 60_000
  remote.state.moods = [() => {
    throw new Throttled(until)
  }]
  await dispatch(reply('one'))
  await settle(3)
  expect(remote.arrived).toHaveLength(0)
  time.now = until + 1
  await settle(1)
  expect(remote.arrived).toHaveLength(1)
})

it('one pass runs and at most one waits, however many ask', async () => {
  await dispatch(reply('one'))
  await Promise.all(Array.from({ length: 10 }, () => sync(outside)))
  expect(remote.arrived).toHaveLength(1)
})
