import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { delivered, syncNow } from '../desk'
import { focused, press, read, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
let shop: Shop
let tab: Page
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: lan, text: 'Is it still there?' })
  tab = await openExtensionPage(shop.launched, 'sidepanel.html')
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel, tab])

it('S046 the side panel and the same page in a tab work on one ticket: each sees what the other does, and all of it arrives once', async () => {
  await press(shop.panel, 'row', new RegExp(lan))
  await press(tab, 'row', new RegExp(lan))
  await type(shop.panel, 'Reply', 'From the panel')
  await send(shop.panel)
  await read(tab, 'From the panel')

  await type(tab, 'Reply', 'From the tab')
  await send(tab)
  await read(shop.panel, 'From the tab')
  await until('the focus back in the reply', async () => await focused(tab) === 'Reply')
  await press(tab, 'button', 'Priority: none')
  await press(tab, 'menuitemradio', 'High')
  await see(shop.panel, 'button', 'Priority: High')
  await delivered(shop)
  expect(shop.practice.sent(lan)).toEqual(['From the panel', 'From the tab'])
})

it('a draft begun in one stands in the other, where nobody is writing', async () => {
  await press(tab, 'tab', 'Note')
  await tab.evaluate(() => (document.activeElement as HTMLElement).blur())
  await shop.panel.bringToFront()
  await press(shop.panel, 'tab', 'Note')
  await type(shop.panel, 'Note', 'Begun in the panel')
  await until('the draft in the tab', async () => await tab.$eval('textarea', field => field.value) === 'Begun in the panel')
})

it('S037 S093 a customer who writes on is counted in the row, and the thread goes on by itself', async () => {
  shop.practice.say({ name: lan, text: 'One more thing' })
  await syncNow(shop)
  await read(tab, 'One more thing')
  await read(shop.panel, 'One more thing')
  await press(shop.panel, 'button', 'Back')
  await see(shop.panel, 'row', new RegExp(`${lan}.*4 messages`))
})

it('S097 S057 “View on Facebook” opens the conversation in the Page’s own inbox', async () => {
  await press(shop.panel, 'row', new RegExp(lan))
  const opened = shop.launched.browser.waitForTarget(target => target.url().startsWith('https://www.facebook.com/'))
  await press(shop.panel, 'button', 'View on Facebook')
  expect((await opened).url()).toContain(`/inbox/`)
})

it('without a network the panel says so, and what it shows stays', async () => {
  await press(shop.panel, 'button', 'Back')
  await shop.panel.setOfflineMode(true)
  await read(shop.panel, 'No connection')
  await see(shop.panel, 'row', new RegExp(lan))
  await shop.panel.setOfflineMode(false)
  await until('no notice', async () => !(await shop.panel.evaluate(() => document.body.textContent ?? '')).includes('What you send now goes out'))
})
