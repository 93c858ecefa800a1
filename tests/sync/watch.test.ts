import type { Part } from './live-parts'
import type { Connector, Session } from '@/connectors/connector'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { db } from '@/sync/db'
import { keepLives } from '@/sync/lives'
import { disconnect, setPaused } from '@/sync/sources'
import { store } from '@/sync/store'
import { watch } from '@/sync/watch'
import { noon } from '../make'
import { live, part, shop } from './live-parts'
import { fakeOutside, fakeRemote } from './remote'
import { soon } from './soon'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const minute = 60_000
let time: { now: number }
let outside: ReturnType<typeof fakeOutside>
let watches: number

/** A channel that tells these parts one by one and then stays open until it is ended. */
function channelThat(tells: (session: Session) => AsyncGenerator<Part>) {
  const connector: Connector = {
    ...fakeRemote().connector,
    watch: (session) => {
      watches++
      return tells(session)
    },
  }
  registry.connectors = { facebook: connector }
}
const untilEnded = ({ signal }: Session) => new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
async function* telling(session: Session, parts: Part[]) {
  yield* parts
  await untilEnded(session)
}

const inRange = () => db.messages.where('[live+at+id]').between([live.id], [live.id, []]).toArray()
const texts = async () => (await inRange()).map(row => row.kind === 'message' ? row.text : '')

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(shop)
  await keepLives(shop.id, [live])
  time = { now: noon }
  outside = fakeOutside(time)
  watches = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => vi.useRealTimers())

/** Lets the looks round come until the watch has ended. */
async function ended(watching: Promise<void>) {
  let over = false
  void watching.finally(() => {
    over = true
  })
  await soon(() => {
    vi.advanceTimersByTime(2000)
    expect(over).toBe(true)
  })
}

/** Nobody looks any more: what is watched ends with the next look round. */
async function lookAway(watching: Promise<void>) {
  outside.watched = () => false
  await ended(watching)
}

it('S061 comments of a running broadcast are stored as they come, and the cursor stays where it is', async () => {
  channelThat(session => telling(session, [part([1, 2]), part([3])]))
  const watching = watch(outside)
  await soon(async () => expect(await texts()).toEqual(['#1', '#2', '#3']))
  expect((await db.sources.get(shop.id))?.cursor).toBe('here')
  await lookAway(watching)
})

it('S033 they come in by themselves and are not counted on "Pull ticket"', async () => {
  channelThat(session => telling(session, [part([1, 2])]))
  const watching = watch(outside)
  await soon(async () => expect(await db.tickets.count()).toBe(2))
  expect((await db.tickets.toArray()).map(({ pulled, assignee }) => [pulled, assignee])).toEqual([[true, undefined], [true, undefined]])
  expect((await db.counts.get(shop.id))?.n).toMatchObject({ 'unassigned/livestream all': 2 })
  expect((await db.counts.get(shop.id))?.n).not.toHaveProperty('fresh all')
  await lookAway(watching)
})

it('a pull that brings the same comments beside it doubles nothing; the same customer fifty times is one ticket', async () => {
  const numbers = Array.from({ length: 50 }, (_, n) => n)
  channelThat(session => telling(session, Array.from({ length: 10 }, (_, i) => part(numbers.slice(i * 5, i * 5 + 5), () => 7))))
  const watching = watch(outside)
  const pulled = part(numbers, () => 7)
  await Promise.all([store(shop, { ...pulled, cursor: 'next' }, noon), store(shop, { ...pulled, cursor: 'next' }, noon)])
  await soon(async () => expect(await inRange()).toHaveLength(50))
  await lookAway(watching)
  expect(await db.messages.count()).toBe(50)
  expect(await db.tickets.toArray()).toMatchObject([{ messages: 50, snippet: '#49' }])
  expect((await db.sources.get(shop.id))?.cursor).toBe('next')
})

it('is watched once, however many panels say that they look', async () => {
  channelThat(session => telling(session, [part([1])]))
  const all = [watch(outside), watch(outside), watch(outside)]
  await soon(async () => expect(await texts()).toEqual(['#1']))
  expect(watches).toBe(1)
  await lookAway(all[0]!)
})

it('begins again with the next sign of life after it has ended', async () => {
  channelThat(async function* () {
    yield part([watches])
  })
  await watch(outside)
  await watch(outside)
  expect(await texts()).toEqual(['#1', '#2'])
})

it.each<[string, () => Promise<unknown> | unknown]>([
  ['nobody looks any more', () => void (outside.watched = () => false)],
  ['the source is paused', () => setPaused(shop.id, true)],
  ['the source is removed', () => disconnect(shop.id, true)],
  ['its token no longer works', () => db.sources.update(shop.id, { trouble: { code: 'expired', at: noon } })],
  ['the channel asked to wait', () => db.sources.update(shop.id, { notBefore: noon + minute })],
  ['there is no network', () => void (outside.online = () => false)],
])('ends when %s, and what is still told is not stored', async (_, happens) => {
  channelThat(async function* (session) {
    yield part([1])
    await untilEnded(session)
    yield part([2])
  })
  const watching = watch(outside)
  await soon(async () => expect(await texts()).toEqual(['#1']))
  await happens()
  await ended(watching)
  expect(await texts()).not.toContain('#2')
})

it.each<[string, () => Promise<unknown> | unknown]>([
  ['nobody looks', () => void (outside.watched = () => false)],
  ['nothing runs', () => keepLives(shop.id, [{ ...live, endedAt: noon }])],
  ['the source is paused', () => setPaused(shop.id, true)],
  ['there is no secret', () => void (outside.secretOf = async () => undefined)],
  ['the channel cannot be watched', () => void (registry.connectors = { facebook: fakeRemote().connector })],
])('is not begun when %s', async (_, given) => {
  channelThat(session => telling(session, [part([1])]))
  await given()
  await watch(outside)
  expect(watches).toBe(0)
})

it.each<[string, unknown, object]>([
  ['an expired token', new Unauthorized('expired'), { trouble: { code: 'expired', at: noon } }],
  ['being throttled', new Throttled(noon + minute), { notBefore: noon + minute }],
])('%s is noted on the source and ends it', async (_, error, noted) => {
  channelThat(async function* () {
    yield part([1])
    throw error
  })
  await watch(outside)
  expect(await db.sources.get(shop.id)).toMatchObject(noted)
  await watch(outside)
  expect(watches).toBe(1)
})

it('what the channel tells of a broadcast is kept, its end too', async () => {
  channelThat(async function* () {
    yield { arrivals: [], messages: [], lives: [{ ...live, viewers: 132 }] }
    yield { arrivals: [], messages: [], lives: [{ ...live, endedAt: noon + minute }] }
  })
  await watch(outside)
  expect(await db.lives.toArray()).toEqual([{ ...live, endedAt: noon + minute }])
})

it('a source that is removed takes its broadcasts along; one whose tickets stay leaves them as over', async () => {
  await disconnect(shop.id, false)
  expect(await db.lives.toArray()).toMatchObject([{ id: live.id, endedAt: expect.any(Number) }])
  await disconnect(shop.id, true)
  expect(await db.lives.count()).toBe(0)
  await keepLives(shop.id, [live])
  expect(await db.lives.count()).toBe(0)
})
