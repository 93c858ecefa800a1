import type { Page } from 'puppeteer'
import type { Desk } from './desk'
import { startDesk } from './desk'
import { panelOf, press, see, type, withControl } from './panel'
import { practiceCustomer } from './shop'
import { until } from './until'

/** The practice shop beside a customer of it who can be answered. */
export interface ShopDesk extends Desk {
  panel: Page
  ticket: { id: string, name: string }
}

/** With that ticket open. */
export async function openShopDesk(): Promise<ShopDesk> {
  const desk = await startDesk('chromium')
  // Every request that reaches a server would be one too many: the practice shop is inside.
  await desk.practice.close()
  await until('the practice shop', async () => {
    await desk.probe.evaluate(() => probe.send('practice', true))
    return true
  })
  const panel = await panelOf(desk)
  const ticket = await practiceCustomer(desk)
  await type(panel, /Search/, ticket.name, 'searchbox')
  await press(panel, 'row', new RegExp(ticket.name))
  await see(panel, 'tab', 'Shop')
  return { ...desk, panel, ticket }
}

/** Looks something up, in place of what was looked up before. */
export async function look({ panel }: Pick<ShopDesk, 'panel'>, words: string) {
  const box = await see(panel, 'searchbox', 'Name, SKU, barcode')
  await box.focus()
  await withControl(panel, 'a')
  await panel.keyboard.type(words)
}

export const composer = ({ panel }: Pick<ShopDesk, 'panel'>) => panel.$eval('textarea', field => field.value)

/** The orders that were made for the ticket. */
export const checkouts = ({ probe: page, ticket }: Pick<ShopDesk, 'probe' | 'ticket'>) => page.evaluate(async id => (await probe.db.checkouts.where('ticket').equals(id).toArray()).filter(({ step }) => step === 'made'), ticket.id)
