import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import type { Practice } from '@/practice/local/server'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectPages } from '@/practice/local/connect'
import { until } from '@/practice/local/reach'
import { comment, person, publish } from '@/practice/posts'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { watchEffort } from '../effort'
import { leaveTicket, look, openPanel } from '../panel'
import { median } from '../row'

const many = 10_000
/** The one who writes most: every tenth comment is hers. */
const keen = 'Siti Rajin'
const source = `facebook:${mocHome.id}`
const rounds = 40
/** So long (ms) that what follows from one opening, and from leaving it, is over before the next. */
const rest = 300

/** Opens her ticket; until its thread is painted (ms). */
function openKeen(page: Page): Promise<number> {
  return page.evaluate((name) => {
    const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(row => row.textContent?.includes(name))
    return eyes.took(() => row?.click(), () => document.querySelector('[data-entry]'))
  }, keen)
}

/** Ten thousand comments come in under one post while the panel shows the comments; then the ticket with a thousand of them is opened. */
export async function comments(desk: Desk, practice: Practice): Promise<Row[]> {
  const { world } = practice
  await look(desk, { list: 'open', tab: 'comment', page: source, sort: 'newest' })
  const bench = await desk.open('bench.html')
  const post = publish(world, { page: mocHome.id, at: Date.now() - 3600_000, text: 'Xả kho' })
  const siti = person(world, { name: keen })
  comment(world, post, { at: Date.now() - 3000_000, text: 'First', who: siti })
  await connectPages(bench, [tokens.mocHome])
  await bench.close()
  const { page } = await openPanel(desk)

  const here = async () => await desk.write('commentsUnder', source, post.id)
  await until('the first comment', async () => await here() === 1, 60_000)
  await page.evaluate(() => {
    eyes.longTasks.length = 0
  })
  const from = Date.now() - many * 10
  const others = Array.from({ length: many / 4 }, (_, i) => person(world, { name: `Guest ${i}` }))
  for (let i = 1; i <= many; i++) comment(world, post, { at: from + i * 10, text: `Còn hàng không ${i}`, who: i % 10 === 0 ? siti : others[i % others.length] })
  const began = Date.now()
  await until('all of them', async () => await here() === many + 1, 600_000)
  const took = Date.now() - began
  const tasks = await page.evaluate(() => eyes.longTasks.length)

  const painted: number[] = []
  const stop = await watchEffort(page)
  for (let round = 0; round < rounds + 2; round++) {
    painted.push(await openKeen(page))
    await sleep(rest)
    await leaveTicket(page)
    await sleep(rest)
  }
  const worked = median((await stop()).slice(2))
  const shown = median(painted.slice(2))
  await page.close()
  await desk.write('forgetPage', source)
  const what = '10 000 comments under one post'
  return [
    { what: `${what}: read in while the panel shows them, at Facebook's two calls a second`, unit: '/s', large: many / took * 1000 },
    { what: `${what}: tasks over 50 ms in the panel meanwhile`, unit: 'tasks', large: tasks, bound: 'none', met: tasks === 0 },
    { what: `${what}: the ticket with 1 000 of them opened, main-thread work`, unit: 'ms', large: worked, bound: '≤ 8', met: worked <= 8 },
    { what: `${what}: the same until it is painted`, unit: 'ms', large: shown, bound: 'the next frame, ≤ 17', met: shown <= 17.5 },
  ]
}
