import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import type { LivePost } from '@/practice/lives'
import type { Practice } from '@/practice/local/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { crowdIn, endLive, goLive, videoOf } from '@/practice/lives'
import { connectPages } from '@/practice/local/connect'
import { until } from '@/practice/local/reach'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { look, openPanel, pressTab } from '../panel'
import { median } from '../row'

const perSecond = 100
/** People in the crowd: each writes once in thirty seconds. */
const people = 3000
const livestream = 4

const source = `facebook:${mocHome.id}`
const idOf = (live: LivePost) => `${source}/${videoOf(live)}`

/** Opens the broadcast in the panel. */
async function enter(page: Page, live: LivePost) {
  await pressTab(page, livestream)
  await page.waitForSelector(`[data-live-bar="${idOf(live)}"]`, { timeout: 30_000 })
  await page.click(`[data-live-bar="${idOf(live)}"]`)
  await page.waitForSelector(`[data-live="${idOf(live)}"]`)
}

declare global {
  // eslint-disable-next-line vars-on-top -- how TypeScript declares a global
  var pulse: { gaps: number[], on: boolean }
}

/** Notes the time between two frames (ms) from now on. */
function watchFrames() {
  globalThis.pulse = { gaps: [], on: true }
  const { pulse } = globalThis
  eyes.longTasks.length = 0
  let last: number | undefined
  const next = (now: number) => {
    if (last !== undefined) pulse.gaps.push(now - last)
    last = now
    if (pulse.on) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** How long (ms) it takes from the moment a comment is written until its row is there, asked now and then. */
async function delays(desk: Desk, live: LivePost, end: number): Promise<number[]> {
  const found: number[] = []
  while (Date.now() < end) {
    await sleep(5000)
    const newest = live.remarks.at(-1)
    if (!newest) continue
    const began = Date.now()
    await until('the newest comment', async () => await desk.write('hasComment', idOf(live), newest.id), 20_000).catch(() => {})
    found.push(Date.now() - began)
  }
  return found
}

/** A broadcast under which a hundred comments a second are written, while the panel shows it. */
export async function live(desk: Desk, practice: Practice, seconds: number): Promise<Row[]> {
  await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
  const { page } = await openPanel(desk)
  const broadcast = goLive(practice.world, { page: mocHome.id, title: 'Live Jumat', at: Date.now() })
  await connectPages(page, [tokens.mocHome])
  await enter(page, broadcast)
  await until('the event stream', async () => broadcast.live.listeners > 0, 60_000)

  await page.evaluate(watchFrames)
  crowdIn(practice.world, broadcast, Date.now(), { perSecond, seconds, people })
  const late = await delays(desk, broadcast, Date.now() + seconds * 1000)
  const written = await until('all to be written', async () => broadcast.remarks.length === perSecond * seconds && new Set(broadcast.remarks.map(({ id }) => id)), 30_000)
  await until('all to be here', async () => (await desk.write('commentsOf', idOf(broadcast))).length >= written.size, 30_000).catch(() => {})
  const here = await desk.write('commentsOf', idOf(broadcast))
  const { gaps, tasks } = await page.evaluate(() => {
    pulse.on = false
    return { gaps: pulse.gaps, tasks: [...eyes.longTasks] }
  })
  endLive(practice.world, broadcast, Date.now())
  await page.close()
  await desk.write('forgetPage', source)

  const came = new Set(here)
  const missed = [...written].filter(id => !came.has(id)).length
  const twice = here.length - came.size
  const smooth = gaps.filter(gap => gap < 33).length / gaps.length * 100
  const what = `a broadcast, ${perSecond} comments a second for ${seconds} s`
  return [
    { what: `${what}: missed`, unit: 'rows', large: missed, bound: '0', met: missed === 0 },
    { what: `${what}: twice`, unit: 'rows', large: twice, bound: '0', met: twice === 0 },
    { what: `${what}: tasks over 50 ms in the panel`, unit: 'tasks', large: tasks.length, bound: 'none', met: tasks.length === 0 },
    { what: `${what}: frames under 33 ms`, unit: '%', large: smooth, bound: '≥ 99', met: smooth >= 99 },
    { what: `${what}: until a comment is stored, median`, unit: 'ms', large: median(late) },
  ]
}
