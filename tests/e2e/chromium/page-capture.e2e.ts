import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, ticketOf } from '../desk'
import { count, press, read, see, send, type } from '../panel'
import { comesIn, openShop } from '../shop'
import { until } from '../until'
import { barGoes, barSays, barText, fromBrowser, pressBar } from '../window-capture'

const [lan, minh] = ['Đỗ Thị Lan', 'Trần Minh Quân']

/** A courier's page: words in the page itself, in an open shadow root and in a frame, and a text box. */
function courier() {
  document.body.innerHTML = '<div style="height:140px"></div><p id="phone">Gọi mình số 0912 345 678 nhé</p><div id="host"></div><iframe id="frame" width="600" height="300"></iframe><textarea id="box"></textarea>'
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<p id="mail" style="margin-top:120px">mail: lan.do@gmail.com</p>'
  document.querySelector<HTMLIFrameElement>('#frame')!.srcdoc = '<div style="height:120px"></div><p id="where">Giao về 12/5 Lê Lợi, phường Bến Nghé, quận 1</p>'
}

let shop: Shop
let page: Page
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: lan, text: 'Shop ơi' }, { name: minh, text: 'Mình cần gấp' })
  for (const name of [lan, minh]) await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'me' })
  const pages = await shop.launched.browser.pages()
  page = pages.find(other => other.url() === 'about:blank') ?? await shop.launched.browser.newPage()
  await page.goto(`https://127.0.0.1:${shop.practice.port}/courier/chat?token=secret#part`)
  await page.bringToFront()
  await page.evaluate(courier)
})
afterAll(() => shop.close())

/** Every fact asked for so far. */
const facts = () => shop.probe.evaluate(async () => (await probe.db.customers.toArray()).flatMap(({ facts }) => Object.entries(facts).flatMap(([field, values = []]) => values.map(({ value, from, where, by }) => ({ field, value, from, where, by })))).filter(({ from }) => from === 'page'))
const kept = (field: string) => until(`a ${field}`, async () => (await facts()).find(fact => fact.field === field), { tell: facts })
async function open(name: string) {
  await press(shop.panel, 'row', new RegExp(name))
  await see(shop.panel, 'heading', name)
  await page.bringToFront()
}

it('S090 without an open ticket it says why nothing can be kept', async () => {
  await page.click('#phone', { count: 3 })
  await barSays(page, 'No ticket is open')
  await page.keyboard.press('Escape')
  await barGoes(page)
})

it('S090 Enter keeps the best guess for the customer of the open ticket, with where it comes from', async () => {
  await open(lan)
  await page.click('#phone', { count: 3 })
  await barSays(page, `Save for ${lan}`)
  expect(await barText(page)).toContain('Phone ↵ Name Address E-mail More')
  await page.keyboard.press('Enter')
  await barSays(page, `Phone saved for ${lan}: 0912 345 678`)
  expect(await kept('phone')).toEqual({ field: 'phone', value: '0912 345 678', from: 'page', where: { page: `https://127.0.0.1:${shop.practice.port}/courier/chat` }, by: 'me' })
})

it('S090 it can be taken back', async () => {
  await pressBar(page, 'Undo')
  await barSays(page, 'Taken back')
  await until('no phone', async () => (await facts()).length === 0, { tell: facts })
})

it('S090 in an open shadow root', async () => {
  await page.click('>>> #mail', { count: 3 })
  await barSays(page, 'E-mail ↵')
  await pressBar(page, 'E-mail ↵')
  await kept('email')
  await barSays(page, 'E-mail saved')
  await page.keyboard.press('Escape')
  await barGoes(page)
})

it('S090 in a frame', async () => {
  const frame = await until('the frame', () => page.frames().find(frame => frame.url() === 'about:srcdoc'))
  await frame.click('#where', { count: 3 })
  await barSays(page, 'Address ↵')
  await page.keyboard.press('Enter')
  expect(await kept('address')).toMatchObject({ value: '12/5 Lê Lợi, phường Bến Nghé, quận 1' })
  await barSays(page, 'Address saved')
  await page.keyboard.press('Escape')
  await barGoes(page)
})

it('S090 a highlight that is lost as the focus moves to the panel is still offered, and kept', async () => {
  // Puppeteer lets every page believe that it has the focus; here it really goes.
  await page.emulateFocusedPage(false)
  await page.click('#phone', { count: 3 })
  await barSays(page, 'Phone ↵')
  await shop.panel.bringToFront()
  await until('the focus elsewhere', async () => !await page.evaluate(() => document.hasFocus()))
  // The bar looks at it a moment later; timers of one document keep their order.
  await page.evaluate(() => new Promise((done) => {
    getSelection()?.removeAllRanges()
    setTimeout(done, 120)
  }))
  await page.bringToFront()
  await pressBar(page, 'Phone ↵')
  await barSays(page, `Phone saved for ${lan}: 0912 345 678`)
  await pressBar(page, 'Undo')
  await barSays(page, 'Taken back')
  await page.emulateFocusedPage(true)
  await page.keyboard.press('Escape')
  await barGoes(page)
})

it('S090 a text field in use keeps its keys, and is never covered', async () => {
  await page.evaluate(() => {
    const box = document.querySelector<HTMLTextAreaElement>('#box')!
    box.style.cssText = 'position:fixed;inset:0;height:90px;width:100vw'
    box.focus()
    box.addEventListener('keydown', event => box.setAttribute('data-got', event.key))
    // A page whose text can be highlighted while its field stays in use.
    document.querySelector('#phone')!.addEventListener('mousedown', event => event.preventDefault())
  })
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#phone')!))
  await page.click('#phone', { offset: { x: 700, y: 5 } })
  await barSays(page, 'Phone Name')
  expect(await page.evaluate(() => document.querySelector('deskside-capture')!.getBoundingClientRect().top)).toBeGreaterThanOrEqual(90)
  await page.keyboard.press('Enter')
  expect(await page.$eval('#box', box => box.getAttribute('data-got'))).toBe('Enter')
  expect((await facts()).filter(({ field }) => field === 'phone')).toEqual([])
})

const chooses = (line: string, words: string) => fromBrowser(shop, page, { line, words })

it('S090 the browser’s own menu keeps what is highlighted, and asks where something stands already', async () => {
  await chooses('save:phone', '0912 345 678')
  await barSays(page, `Phone saved for ${lan}`)
  await chooses('save:phone', 'hoặc 0903.123.456')
  await barSays(page, 'Phone is 0912 345 678.')
  await pressBar(page, 'Add as another')
  await barSays(page, `Phone saved for ${lan}: 0903.123.456`)
  await until('both numbers', async () => (await facts()).filter(({ field }) => field === 'phone').map(({ value }) => value).join() === '0912 345 678,0903.123.456', { tell: facts })
})

const keys = () => fromBrowser(shop, page, 'keys')

it('S090 what is highlighted inside a text field of the page is kept by the keys', async () => {
  await page.$eval('#box', (box) => {
    const field = box as HTMLTextAreaElement
    field.value = 'Giao cho Lan, 0909 111 222, trước 5 giờ'
    field.focus()
    field.setSelectionRange(14, 26)
  })
  await keys()
  await barSays(page, 'Phone is 0912 345 678')
  await pressBar(page, 'Add as another')
  await barSays(page, `Phone saved for ${lan}: 0909 111 222`)
})

it('S090 its keys keep the first guess, and say so where nothing is highlighted', async () => {
  await page.evaluate(() => {
    document.querySelector('#box')?.remove()
    getSelection()?.removeAllRanges()
  })
  await keys()
  await barSays(page, 'Nothing is selected')
  await page.evaluate(() => {
    document.querySelector('#phone')!.textContent = 'Họ tên: Đỗ Thị Lan Anh'
    getSelection()?.selectAllChildren(document.querySelector('#phone')!)
  })
  await keys()
  await barSays(page, 'Name saved')
  expect(await kept('name')).toMatchObject({ value: 'Đỗ Thị Lan Anh' })
})

it('“New ticket from this page” begins one with what is highlighted, and Send copies the answer', async () => {
  await chooses('begin', 'Phạm Hà, 0987 654 321, giao về 7 Trần Phú, Hà Nội')
  await see(shop.panel, 'dialog', 'New ticket from this page')
  await until('what was found', async () => await count(shop.panel, 'checkbox', /0987 654 321/) === 1)
  await press(shop.panel, 'button', 'Create ticket')
  await see(shop.panel, 'heading', 'Phạm Hà')
  await read(shop.panel, 'Nothing is sent from here')
  await see(shop.panel, 'button', /127\.0\.0\.1:\d+\/courier\/chat$/)
  const { id, begunAt } = await ticketOf(shop, 'Phạm Hà')
  expect([id.split('/')[0], begunAt]).toEqual(['pages:here', `https://127.0.0.1:${shop.practice.port}/courier/chat`])
  await type(shop.panel, 'Reply', 'Dạ mai giao ạ')
  await send(shop.panel)
  await read(shop.panel, 'Copied')
  await until('the answer in the thread', () => shop.probe.evaluate(async id => (await probe.db.messages.toArray()).some(entry => entry.ticket === id && entry.kind === 'message' && entry.from === 'agent'), id))
  expect((await facts()).filter(({ value }) => value === '0987 654 321')).toHaveLength(1)
})

it('S090 beside another conversation than the panel’s nothing is kept, and it says who is open', async () => {
  await page.bringToFront()
  const { page: account, globalId } = shop.practice.thread(minh)
  await page.goto(`https://business.facebook.com/latest/inbox/messenger?asset_id=${account}&mailbox_id=${account}&selected_item_id=${globalId}&thread_type=FB_MESSAGE`)
  await until('the conversation', () => page.$eval('[role=heading]', (heading, name) => heading.textContent === name, minh))
  await page.evaluate(() => {
    const words = document.createElement('p')
    words.id = 'words'
    words.textContent = '0987 654 321'
    words.style.cssText = 'position:fixed;left:20px;bottom:200px'
    document.body.append(words)
  })
  await page.click('#words', { count: 3 })
  await barSays(page, `The page shows ${minh}, the panel Phạm Hà`)
})
