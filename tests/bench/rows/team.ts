import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import type { Practice } from '@/practice/local/server'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { meet } from '@/practice/chatwoot/furnish'
import { append, assign, begin } from '@/practice/chatwoot/talk'
import { openDesk } from '../desk'
import { leaveTicket, look, openPanel, openTicket, pressTab, type } from '../panel'
import { median } from '../row'
import { used } from './heap'

const tickets = Number(process.env.TEAM_TICKETS ?? 20_000)
const mine = 50
const me = 11
/** What Chatwoot allows one address in a minute where nobody has set anything else (rack-attack), and how many agents sit behind it. */
const perMinute = 3000
const agents = 10
const anHour = perMinute * 60 / agents

/** So many conversations that wait on the server, half an hour apart, the oldest first. */
function furnish({ team: { running, office } }: Practice) {
  const first = begin(running, 31, meet(office, 'Customer 0', Date.now() - tickets * 1800_000))
  for (let i = 0; i < tickets; i++) {
    const at = Date.now() - (tickets - i) * 1800_000
    const contact = i === 0 ? office.contacts.find(({ id }) => id === first.contact) : meet(office, `Customer ${i}`, at)
    const id = first.id + i
    office.talks[id] = { ...first, id, uuid: `${id}`, contact: contact?.id ?? first.contact, lines: [], labels: [], participants: [], createdAt: at, updatedAt: at, activeAt: at }
    const line = { id: 100_000 + i, at, kind: 0 as const, private: false, content: `Còn hàng không ${i}`, contentType: 'text', status: 'sent' as const, attributes: {}, files: [], source: null }
    Object.assign(office.talks[id], { lines: [line], waitingSince: at })
  }
}

const ask = (page: Page, name: string, ...args: unknown[]) => page.evaluate((name, args) => (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }).chrome.runtime.sendMessage({ name, args }), name, args)

/** What is done at the panel while its account comes in: a list, then a name, again and again. */
async function useMeanwhile(page: Page, done: () => Promise<boolean>) {
  const keys: number[] = []
  const tabs: number[] = []
  while (!await done()) {
    // Nobody has commented anything: there the list is empty.
    for (const tab of [2, 0]) tabs.push(await pressTab(page, tab))
    keys.push(await type(page, `customer 1${keys.length % 10}`))
    keys.push(await type(page, ''))
    await sleep(500)
  }
  return { keys, tabs }
}

/** How long an event of the server takes until its words are painted, where the ticket stands on top already. */
async function untilPainted({ team: { running, office } }: Practice, page: Page) {
  const newest = Object.values(office.talks).reduce((a, b) => a.activeAt > b.activeAt ? a : b)
  const samples: number[] = []
  for (let round = 0; round < 17; round++) {
    const text = `And then ${round}`
    const seen = page.evaluate(async text => performance.timeOrigin + await eyes.painted(() => document.querySelector('[data-row]')?.textContent?.includes(text)), text)
    await sleep(150)
    const at = Date.now()
    append(running, newest, { content: text })
    samples.push(await seen - at)
  }
  return median(samples.slice(2))
}

/** Requests an hour by door, the most asked first, as they come in so many seconds; `busy` is called each second. */
async function requests({ team: { asked } }: Practice, seconds: number, busy: (second: number) => Promise<void> | void = () => {}) {
  asked.clear()
  for (let second = 0; second < seconds; second++) {
    await busy(second)
    await sleep(1000)
  }
  return [...asked].map(([door, count]) => [door, count / seconds * 3600] as const).sort(([, a], [, b]) => b - a)
}

/** All of them, then each door. */
function requestRows(what: string, doors: Awaited<ReturnType<typeof requests>>): Row[] {
  const all = doors.reduce((sum, [, count]) => sum + count, 0)
  return [
    { what, unit: '/h', large: all, bound: `≤ ${anHour}`, met: all <= anHour },
    ...doors.map(([door, count]): Row => ({ what: `of these \`${door}\``, unit: '/h', large: count })),
  ]
}

async function backgroundHeap({ browser }: Desk) {
  const target = await browser.waitForTarget(target => target.type() === 'service_worker')
  const client = await target.createCDPSession()
  const heap = await used(client)
  await client.detach()
  return heap
}

/** A team's server of 20 000 conversations: its first sync with the panel in use, an event until it is seen, and what an agent asks of it. */
export async function team(practice: Practice, now: number, seconds: number): Promise<Row[]> {
  furnish(practice)
  const { running, office } = practice.team
  const desk = await openDesk(0, now, practice.port)
  await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
  const settings = await desk.open('bench.html')
  const began = performance.now()
  await ask(settings, 'joinServer', 'chatwoot', `https://${office.host}`, `PRACTICE_TOKEN_${me}`, [`7@${office.host}`])
  const { page } = await openPanel(desk)
  await page.evaluate(() => void (eyes.longTasks.length = 0))
  let took = 0
  const { keys, tabs } = await useMeanwhile(page, async () => {
    if (await desk.write('filledSources') === 0) return false
    took = performance.now() - began
    return true
  })
  const tasks = await page.evaluate(() => [...eyes.longTasks])
  const client = await page.createCDPSession()
  const [panel, background] = [await used(client), await backgroundHeap(desk)]
  const painted = await untilPainted(practice, page)

  const idle = await requests(practice, seconds)
  const open = Object.values(office.talks).slice(-mine)
  for (const talk of open) assign(running, talk, me)
  const busy = await requests(practice, seconds, async (second) => {
    const talk = open[second % mine]
    if (talk) append(running, talk, { content: `Still there? ${second}` })
    if (second % 6 !== 0) return
    await openTicket(page, second % 5)
    await leaveTicket(page)
  })
  await desk.close()

  const rows: Row[] = [
    { what: `first sync of ${tickets} conversations of a team, panel in use`, unit: 'ms', large: took },
    { what: 'the same, a second', unit: '/s', large: tickets / took * 1000 },
    { what: 'a search keystroke meanwhile, median', unit: 'ms', large: median(keys) },
    { what: 'a tab change meanwhile, median', unit: 'ms', large: median(tabs), bound: '< 150', met: median(tabs) < 150 },
    { what: 'long tasks in the panel meanwhile', unit: 'tasks', large: tasks.length, bound: 'none', met: tasks.length === 0 },
    { what: 'heap of the panel after it', unit: 'MB', large: panel },
    { what: 'heap of the background after it', unit: 'MB', large: background },
    { what: 'an event of the server until it is painted', unit: 'ms', large: painted, bound: '≤ 350', met: painted <= 350 },
    ...requestRows(`requests of an idle agent (${perMinute} a minute for ${agents} behind one address)`, idle),
    ...requestRows(`requests of an agent with ${mine} open tickets, a message a second`, busy),
  ]
  return rows
}
