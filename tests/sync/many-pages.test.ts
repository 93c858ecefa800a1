import type { Command } from '@/domain/actions'
import type { Source } from '@/domain/source'
import type { Fault } from '@/practice/faults'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { graph } from '@/practice/graph'
import { say } from '@/practice/say'
import { mocHome, newWorld } from '@/practice/world'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { fakeTime } from '../connectors/facebook/pulling'
import { source } from '../make'
import { openDesk, sharedPage } from './desk'
import { soon } from './soon'

fakeTime()
beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
})

const beat = 10_000
/** Until a time (ms): the clocks of calls and of days go on together. */
const rest = (until: number) => new Promise<void>(resolve => setTimeout(resolve, Math.max(0, until - Date.now())))
const idOf = (page: number) => String(104_300_000_000_000 + page)

/** One browser with that many Pages, to each of which five people wrote. */
async function openShop(many: number) {
  const world = newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false })
  for (let page = 0; page < many; page++) {
    const id = idOf(page)
    world.pages.push({ ...mocHome, id, name: `Page ${page}` })
    world.tokens[`EAA${id}`] = { page: id, declined: [] }
    for (let i = 0; i < 5; i++) say(world, { page: id, name: `Lan ${i}`, text: 'Hello', at: Date.now() - i * 60_000 })
  }
  const faults: Fault[] = []
  const handle = graph(world, { now: () => Date.now(), faults })
  const calls: { page: string, path: string, at: number }[] = []
  const fetchFor = ({ account }: Source) => (async (input, init) => {
    const request = new Request(input, init)
    calls.push({ page: account, path: new URL(request.url).pathname, at: Date.now() })
    return handle(request)
  }) as typeof fetch
  const outside = { secretOf: async ({ account }: Source) => `EAA${account}`, fetchFor, online: () => true, now: () => Date.now(), storage: async () => {}, watched: () => true }
  await db.sources.bulkPut(Array.from({ length: many }, (_, order) => source({ id: `facebook:${idOf(order)}`, account: idOf(order), order })))
  return { world, faults, calls, outside }
}

describe('S093 30 Pages in one browser', () => {
  it('stay inside the quotas: two reads a second and a part of the hour\'s calls each, while somebody looks', async () => {
    const { world, calls, outside } = await openShop(30)
    const began = Date.now()
    const minutes = 3
    for (let at = began; at < began + minutes * 60_000; at += beat) {
      await sync(outside)
      await rest(at + beat)
    }
    for (let page = 0; page < 30; page++) {
      const own = calls.filter(call => call.page === idOf(page))
      // Labels, and the look for what is linked to the Page, have a pace of their own.
      const reads = own.filter(({ path }) => !path.includes('label') && !path.endsWith('/me')).map(({ at }) => at)
      for (const [i, at] of reads.entries()) expect(at - (reads[i - 2] ?? -Infinity)).toBeGreaterThanOrEqual(1000)
      expect(own.length * 60 / minutes).toBeLessThan(world.quota.perHour / 2)
      // Each was looked at with every beat.
      expect(own.filter(({ path }) => path.endsWith('/conversations')).length).toBeGreaterThanOrEqual(minutes * 6 - 1)
    }
    expect([world.quota.closedUntil, (await db.sources.toArray()).filter(({ notBefore, failure }) => notBefore || failure)]).toEqual([{}, []])
  }, 60_000)

  it('one that hangs, one that is throttled, one without a token and one that is ill touch no other', async () => {
    const { faults, outside, world } = await openShop(30)
    const at = (page: number) => ({ url }: { url: string }) => url.includes(`/${idOf(page)}/`)
    faults.push({ match: at(1), kind: '613_custom_limit' }, { match: at(2), kind: '190_463_expired' }, { match: at(3), kind: '500' })
    let letGo = () => {}
    const hangs = new Promise<void>(resolve => letGo = resolve)
    const hanging = (source: Source): typeof fetch => source.account === idOf(0)
      ? async (...asked) => hangs.then(() => outside.fetchFor(source)(...asked))
      : outside.fetchFor(source)
    const all = sync({ ...outside, fetchFor: hanging })
    const filled = async () => (await db.sources.toArray()).filter(({ filled }) => filled).map(({ order }) => order).sort((a, b) => a - b)
    await vi.waitFor(async () => expect(await filled()).toEqual(Array.from({ length: 26 }, (_, i) => i + 4)), { timeout: 40_000 })

    // Nor does an answer to a customer of the last one wait for the first.
    const last = await db.tickets.filter(({ source }) => source === `facebook:${idOf(29)}`).first()
    await dispatch({ id: 'r', action: 'reply', input: { text: 'Dạ', files: [] }, ticket: last!.id, source: last!.source, by: 'ana', at: Date.now() } as Command)
    const second = sync({ ...outside, fetchFor: hanging })
    await soon(async () => expect(await db.outbox.count()).toBe(0))
    expect(Object.values(world.threads).flatMap(({ lines }) => lines).filter(({ from }) => from === 'page').map(({ text }) => text)).toEqual(['Dạ'])

    letGo()
    await Promise.all([all, second])
    const [one, two, three, four] = (await db.sources.bulkGet([0, 1, 2, 3].map(page => `facebook:${idOf(page)}`)))
    expect([one?.filled, (two?.notBefore ?? 0) > Date.now(), three?.trouble?.code, four?.failure?.why]).toEqual([true, true, 'expired', 'server'])
  }, 60_000)
})

describe('five browsers on one Page', () => {
  it('share its quota: what its headers say slows all of them, and none is used up', async () => {
    const world = newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false })
    world.quota.perHour = 600
    say(world, { name: 'Lan', text: 'Hello', at: Date.now() })
    const page = sharedPage(world)
    const used: { at: number, percent: number }[] = []
    const fetch: typeof globalThis.fetch = async (...asked) => {
      const answer = await page.fetch(...asked)
      const [pool] = Object.values(JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '{}')) as [[{ call_count: number }]]
      used.push({ at: Date.now(), percent: pool[0].call_count })
      return answer
    }
    const desks = []
    for (const name of ['An', 'Bình', 'Chi', 'Dung', 'Giang']) desks.push(await openDesk(name, { ...page, fetch }))
    const began = Date.now()
    for (let at = began; at < began + 60 * 60_000; at += beat) {
      for (const desk of desks) await desk.beat()
      await rest(at + beat)
    }
    const most = Math.max(...used.map(({ percent }) => percent))
    expect(most).toBeGreaterThanOrEqual(90)
    expect(most).toBeLessThan(100)
    // As good as nothing is asked any more.
    const last = used.filter(({ at }) => at >= began + 50 * 60_000)
    expect(last.length).toBeGreaterThan(0)
    expect(last.length).toBeLessThan(50)

    // But nobody is forgotten: what is written now is in each of them before long, and still within the quota.
    say(world, { name: 'Lan', text: 'Are you there?', at: Date.now() })
    for (let at = Date.now(); at < began + 75 * 60_000; at += beat) {
      for (const desk of desks) await desk.beat()
      await rest(at + beat)
    }
    expect(await Promise.all(desks.map(async desk => (await desk.read('Lan')).snippet))).toEqual(desks.map(() => 'Are you there?'))
    expect(Math.max(...used.map(({ percent }) => percent))).toBeLessThan(100)
  }, 60_000)
})
