import type { Desk } from '../desk'
import type { LivePost } from '@/practice/lives'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { crowdIn, endLive, goLive, videoOf } from '@/practice/lives'
import { mocHome } from '@/practice/world'
import { connect, quietWorld, startDesk } from '../desk'
import { killWorker } from '../kill'
import { until } from '../until'

let desk: Desk
let live: LivePost
let beating: ReturnType<typeof setInterval>

beforeEach(async () => {
  const world = quietWorld()
  live = goLive(world, { page: mocHome.id, title: 'Live Jumat', at: Date.now() - 60_000 })
  desk = await startDesk('chromium', { world })
  await connect(desk)
  // What an open panel says, a little more often.
  beating = setInterval(() => void desk.probe.evaluate(() => void probe.send('sync').catch(() => {})).catch(() => {}), 1000)
})
afterEach(async () => {
  clearInterval(beating)
  await desk.close()
})

const idOf = () => `facebook:${mocHome.id}/${videoOf(live)}`

/** Ids of the broadcast's comments that are here, a row for each. */
function here() {
  return desk.probe.evaluate(async (live) => {
    const keys = await probe.db.messages.where('[live+at+id]').between([live], [live, []]).primaryKeys()
    return keys.map(([,, id]) => id)
  }, idOf())
}

/** Everything that was written is here, once, and the tickets count it right. */
async function expectAllOnce() {
  const written = () => live.remarks.map(({ id }) => id)
  await until('every comment', async () => (await here()).length >= written().length, { within: 90_000, tell: async () => `${(await here()).length} of ${written().length}` })
  expect([...await here()].sort()).toEqual(written().sort())
  const tickets = await desk.probe.evaluate(async () => (await probe.db.tickets.toArray()).map(({ kind, messages, pulled }) => ({ kind, messages, pulled })))
  expect(tickets.reduce((sum, { messages }) => sum + messages, 0)).toBe(written().length)
  expect(tickets.every(({ kind, pulled }) => kind === 'livestream' && pulled)).toBe(true)
}

const isWatched = () => until('the watch to begin', () => desk.practice.world.posts[live.id]!.live!.listeners > 0)

it('S061 a hundred comments a second, though the stream breaks off and the worker is killed: none missed, none twice', async () => {
  await isWatched()
  const began = Date.now()
  crowdIn(desk.practice.world, live, began, { perSecond: 100, seconds: 12, people: 150 })
  await until('some comments', async () => (await here()).length > 250)
  live.live.drops++
  await until('more comments', async () => (await here()).length > 550)
  await killWorker(desk.probe)
  await until('all to be written', () => live.remarks.length === 1200)
  await expectAllOnce()
})

it('S061 a comment is here within a second, also while the stream keeps silent, and the end of the broadcast is told', async () => {
  await isWatched()
  crowdIn(desk.practice.world, live, Date.now(), { perSecond: 1, seconds: 3 })
  await until('a comment', async () => (await here()).length > 0, { within: 3000 })
  live.live.silent = true
  crowdIn(desk.practice.world, live, Date.now(), { perSecond: 20, seconds: 10 })
  await expectAllOnce()
  endLive(desk.practice.world, live, Date.now())
  await until('the end', () => desk.probe.evaluate(async id => (await probe.db.lives.get(id))?.endedAt, idOf()), { within: 40_000 })
})

it('the practice shop is on the air from the start, and its viewers go on writing', async () => {
  await desk.probe.evaluate(() => probe.send('practice', true))
  const on = await until('a broadcast of the practice shop', () => desk.probe.evaluate(async () => (await probe.db.lives.toArray()).find(({ source, endedAt }) => source.startsWith('practice:') && endedAt === undefined)))
  const comments = () => desk.probe.evaluate(async live => await probe.db.messages.where('[live+at+id]').between([live], [live, []]).count(), on.id)
  const before = await until('its comments', comments)
  await until('two more', async () => await comments() >= before + 2, { within: 45_000 })
})
