import type { Page } from 'puppeteer'
import type { Desk } from './desk'

interface Eyes {
  /** When what `test` looks for has been painted (ms since the page's start). */
  painted: (test: () => unknown) => Promise<number>
  /** Does it right behind a frame, and resolves with how much later the frame began that paints it: 16.7 ms is the next one. */
  took: (act: () => void, test: () => unknown) => Promise<number>
  /** Ids of the rows in sight. */
  rows: () => string
  longTasks: number[]
}

/** Put into a panel or a page before its own code runs: watches what is on screen. */
export function openEyes() {
  const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
  /** A task of its own, at once; a timer would wait for the browser's pleasure. */
  const task = () => new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(0)
  })
  const seen = (test: () => unknown) => new Promise<void>((resolve) => {
    if (test()) return resolve()
    const observer = new MutationObserver(() => {
      if (!test()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const painted = async (test: () => unknown) => {
    await seen(test)
    await frame()
    await task()
    return performance.now()
  }
  const took = async (act: () => void, test: () => unknown) => {
    const began = await frame()
    await task()
    performance.mark('act')
    act()
    await seen(test)
    const shown = await frame()
    // The frame's own style and layout come behind this callback.
    await task()
    performance.mark('shown')
    return shown - began
  }
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map(row => row.dataset.row).join()
  const longTasks: number[] = []
  new PerformanceObserver(list => longTasks.push(...list.getEntries().map(entry => entry.duration))).observe({ type: 'longtask', buffered: true })
  Object.assign(globalThis, { eyes: { painted, took, rows, longTasks } satisfies Eyes })
}

declare global {
  // eslint-disable-next-line vars-on-top -- how TypeScript declares a global
  var eyes: Eyes
}

/** Opens the panel in a tab and resolves when its first rows are painted: `loaded` is the time that took (ms). */
export async function openPanel(desk: Desk): Promise<{ page: Page, loaded: number }> {
  const page = await desk.browser.newPage()
  await page.setViewport({ width: 360, height: 800 })
  // esbuild marks functions with this one, which the page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = value => value')
  await page.evaluateOnNewDocument(openEyes)
  await page.bringToFront()
  await page.goto(`${desk.base}/sidepanel.html`)
  const loaded = await page.evaluate(() => eyes.painted(() => eyes.rows() !== ''))
  return { page, loaded }
}

/** What the agent looks at when the panel opens next. */
export async function look(desk: Desk, view: { list: string, tab: string, page: string, sort: string }) {
  const page = await desk.open('bench.html')
  await page.evaluate(view => (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({ 'setting:view': view }), view)
  await page.close()
}

/** Presses one of the five tabs; until its rows are painted (ms). */
export function pressTab(page: Page, index: number): Promise<number> {
  return page.evaluate((index) => {
    const tab = document.querySelectorAll<HTMLElement>('.kinds [role=tab]')[index]
    const before = eyes.rows()
    return eyes.took(() => tab?.click(), () => eyes.rows() !== before)
  }, index)
}

/** Types into the search box; until what was found is painted (ms). */
export function type(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => {
    const box = document.querySelector<HTMLInputElement>('[role=searchbox]')
    const before = eyes.rows()
    return eyes.took(() => {
      if (!box) return
      box.focus()
      box.value = text
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // While it is looked for, the list has more room and gets more rows at its end: that is no answer.
    }, () => !eyes.rows().startsWith(before))
  }, text)
}

/** Opens the ticket at this place of the list; until its thread is painted (ms). */
export function openTicket(page: Page, index: number): Promise<number> {
  return page.evaluate((index) => {
    const row = document.querySelectorAll<HTMLElement>('[data-row]')[index]
    return eyes.took(() => row?.click(), () => document.querySelector('[data-entry]'))
  }, index)
}

export async function leaveTicket(page: Page) {
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[data-entry]'))
}
