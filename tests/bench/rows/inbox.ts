import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import type { Practice } from '@/practice/local/server'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../build'

const seconds = 10
/** A task that long is felt (ms). */
const long = 50

interface Traced { name: string, tdur?: number, args?: { data?: { url?: string } } }

/** Every task of our scripts in the page while `ms` pass (ms each). Ours are told by their address. */
async function tasksIn(page: Page, ms: number): Promise<number[]> {
  await page.tracing.start({ categories: ['devtools.timeline'] })
  await page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), ms)
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: Traced[] }
  return traceEvents.filter(({ name, args }) => (name === 'FunctionCall' || name === 'EvaluateScript') && args?.data?.url?.startsWith('chrome-extension://')).map(({ tdur = 0 }) => tdur / 1000)
}

/** Runs in the page: rows and messages come and go 50 times a second, as in an inbox in which everybody writes at once. */
function storm() {
  const [list, log] = [document.querySelector('[data-surface$="thread_list"]'), document.querySelector('[role=region]')]
  let turn = 0
  setInterval(() => {
    turn++
    list?.append(...Array.from({ length: 20 }, () => Object.assign(document.createElement('div'), { textContent: `row ${turn}` })))
    while ((list?.childElementCount ?? 0) > 400) list?.firstElementChild?.remove()
    const line = Object.assign(document.createElement('div'), { textContent: `message ${turn}` })
    line.dataset.messageId = `m_${turn}`
    log?.append(line)
    while ((log?.childElementCount ?? 0) > 200) log?.firstElementChild?.remove()
  }, 20)
}

/** What the panel's scripts take of a channel's own inbox: standing still, and in a storm of changes. */
export async function inbox(desk: Desk, practice: Practice): Promise<Row[]> {
  const { thread } = practice.say({ name: 'Đỗ Thị Lan', text: 'Shop ơi?' })
  const page = await desk.browser.newPage()
  await page.goto(`https://business.facebook.com/latest/inbox/messenger?asset_id=${thread.page}&selected_item_id=${thread.globalId}&thread_type=FB_MESSAGE`)
  await page.waitForSelector('[role=textbox]')
  await page.waitForSelector('[role=heading]')
  // What a page costs as it is opened is another row's.
  await tasksIn(page, 3000)
  const still = await tasksIn(page, seconds * 1000)
  await page.evaluate(storm)
  await tasksIn(page, 1000)
  const stormy = await tasksIn(page, seconds * 1000)
  await page.close()
  if (stormy.length === 0) throw new Error('the inbox does not carry the script')
  const each = (tasks: number[]) => tasks.reduce((sum, ms) => sum + ms, 0) / seconds
  const kB = ['content.js', 'follow.js'].reduce((sum, name) => sum + readFileSync(join(shipped, name)).length / 1000, 0)
  const longest = Math.max(...still, ...stormy)
  return [
    { what: 'in a Page inbox that stands still, main-thread work of each second', unit: 'ms', small: each(still), bound: '≤ 1', met: each(still) <= 1 },
    { what: 'the same in a storm of 1 050 changes a second', unit: 'ms', small: each(stormy), bound: '≤ 1', met: each(stormy) <= 1 },
    { what: 'the longest task of ours in both', unit: 'ms', small: longest, bound: `< ${long}`, met: longest < long },
    { what: 'the script of every allowed page and the one that reads a Page inbox, together', unit: 'kB', small: kB },
  ]
}
