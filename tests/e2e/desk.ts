import type { Page } from 'puppeteer'
import type { Inputs } from '@/domain/actions'
import type { Check } from '@/domain/check'
import type { Launched } from '@/practice/local/browser'
import type { Practice } from '@/practice/local/server'
import type { World } from '@/practice/world'
import { launchChromium, launchFirefox, openExtensionPage } from '@/practice/local/browser'
import { startPractice } from '@/practice/local/server'
import { tokens } from '@/practice/tokens'
import { newWorld } from '@/practice/world'
import { built } from './build'
import { until } from './until'

export type Kind = keyof typeof built

/** A browser with the extension, the stand-in Facebook it talks to, and a page with the panel's ways in but no screen. */
export interface Desk {
  practice: Practice
  launched: Launched
  probe: Page
  close: () => Promise<void>
}

interface Beginning {
  world?: World
  /** Kept between launches. */
  userDataDir?: string
  /** A server that is running already. */
  practice?: Practice
}

/** A world in which nobody writes unless a test makes them. */
export const quietWorld = () => newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false })

export async function startDesk(kind: Kind, { world = quietWorld(), userDataDir, practice }: Beginning = {}): Promise<Desk> {
  const server = practice ?? await startPractice({ world })
  const launch = kind === 'chromium' ? launchChromium : launchFirefox
  const launched = await launch({ extension: built[kind], port: server.port, headless: true, userDataDir })
  const page = await openProbe(launched)
  // On a busy machine the background comes to it later than a test to its first page.
  await until('our script in the pages to come', () => page.evaluate(() => probe.inPages()))
  const close = async () => {
    await launched.browser.close()
    if (!practice) await server.close()
  }
  return { practice: server, launched, probe: page, close }
}

/** One more page with the panel's ways in. */
export async function openProbe(launched: Launched): Promise<Page> {
  const page = await until('the probe page', () => openExtensionPage(launched, 'probe.html'))
  await page.waitForFunction(() => 'probe' in globalThis)
  return page
}

/** Connects a practice Page as the settings would, and waits until its first sync is over; `beside`: what may be done meanwhile. */
export async function connect({ probe: page }: Pick<Desk, 'probe'>, token: string = tokens.mocHome, beside?: () => Promise<unknown>): Promise<Check> {
  // Just after start the background may not be listening yet.
  const check = await until('an answer from the background', () => page.evaluate(token => probe.send('connect', 'facebook', token), token))
  const id = `facebook:${check.account}`
  const filled = () => until('the first sync', () => page.evaluate(async id => (await probe.db.sources.get(id))?.filled, id))
  await Promise.all([check.account && filled(), beside?.()])
  return check
}

/** Fetches now, as "Sync now" does. */
export const syncNow = ({ probe: page }: Pick<Desk, 'probe'>) => page.evaluate(() => probe.send('syncNow'))

/**
 * Fetches what is new, as an open panel's heartbeat does once its ten seconds are over: "Sync now" would also look through
 * all that is kept beside it, which at the pace of the channel lasts three seconds. Nobody waits here for the end of the pass.
 */
export function fetchDue({ probe: page }: Pick<Desk, 'probe'>) {
  return page.evaluate(async () => {
    await probe.db.sources.filter(({ syncedAt, failure }) => syncedAt !== 0 || failure !== undefined).modify({ syncedAt: 0, failure: undefined })
    probe.send('sync').catch(() => {})
  })
}

/** The one ticket of the person of that name, once it is here. */
export function ticketOf({ probe: page }: Pick<Desk, 'probe'>, name: string) {
  return until(`a ticket of ${name}`, () => page.evaluate(async name => (await probe.db.tickets.toArray()).find(ticket => ticket.name === name), name))
}

/** Does something to a ticket, as a button of the panel would: recorded first, then the background is woken. */
export function act<N extends keyof Inputs>({ probe: page }: Pick<Desk, 'probe'>, ticket: string, action: N, input: Inputs[N]) {
  return page.evaluate(async (ticket, action, input) => {
    const source = ticket.split('/')[0]!
    const command = { id: crypto.randomUUID(), action, input, ticket, source, by: 'me', at: Date.now() }
    await probe.dispatch(command as Parameters<typeof probe.dispatch>[0])
    probe.send('sync').catch(() => {})
  }, ticket, action, input as Inputs[keyof Inputs])
}

/** What is not confirmed yet. Firefox hands over a Dexie promise only when it was awaited inside. */
export const owed = ({ probe: page }: Pick<Desk, 'probe'>) => page.evaluate(async () => await probe.db.outbox.toArray())

/** Waits until everything is delivered, waking the background now and then as an open panel does. */
export async function delivered(desk: Pick<Desk, 'probe'>, within = 60_000) {
  await until('an empty outbox', async () => {
    desk.probe.evaluate(() => void probe.send('sync').catch(() => {})).catch(() => {})
    return (await owed(desk)).length === 0
  }, { within, tell: () => owed(desk) })
}
