import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, ticketOf } from '../desk'
import { count, gone, press, read, see, send, textOf, type, unread } from '../panel'
import { comesIn, openShop } from '../shop'
import { switching } from '../switching'
import { until } from '../until'

const [lan, minh, mai] = ['Đỗ Thị Lan', 'Trần Minh Quân', 'Phạm Thị Mai']

interface Commands { tabs: { query: (what: object) => Promise<unknown[]> }, commands: { getAll: () => Promise<{ shortcut: string }[]>, onCommand: { dispatch: (name: string, tab: unknown) => void } } }

let shop: Shop
let page: Page
const item = (name: string) => shop.practice.thread(name).globalId
const account = () => shop.practice.thread(lan).page
const addressOf = (name: string) => `https://business.facebook.com/latest/inbox/messenger?asset_id=${account()}&mailbox_id=${account()}&selected_item_id=${item(name)}&thread_type=FB_MESSAGE`

beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: lan, text: 'Shop ơi đơn MH2381 của mình đâu ạ?' }, { name: minh, text: 'Mình cần gấp trước thứ sáu nhé shop' }, { name: mai, text: 'Còn hàng không shop?' })
  for (const name of [lan, minh, mai]) await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'me' })
  const pages = await shop.launched.browser.pages()
  const beside = pages.find(other => other.url() === 'about:blank')
  page = beside ?? await shop.launched.browser.newPage()
  await page.goto(addressOf(minh))
  await page.bringToFront()
})
afterAll(() => shop.close())

/** What the page's own text box holds. */
const there = () => page.$eval('[role=textbox]', box => box.textContent ?? '')
/** What the panel's own holds. */
const written = async () => await (await see(shop.panel, 'textbox', 'Reply')).evaluate(field => (field as HTMLTextAreaElement).value)
const heading = (name: string) => until(`the conversation of ${name}`, async () => await page.$eval('[role=heading]', heading => heading.textContent) === name)
/** Presses a row of the page's list, where it really can be hit. */
async function goTo(name: string) {
  const point = await until(`the row of ${name}`, () => page.evaluate((name) => {
    const row = [...document.querySelectorAll('[data-surface$="thread_title"]')].find(title => title.textContent === name)
    const box = row?.getBoundingClientRect()
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
  }, name))
  await page.mouse.click(point.x, point.y)
  await heading(name)
}
/** Goes there without anybody's hand. */
function wander(name: string) {
  return page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new Event('practice:went'))
  }, addressOf(name))
}
const shows = (name: string) => see(shop.panel, 'heading', name)
const back = () => press(shop.panel, 'button', 'Back')

it('S002 the conversation that is open at the start takes no queue away: its ticket is offered', async () => {
  await read(shop.panel, `The page has ${minh} open`)
  expect(await count(shop.panel, 'textbox', 'Reply')).toBe(0)
})

it('S002 S110 the ticket of the conversation that is gone to in the page is shown', async () => {
  await goTo(lan)
  await shows(lan)
  const { id } = await ticketOf(shop, lan)
  expect(await shop.probe.evaluate(async () => (await probe.db.inboxLinks.toArray()).map(link => link.ticket))).toContain(id)
})

it('S002 Back leaves the queue alone until the page shows another conversation', async () => {
  await back()
  await see(shop.panel, 'row', new RegExp(lan))
  await wander(minh)
  await read(shop.panel, `The page has ${minh} open`)
  expect(await count(shop.panel, 'textbox', 'Reply')).toBe(0)
  await goTo(lan)
  await shows(lan)
})

it('S002 never while something is written: it is offered', async () => {
  await type(shop.panel, 'Reply', 'Em gửi')
  await goTo(minh)
  await read(shop.panel, `The page has ${minh} open`)
  expect(await count(shop.panel, 'heading', lan)).toBe(1)
  await (await see(shop.panel, 'textbox', 'Reply')).evaluate(field => (field as HTMLTextAreaElement).select())
  await shop.panel.keyboard.press('Backspace')
  await goTo(lan)
})

it('S084 S002 a stock answer of the Shop tab goes into the page’s text box where the agent writes, behind the draft there, and nothing is sent', async () => {
  await shop.probe.evaluate(async () => {
    await probe.send('connectShop', { connector: 'csv', name: 'Mộc Home', baseUrl: '', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }, '')
    const id = (await probe.db.shops.toArray())[0]?.id ?? ''
    await probe.send('importSheet', id, { products: [{ key: 'VH', title: 'Váy hoa', sku: 'VH', options: [], price: { minor: 350_000, currency: 'VND' }, stock: { Kho: 3 }, at: Date.now() }], promotions: [] })
    await probe.send('syncShops')
  })
  await page.click('[role=textbox]')
  await page.keyboard.type('Dạ chị. ')
  await press(shop.panel, 'tab', 'Shop')
  await type(shop.panel, 'Name, SKU, barcode', 'vay hoa', 'searchbox')
  await press(shop.panel, 'button', 'Insert')
  await until('the stock there', async () => /^Dạ chị\. .*Váy hoa.*350[.,]000/.test(await there()), { tell: there })
  await read(shop.panel, 'It is in the page now')
  expect(shop.practice.sent(lan)).toEqual([])
  await press(shop.panel, 'tab', 'Conversation')
  expect(await written()).toBe('')
  await goTo(minh)
  await goTo(lan)
})

it('S002 what is written goes into the page’s text box once, and nothing is sent', async () => {
  await type(shop.panel, 'Reply', 'Dạ đơn đang trên đường ạ')
  await press(shop.panel, 'button', 'Put into the page’s text box')
  await until('the text there', async () => await there() === 'Dạ đơn đang trên đường ạ', { tell: there })
  await until('nothing left here', async () => await written() === '', { tell: written })
  await read(shop.panel, 'It is in the page now')
  expect(shop.practice.sent(lan)).toEqual([])
})

it('S002 the page shows somebody else: nothing goes in, and it says who is open', async () => {
  await type(shop.panel, 'Reply', 'Chỉ cho Lan')
  await goTo(minh)
  await heading(minh)
  await press(shop.panel, 'button', 'Put into the page’s text box')
  await see(shop.panel, 'alert', /The page shows somebody else|still changing/)
  expect(await there()).not.toContain('Lan')
  await press(shop.panel, 'button', 'Close')
  await gone(shop.panel, 'alert')
})

it('S002 a name alone is asked about once: Yes shows the ticket, and the conversation is known from then on', async () => {
  await page.evaluate(() => {
    const mute = () => document.querySelectorAll('[data-message-id]').forEach(line => line.removeAttribute('data-message-id'))
    new MutationObserver(mute).observe(document, { childList: true, subtree: true })
    mute()
  })
  await goTo(mai)
  await read(shop.panel, `Is this ${mai}?`)
  expect(await count(shop.panel, 'heading', mai)).toBe(0)
  await press(shop.panel, 'button', 'Yes')
  await shows(mai)
  const { id } = await ticketOf(shop, mai)
  expect(await shop.probe.evaluate(async id => (await probe.db.inboxLinks.toArray()).find(({ ticket }) => ticket === id), id)).toMatchObject({ page: account(), item: item(mai) })
  await goTo(lan)
  await shows(lan)
  await goTo(mai)
  // What is written for Lan keeps her ticket open.
  await read(shop.panel, `The page has ${mai} open`)
})

it('S002 the page’s marks are gone: it says so, nothing goes in, and the rest works', async () => {
  await goTo(lan)
  await shows(lan)
  await page.evaluate(() => {
    const marked = '[role=tablist], aside'
    const spoil = () => document.querySelectorAll(marked).forEach(found => found.remove())
    new MutationObserver(spoil).observe(document, { childList: true, subtree: true })
    spoil()
  })
  await read(shop.panel, 'Can’t see which conversation is open')
  await press(shop.panel, 'button', 'Put into the page’s text box')
  await see(shop.panel, 'alert', /Can’t see which conversation is open/)
  expect(await there()).not.toContain('Lan')
  await send(shop.panel)
  await until('the answer at the channel', () => shop.practice.sent(lan).includes('Chỉ cho Lan'), { tell: async () => [shop.practice.sent(lan), await textOf(shop.panel)] })
})

it('S002 once the page is left for another site, nothing is said of the inbox', async () => {
  await page.goto(`https://127.0.0.1:${shop.practice.port}/courier/chat`)
  await unread(shop.panel, 'Can’t see which conversation is open')
})

it('S034 S038 the browser gives every command the keys that are suggested to it', async () => {
  expect(await shop.probe.evaluate(async () => (await (globalThis as unknown as { chrome: Commands }).chrome.commands.getAll()).filter(({ shortcut }) => shortcut === ''))).toEqual([])
})

it('S002 500 switches of the conversation while a text is inserted: none stands in the wrong chat in any picture of the page', { timeout: 120_000 }, async () => {
  await page.goto(addressOf(lan))
  await heading(lan)
  const { done, stopped, entered, wrong } = await switching(shop.probe, page, { lan: { name: lan, address: addressOf(lan) }, minh: { name: minh, address: addressOf(minh) } }, 500)
  expect(wrong).toEqual([])
  expect(done + stopped).toBe(500)
  expect(stopped).toBeGreaterThan(300)
  expect(entered).toBeGreaterThan(30)
})

// Last: a test that has looked into the background keeps it from being ended.
it('S038 the keys for the next ticket open the one that waits longest, as the browser tells the background', async () => {
  await comesIn(shop, { name: 'Phạm Hà', text: 'Còn hàng không shop?' })
  const target = await shop.launched.browser.waitForTarget(target => target.type() === 'service_worker')
  const worker = await target.worker()
  // What the browser does when the keys are pressed; no test can press those of a browser.
  await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Commands }
    chrome.commands.onCommand.dispatch('pull-next', (await chrome.tabs.query({ active: true }))[0])
  })
  await shows('Phạm Hà')
})
