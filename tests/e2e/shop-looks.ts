import type { Page } from 'puppeteer'
import type { ShopDesk } from './shop-desk'
import { mkdirSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { root } from './build'
import { dressed, faultsOf } from './look'
import { press, read, type } from './panel'

/** How it looks: narrow and wide, light and dark, in long words. */
export function lookTests(opened: () => ShopDesk) {
  let desk: ShopDesk
  let ticket: ShopDesk['ticket']
  beforeAll(() => {
    desk = opened()
    ticket = desk.ticket
  })

  const looks = [['light', 'hu', 320], ['dark', 'vi', 320], ['dark', 'en', 1100]] as const
  /** What is wrong with a screen that stands on the page in these themes, languages and widths. */
  async function looksOf(page: Page, screen: string, top = 'body') {
    const found: string[] = []
    for (const [theme, language, width] of looks) {
      await dressed(desk, page, theme, language, width)
      await page.$eval(top, part => part.scrollIntoView())
      found.push(...await faultsOf(page, `shop-${screen}-${width}-${theme}-${language}`))
    }
    await dressed(desk, page, 'light', 'en', 360)
    return found
  }

  it('S084 S085 S020 S130 products, promotions, cart and orders have no axe violation and no sideways scroll, narrow and wide, dark, in long words', async () => {
    mkdirSync(`${root}pictures/look`, { recursive: true })
    await desk.probe.evaluate(id => probe.db.tickets.update(id, { status: 'open' }), ticket.id)
    const page = await openExtensionPage(desk.launched, 'sidepanel.html')
    await dressed(desk, page, 'light', 'en', 360)
    await type(page, /Search/, ticket.name, 'searchbox')
    await press(page, 'row', new RegExp(ticket.name))
    await press(page, 'tab', 'Shop')
    await type(page, 'Name, SKU, barcode', 'chan len', 'searchbox')
    await read(page, 'Kho Thủ Đức')
    const found = await looksOf(page, 'products')
    await press(page, 'button', 'Add to cart')
    await press(page, 'tab', 'Promotions')
    await read(page, 'Running now')
    found.push(...await looksOf(page, 'promotions'))
    await press(page, 'tab', /^Cart/)
    await read(page, '₫489,000')
    found.push(...await looksOf(page, 'cart'))
    await press(page, 'tab', 'Customer')
    await press(page, 'button', /^#\d/)
    found.push(...await looksOf(page, 'orders', '.order'))
    expect(found).toEqual([])
    await page.close()
  }, 90_000)

  it('S132 nor have the shops in the settings, with one being added', async () => {
    const page = await openExtensionPage(desk.launched, 'options.html')
    await press(page, 'button', 'Add a shop')
    await press(page, 'tab', 'Vendure')
    expect(await looksOf(page, 'settings', 'form')).toEqual([])
    await page.close()
  }, 60_000)
}
