import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, syncNow, ticketOf } from '../desk'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const [lan, minh] = ['Đỗ Thị Lan', 'Trần Minh Quân']

let shop: Shop
let page: Page
const thread = (name: string) => shop.practice.thread(name)
const addressOf = (name: string) => `https://business.facebook.com/latest/inbox/messenger?asset_id=${thread(name).page}&selected_item_id=${thread(name).globalId}&thread_type=FB_MESSAGE`

beforeAll(async () => {
  shop = await openShop('firefox')
  await comesIn(shop, { name: lan, text: 'Shop ơi đơn MH2381 của mình đâu ạ?' }, { name: minh, text: 'Mình cần gấp trước thứ sáu nhé shop' })
  for (const name of [lan, minh]) await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'me' })
  page = await shop.launched.browser.newPage()
  await page.goto(addressOf(lan))
  await page.bringToFront()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel, page])

/** What the panel of this window is told of the page in front. */
function told() {
  return shop.probe.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: { storage: { session: { get: () => Promise<Record<string, { seen?: { state: string, ticket?: string } }>> } } } }
    return Object.entries(await browser.storage.session.get()).find(([key]) => key.startsWith('inbox:'))?.[1].seen
  })
}
function window() {
  return shop.probe.evaluate(async () => {
    const { browser } = globalThis as unknown as { browser: { windows: { getCurrent: () => Promise<{ id: number }> } } }
    return (await browser.windows.getCurrent()).id
  })
}
const put = async (name: string, text: string) => shop.probe.evaluate((window, ticket, text) => probe.send('inboxPut', window, ticket, text), await window(), (await ticketOf(shop, name)).id, text)
const there = () => page.$eval('[role=textbox]', box => box.textContent ?? '')

it('S002 the panel is told whose conversation is open in the page', async () => {
  const { id } = await ticketOf(shop, lan)
  await until('the ticket of Lan', async () => {
    const seen = await told()
    return seen?.state === 'sure' && seen.ticket === id
  }, { tell: told })
})

it('S002 a text goes into the page’s text box, and nothing into somebody else’s', async () => {
  expect(await put(minh, 'Chỉ cho Minh')).toMatchObject({ done: false, why: 'other', there: { name: lan } })
  expect(await there()).toBe('')
  expect(await put(lan, 'Dạ đơn đang trên đường ạ')).toEqual({ done: true })
  expect(await there()).toBe('Dạ đơn đang trên đường ạ')
})

it('S157 a new message in my ticket pops up in the page while the panel is closed', async () => {
  await shop.panel.close()
  shop.practice.say({ name: minh, text: 'Shop ơi?' })
  await until('the pop-up', async () => {
    await syncNow(shop)
    return page.evaluate(() => document.querySelector('deskside-quick') !== null)
  })
})
