import type { Page } from 'puppeteer'
import type { Desk } from './desk'
import type { Saying } from '@/practice/say'
import { connect, fetchDue, startDesk } from './desk'
import { panelOf, press, see } from './panel'
import { until } from './until'

/** A desk with a connected Page and its panel open: where most journeys begin. */
export interface Shop extends Desk {
  panel: Page
}

/** A quiet shop in the real side panel; in Firefox, whose sidebar no test can reach, in a tab. */
export async function openShop(kind: 'chromium' | 'firefox' = 'chromium', ...tokens: string[]): Promise<Shop> {
  const desk = await startDesk(kind)
  const [first, ...others] = tokens
  let panel: Page | undefined
  await connect(desk, first, async () => (panel = await panelOf(desk)))
  for (const token of others) await connect(desk, token)
  return { ...desk, panel: panel! }
}

/** Somebody writes and is pulled in at once, so that the row is there. */
export async function comesIn(shop: Desk, ...sayings: Saying[]) {
  const said = sayings.map((saying) => {
    const { thread } = shop.practice.say(saying)
    return `${thread.id} ${saying.text}`
  })
  await until('what was said', async () => {
    await fetchDue(shop)
    const here = await shop.probe.evaluate(async () => (await probe.db.messages.toArray()).flatMap(entry => entry.kind === 'message' ? [`${entry.ticket.split('/')[1]} ${entry.text}`] : []))
    return said.every(saying => here.includes(saying))
  })
  await shop.probe.evaluate(() => probe.send('pullIn', '*', undefined))
}

/** Somebody writes, and the ticket is open and can be answered. */
export async function openOf(shop: Shop, name: string, text: string) {
  await comesIn(shop, { name, text })
  await press(shop.panel, 'row', new RegExp(name))
  await see(shop.panel, 'textbox', 'Reply')
}

/** The panel anew, at the list of all: the latest on top, because only the rows in sight are drawn. */
export async function atTheList(shop: Shop) {
  await shop.probe.evaluate(() => probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'newest' }))
  await shop.panel.reload()
  await see(shop.panel, 'button', /^Pull ticket/)
}

/** A customer of the practice shop's first Page who can be answered now, brought in. */
export async function practiceCustomer({ probe: page }: Pick<Desk, 'probe'>): Promise<{ id: string, name: string }> {
  const customer = await until('a customer who waits', () => page.evaluate(async () => {
    const home = (await probe.db.sources.toArray()).find(({ name, practice }) => practice && name === 'Mộc Home')?.id
    const rows = (await probe.db.tickets.toArray()).filter(row => row.source === home && row.kind === 'message' && row.status === 'open')
    const row = rows.filter(({ replyUntil, name }) => (replyUntil ?? 0) > Date.now() + 600_000 && /^\p{L}[\p{L} -]+$/u.test(name)).sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0]
    return row && { id: row.id, name: row.name }
  }))
  await page.evaluate(async id => void await probe.send('pullOne', id, undefined), customer.id)
  return customer
}
