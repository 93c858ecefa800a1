import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, ticketOf } from '../desk'
import { gone, press, read, see, type } from '../panel'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const [lan, minh] = ['Đỗ Thị Lan', 'Trần Minh Quân']

let shop: Shop
let page: Page
const item = (name: string) => shop.practice.thread(name).globalId
const account = () => shop.practice.thread(lan).page
const addressOf = (name: string) => `https://business.facebook.com/latest/inbox/messenger?asset_id=${account()}&mailbox_id=${account()}&selected_item_id=${item(name)}&thread_type=FB_MESSAGE`

beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: lan, text: 'Shop ơi đơn MH2381 của mình đâu ạ?' }, { name: minh, text: 'Mình cần gấp trước thứ sáu nhé shop' })
  for (const name of [lan, minh]) await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'me' })
  const pages = await shop.launched.browser.pages()
  const beside = pages.find(other => other.url() === 'about:blank')
  page = beside ?? await shop.launched.browser.newPage()
  await page.goto(addressOf(lan))
  await page.bringToFront()
})
afterAll(() => shop.close())

/** What the page's own text box holds. */
const there = () => page.$eval('[role=textbox]', box => box.textContent ?? '')
/** Goes to another conversation as a press on its row does. */
function goTo(name: string) {
  return page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new Event('practice:went'))
  }, addressOf(name))
}
const heading = (name: string) => until(`the conversation of ${name}`, async () => await page.$eval('[role=heading]', heading => heading.textContent) === name)

it('S002 the panel shows the ticket of the conversation in the page', async () => {
  await see(shop.panel, 'heading', lan)
})

it('S002 what is written goes into the page’s text box once, and nothing is sent', async () => {
  await type(shop.panel, 'Reply', 'Dạ đơn đang trên đường ạ')
  await press(shop.panel, 'button', 'Put into the page’s text box')
  await until('the text there', async () => await there() === 'Dạ đơn đang trên đường ạ', { tell: there })
  await read(shop.panel, 'It stands in the page')
  expect(shop.practice.sent(lan)).toEqual([])
})

it('S002 the page shows somebody else: nothing goes in, and it says who is open', async () => {
  await type(shop.panel, 'Reply', 'Chỉ cho Lan')
  await goTo(minh)
  await heading(minh)
  await press(shop.panel, 'button', 'Put into the page’s text box')
  await see(shop.panel, 'alert', /The page shows somebody else|just changing/)
  expect(await there()).not.toContain('Lan')
  await press(shop.panel, 'button', 'Close')
  await gone(shop.panel, 'alert')
})

it('S002 conversations switched while texts are inserted: none stands in the wrong chat', async () => {
  const { id } = await ticketOf(shop, lan)
  await page.evaluate(() => {
    const wrong: string[] = []
    Object.assign(globalThis, { wrong })
    setInterval(() => {
      const [who, text] = [document.querySelector('[role=heading]')?.textContent, document.querySelector('[role=textbox]')?.textContent ?? '']
      if (who !== 'Đỗ Thị Lan' && text.includes('Bí mật')) wrong.push(`${who}: ${text}`)
    }, 5)
  })
  const window = await shop.panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { windows: { getCurrent: () => Promise<{ id: number }> } } }
    return (await chrome.windows.getCurrent()).id
  })
  for (let round = 0; round < 12; round++) {
    await goTo(lan)
    await heading(lan)
    const putting = shop.probe.evaluate((window, id, text) => probe.send('inboxPut', window, id, text), window, id, `Bí mật ${round}`)
    await page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), 270 + round * 12)
    await goTo(minh)
    await heading(minh)
    await putting
  }
  expect(await there()).not.toContain('Bí mật')
  expect(await page.evaluate(() => (globalThis as unknown as { wrong: string[] }).wrong)).toEqual([])
})
