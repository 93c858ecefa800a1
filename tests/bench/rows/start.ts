import type { CDPSession, Page } from 'puppeteer'
import type { Row } from '../row'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@/practice/local/browser'
import { shipped } from '../build'
import { inTurns, median } from '../row'

const samples = 15

/** A background that can do nothing but answer: what the browser itself needs to start one. */
async function bareExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-bare-'))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Bare', version: '1', background: { service_worker: 'background.js' } }))
  await writeFile(join(folder, 'background.js'), 'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({}))')
  return folder
}

interface Started { page: Page, watch: CDPSession, status: () => string | undefined }

/** A page of the extension that says nothing by itself, and what becomes of the worker. */
async function pageBeside(extension: string, port: number) {
  const { browser, base } = await launchChromium({ extension, port, headless: true })
  const page = await browser.newPage()
  await page.goto(`${base}/manifest.json`)
  const watch = await page.createCDPSession()
  let status: string | undefined
  watch.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status
  })
  await watch.send('ServiceWorker.enable')
  return { browser, page, watch, status: () => status }
}

/** From the message that starts the ended worker until it is answered (ms). */
async function startOnce({ page, watch, status }: Started): Promise<number> {
  await watch.send('ServiceWorker.stopAllWorkers')
  for (let tries = 0; tries < 200 && status() !== 'stopped'; tries++) await new Promise(resolve => setTimeout(resolve, 25))
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }).chrome
    const began = performance.now()
    // One row of the store is looked for, and is not there.
    await runtime.sendMessage({ name: 'pageFile', args: ['', 0] })
    return performance.now() - began
  })
}

/** How long a background that the browser has ended takes to start and answer, beside one that can do nothing. */
export async function start(port: number): Promise<Row[]> {
  const bare = await bareExtension()
  const both = [await pageBeside(shipped, port), await pageBeside(bare, port)]
  const [ours = [], theirs = []] = await inTurns(both, samples, startOnce)
  await Promise.all(both.map(({ browser }) => browser.close()))
  await rm(bare, { recursive: true, force: true })
  const took = median(ours)
  return [
    { what: 'an ended background starts until it answers', unit: 'ms', large: took, bound: '≤ 150', met: took <= 150 },
    { what: 'the same of one that can do nothing', unit: 'ms', large: median(theirs) },
  ]
}
