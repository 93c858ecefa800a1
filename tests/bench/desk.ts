import type { Browser, Page, WebWorker } from 'puppeteer'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@/practice/local/browser'
import { measured } from './build'

type Write = typeof import('./write') & typeof import('./shop-list')
type Read = typeof import('./page/read') & typeof import('./page/words')
type Done<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never

/** A browser with the extension and a store of one size. */
export interface Desk {
  tickets: number
  /** The time that the invented year ends, the same for filling and for measuring. */
  now: number
  browser: Browser
  base: string
  /** Asks something of the background itself. */
  write: <N extends keyof Write>(name: N, ...args: Parameters<Write[N]>) => Promise<Done<Write[N]>>
  /** Asks something of a bench page. */
  read: <N extends keyof Read>(page: Page, name: N, ...args: Read[N] extends (...args: infer A) => unknown ? A : never) => Promise<Done<Read[N]>>
  open: (path: string) => Promise<Page>
  close: () => Promise<void>
}

const ask = (name: string, args: unknown[]) => (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[name]?.(...args)
const isThere = () => 'bench' in globalThis

async function backgroundOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(target => target.type() === 'service_worker')
  const worker = await target.worker()
  if (!worker) throw new Error('the background did not start')
  for (let tries = 0; tries < 100 && !await worker.evaluate(isThere).catch(() => false); tries++) await new Promise(resolve => setTimeout(resolve, 50))
  return worker
}

/** Starts a browser whose profile is kept in `folder`, or in a fresh one that goes when it closes. `port`: of the stand-in channel. */
export async function openDesk(tickets: number, now: number, port: number, folder?: string): Promise<Desk> {
  const userDataDir = folder ?? await mkdtemp(join(tmpdir(), 'deskside-bench-'))
  // A kept profile would go on with the worker's script of its last run.
  await rm(join(userDataDir, 'Default', 'Service Worker'), { recursive: true, force: true })
  const { browser, base } = await launchChromium({ extension: measured, port, headless: true, userDataDir })
  const worker = await backgroundOf(browser)
  return {
    tickets,
    now,
    browser,
    base,
    write: (name, ...args) => worker.evaluate(ask, name, args) as Promise<never>,
    read: (page, name, ...args) => page.evaluate(ask, name, args) as Promise<never>,
    open: async (path) => {
      const page = await browser.newPage()
      await page.setViewport({ width: 360, height: 800 })
      await page.goto(`${base}/${path}`)
      return page
    },
    close: async () => {
      await browser.close()
      if (!folder) await rm(userDataDir, { recursive: true, force: true })
    },
  }
}

const step = 10_000

/** Fills an empty store. Returns tickets and messages a second. */
export async function fill({ tickets, now, write }: Desk, messagesEach: number, say: (line: string) => void) {
  await write('clear')
  await write('connectPages')
  let ticketsTook = 0
  let messagesTook = 0
  for (let from = 0; from < tickets; from += step) {
    ticketsTook += await write('fillTickets', from, Math.min(tickets, from + step), tickets, now)
    messagesTook += await write('fillMessages', from, Math.min(tickets, from + step), tickets, now, messagesEach)
    say(`${Math.min(tickets, from + step)} of ${tickets} tickets`)
  }
  const held = await write('fillDone')
  say(`${held.tickets} tickets, ${held.messages} messages, ${held.packs} packs`)
  return { tickets: tickets / ticketsTook * 1000, messages: tickets * messagesEach / messagesTook * 1000 }
}
