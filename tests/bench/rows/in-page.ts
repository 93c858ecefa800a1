import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { shipped } from '../build'
import { watchEffort } from '../effort'
import { openEyes } from '../panel'
import { inTurns, median } from '../row'

const messages = 5000
const rounds = 24
/** What is typed behind the slash, a letter at a time. */
const queries = ['g', 'gi', 'gia', 'giao', 'giao h', 'phi', 'xin loi', 'mau 4', 'tggh']
const html = `<!doctype html><title>A page</title><textarea rows="6" cols="60"></textarea>${'<p>Words of a page, and more of them.</p>'.repeat(2000)}`

/** A page at two addresses: the first of a site that carries the script, the second of one on the block list. */
async function serve() {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { carries: `http://127.0.0.1:${port}/`, other: `http://localhost:${port}/`, close: () => server.close() }
}

/** Until the page has loaded (ms). */
async function load(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' })
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return navigation ? navigation.loadEventStart - navigation.responseStart : 0
  })
}

interface Evaluated { name: string, tdur?: number, args?: { data?: { url?: string } } }

/** What running the script as the page loads takes of its main thread (ms). */
async function scriptOf(page: Page, address: string): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline'] })
  await page.goto(address, { waitUntil: 'load' })
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: Evaluated[] }
  const ours = traceEvents.filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/content.js'))
  if (ours.length === 0) throw new Error('the page does not carry the script')
  return ours.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
}

/** Types as a key does, into an empty box; until the window's next picture is painted (ms). Nobody outside sees into it. */
function write(page: Page, text: string, fresh: boolean): Promise<number> {
  return page.evaluate((text, fresh) => {
    const box = document.querySelector('textarea')
    const host = () => document.querySelector('deskside-menu')
    // Never the same words: behind those a menu was closed at, a slash does not open it again.
    if (fresh && box) box.value = `Dạ ${Math.round(performance.now())} `
    box?.focus()
    const before = host()?.getAttribute('data-shown')
    return eyes.took(() => void document.execCommand('insertText', false, text), () => host() && (fresh || host()?.getAttribute('data-shown') !== before))
  }, text, fresh)
}

/** What pages pay for the script they carry, and what a keystroke costs in the menu there with 5 000 canned messages. */
export async function inPage(desks: Desk[]): Promise<Row[]> {
  const desk = desks[0]
  if (!desk) return []
  await desk.write('fillCanned', messages)
  const settings = await desk.open('bench.html')
  await settings.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({ 'setting:blockedSites': ['localhost'] }))
  await settings.close()
  const site = await serve()
  const page = await desk.browser.newPage()
  await page.evaluateOnNewDocument('globalThis.__name = value => value')
  await page.evaluateOnNewDocument(openEyes)
  const [withIt = [], without = []] = await inTurns([site.carries, site.other], 25, address => load(page, address), 3)
  const scripts: number[] = []
  for (let round = 0; round < 9; round++) scripts.push(await scriptOf(page, site.carries))
  const script = median(scripts)

  await load(page, site.carries)
  await write(page, '/', true)
  await page.keyboard.press('Escape')
  const painted = { opened: [] as number[], typed: [] as number[] }
  const worked = { opened: [] as number[], typed: [] as number[] }
  const stop = await watchEffort(page)
  for (let round = 0; round < rounds; round++) {
    painted.opened.push(await write(page, '/', true))
    painted.typed.push(await write(page, queries[round % queries.length] ?? 'g', false))
    await page.keyboard.press('Escape')
  }
  for (const [at, ms] of (await stop()).entries()) worked[at % 2 === 0 ? 'opened' : 'typed'].push(ms)
  await page.close()
  site.close()
  await desk.write('clearCanned')

  const bytes = readFileSync(join(shipped, 'content.js')).length / 1000
  const rows: Row[] = [
    { what: 'the script that every allowed page carries', unit: 'kB', small: bytes, bound: '≤ 25', met: bytes <= 25 },
    { what: 'a page loads, with the script', unit: 'ms', small: median(withIt) },
    { what: 'the same page without it', unit: 'ms', small: median(without) },
    { what: 'main-thread work of the script while a page loads', unit: 'ms', small: script, bound: '≤ 6', met: script <= 6 },
  ]
  for (const of of ['opened', 'typed'] as const) {
    const what = of === 'opened' ? `in a page, the slash opens the menu of ${messages} canned messages` : `in a page, a keystroke in that menu`
    // The first ones are to warm up.
    const [work, paint] = [median(worked[of].slice(3)), median(painted[of].slice(3))]
    rows.push(
      { what: `${what}: main-thread work`, unit: 'ms', small: work, bound: '≤ 8', met: work <= 8 },
      { what: `${what}: until it is painted`, unit: 'ms', small: paint, bound: 'the next frame, ≤ 17', met: paint <= 17.5 },
    )
  }
  return rows
}
