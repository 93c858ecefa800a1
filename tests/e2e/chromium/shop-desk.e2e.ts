import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { root } from '../build'
import { startDesk } from '../desk'
import { dressed, faultsOf } from '../look'
import { gone, panelOf, press, read, see, textOf, type, unread } from '../panel'
import { picturesOfFailures } from '../pictures'
import { practiceCustomer } from '../shop'
import { until } from '../until'

let desk: Desk
let panel: Page
let ticket: { id: string, name: string }
picturesOfFailures(() => [panel])

beforeAll(async () => {
  desk = await startDesk('chromium')
  // Every request that reaches a server would be one too many: the practice shop is inside.
  await desk.practice.close()
  await until('the practice shop', async () => {
    await desk.probe.evaluate(() => probe.send('practice', true))
    return true
  })
  panel = await panelOf(desk)
  ticket = await practiceCustomer(desk)
  await openTicket()
})
afterAll(() => desk.launched.browser.close())

async function openTicket() {
  await type(panel, /Search/, ticket.name, 'searchbox')
  await press(panel, 'row', new RegExp(ticket.name))
  await see(panel, 'tab', 'Shop')
}
async function look(words: string) {
  const box = await see(panel, 'searchbox', 'Name, SKU, barcode')
  await box.focus()
  await panel.keyboard.down('Control')
  await panel.keyboard.press('a')
  await panel.keyboard.up('Control')
  await panel.keyboard.type(words)
}
const composer = () => panel.$eval('textarea', field => field.value)
const checkouts = () => desk.probe.evaluate(async id => (await probe.db.checkouts.where('ticket').equals(id).toArray()).filter(({ step }) => step === 'made'), ticket.id)

it.each([
  ['chan len', 'Chăn len dệt tay Sa Pa, 130 × 170 cm'],
  ['len chan sa', 'Chăn len dệt tay Sa Pa, 180 × 200 cm'],
  ['den ban gom', 'Đèn bàn gốm Bát Tràng'],
  ['cl-te-080', 'Chăn len trẻ em hình gấu, 80 × 100 cm'],
  ['thorm sả', 'Nến thơm sả chanh'],
])('S084 “%s” finds %s', async (words, title) => {
  await press(panel, 'tab', 'Shop')
  await look(words)
  await see(panel, 'button', title)
})

it('S084 what nobody sells is said not to be found, and what was typed is kept', async () => {
  await look('zzzz qqqq')
  await read(panel, 'Nothing found')
})

it('S084 stock stands place by place with its age, a zero with its digit', async () => {
  await look('CL-SP-130')
  await read(panel, 'Kho Thủ Đức')
  expect(await textOf(panel)).toMatch(/Cửa hàng Đà Lạt -?\d+ (\d+ s ago|just now)/)
})

it('S084 Insert reads it anew and puts price and stock into the composer, and nothing is sent', async () => {
  await press(panel, 'button', 'Insert')
  await until('the text', async () => /459.000\s₫|459,000/.test(await composer()), { tell: composer })
  expect(await composer()).toContain('Chăn len dệt tay Sa Pa')
  const sent = await desk.probe.evaluate(() => probe.db.outbox.where('state').anyOf('waiting', 'sending').filter(({ action }) => action === 'reply').count())
  expect(sent).toBe(0)
})

it('S019 S084 its picture goes as a card before the reply where the channel has them, kept with the draft, and nothing is sent', async () => {
  await press(panel, 'tab', 'Shop')
  await press(panel, 'button', /^Add as a picture card: Chăn len dệt tay Sa Pa, 130/)
  await read(panel, 'Card: Chăn len dệt tay Sa Pa')
  const kept = () => desk.probe.evaluate(async id => (await probe.db.drafts.get(`${id} reply`))?.aim?.card?.title, ticket.id)
  await until('the card with the draft', async () => (await kept())?.startsWith('Chăn len dệt tay Sa Pa') === true)
  await press(panel, 'button', /^Leave out the card: Chăn len/)
  await until('no card', async () => await kept() === undefined)
})

it('S084 two currencies in one panel: the other shop has its own prices, stock rooms and cart', async () => {
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Products')
  const choose = (name: string) => panel.$eval('select[aria-label="Shop to look in"]', (select, name) => {
    select.value = [...select.options].find(({ text }) => text === name)!.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, name)
  await choose('Oak & Thread')
  await look('OT-LT')
  await read(panel, '£74.00')
  expect(await textOf(panel)).not.toContain('₫')
  await choose('Mộc Home')
  await look('CL-SP-130')
  await read(panel, '₫459,000')
  expect(await textOf(panel)).not.toContain('£')
})

it('S085 promotions stand by their state: running, starting soon, ended', async () => {
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Promotions')
  await read(panel, 'Running now')
  const words = await textOf(panel)
  expect(words).toMatch(/Running now.*TONIGHT.*Starting soon.*Black Friday.*Ended.*Sale 11\.11/)
})

it('S086 one that has ended warns before it is inserted; cancelled, nothing is', async () => {
  const before = await composer().catch(() => '')
  await press(panel, 'button', /Insert.*Sale 11\.11/)
  await see(panel, 'dialog', 'This promotion is over')
  await press(panel, 'button', 'Cancel')
  await gone(panel, 'dialog')
  await press(panel, 'tab', 'Conversation')
  expect(before === '' || await composer() === before).toBe(true)
})

it('S019 S086 a running one goes into the composer for review, with its conditions and its code', async () => {
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Promotions')
  await press(panel, 'button', /Insert.*Giảm ngay 50\.000đ/)
  await until('the text', async () => (await composer()).includes('TONIGHT'), { tell: composer })
  expect(await composer()).toContain('Giảm ngay 50.000đ')
})

it('S020 a refused code is said in words, without markup; no order is made and the cart is kept', async () => {
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Products')
  await look('CL-SP-130')
  await press(panel, 'button', 'Add to cart')
  await press(panel, 'tab', /^Cart/)
  await type(panel, 'Code', 'OLD20')
  await panel.keyboard.press('Tab')
  await read(panel, 'This code has ended')
  await press(panel, 'button', 'Create checkout link')
  await read(panel, 'The shop refused the code')
  expect(await textOf(panel)).not.toContain('<b>')
  expect(await checkouts()).toEqual([])
})

it('S020 S021 pressed twice, one order is made, with what is known of the customer, and its link is in the composer', async () => {
  await (await see(panel, 'textbox', 'Code')).focus()
  await panel.keyboard.down('Control')
  await panel.keyboard.press('a')
  await panel.keyboard.up('Control')
  await panel.keyboard.press('Delete')
  await panel.keyboard.press('Tab')
  await unread(panel, 'This code has ended')
  // As the shop says it: 459 000 ₫ and the parcel.
  await until('delivery and the total', async () => /Delivery ₫30,000 Total ₫489,000/.test(await textOf(panel)), { tell: () => textOf(panel) })
  const button = await see(panel, 'button', 'Create checkout link')
  await button.evaluate((element) => {
    (element as HTMLButtonElement).click()
    ;(element as HTMLButtonElement).click()
  })
  await until('the link', async () => (await composer().catch(() => '')).includes('https://practice-shop.invalid/'), { tell: composer })
  const made = await checkouts()
  expect(made).toHaveLength(1)
  expect(made[0]).toMatchObject({ state: 'open', total: { minor: 489_000, currency: 'VND' }, delivery: { minor: 30_000, currency: 'VND' }, cart: { customer: { name: ticket.name } } })
})

it('S022 once it is paid, the thread says so and the row is marked, also when the ticket is closed', async () => {
  await read(panel, 'to be paid')
  const [made] = await checkouts()
  await desk.probe.evaluate(id => probe.db.tickets.update(id, { status: 'closed' }), ticket.id)
  await desk.probe.evaluate(id => probe.send('payPractice', id, 'paid'), made!.id)
  await read(panel, `Order ${made!.number} was paid`)
  const mark = await desk.probe.evaluate(async id => (await probe.db.tickets.get(id))?.checkout, ticket.id)
  expect(mark).toBe('paid')
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', /^Cart/)
  await read(panel, 'Paid')
  // Nobody pays twice: its link is no longer offered.
  expect(await textOf(panel)).not.toContain('Insert into reply')
})

it.each([
  ['part', 'was paid in part', 'Paid in part'],
  ['cod', 'to be paid on delivery', 'Cash on delivery'],
  ['expired', 'expired', 'Expired'],
  ['cancelled', 'was cancelled', 'Cancelled'],
] as const)('S022 an order that becomes %s: its line says “%s” in the thread, and its card and the row “%s”', async (fate, line, word) => {
  await press(panel, 'tab', 'Products')
  await look('CL-TE-080')
  await press(panel, 'button', 'Add to cart')
  await press(panel, 'tab', /^Cart/)
  const before = (await checkouts()).length
  await press(panel, 'button', 'Create checkout link')
  await until('the order', async () => (await checkouts()).length > before)
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', /^Cart/)
  await press(panel, 'button', fate === 'cancelled' ? 'Cancel the order' : word)
  const { number } = await until('its state', async () => (await checkouts()).find(({ state, createdAt }) => state === (fate) && createdAt > Date.now() - 60_000))
  await until('its card', async () => new RegExp(`${word} #${number}`).test(await textOf(panel)), { tell: () => textOf(panel) })
  await press(panel, 'tab', 'Conversation')
  await until('its line', async () => new RegExp(`${number}[^.]*${line}|${line}[^.]*${number}`, 'i').test(await textOf(panel)), { tell: () => textOf(panel) })
  expect(await desk.probe.evaluate(async id => (await probe.db.tickets.get(id))?.checkout, ticket.id)).toBe(fate)
  await press(panel, 'tab', 'Shop')
})

it('S130 S131 the customer’s orders are found by what is known of them, newest first, with state, payment and total', async () => {
  await desk.probe.evaluate(async (id) => {
    const row = (await probe.db.tickets.get(id))!
    await probe.db.customers.put({ id: row.customer, source: row.source, facts: { phone: ['0901 234 561', '0901 234 562', '0901 234 563'].map(value => ({ id: value, value, from: 'typed', at: Date.now() })) } })
  }, ticket.id)
  await press(panel, 'tab', 'Customer')
  await read(panel, 'Orders')
  await until('orders', async () => /Orders \d+ \d+ s ago.*#\d+/.test(await textOf(panel)), { tell: () => textOf(panel) })
  const times = await panel.$$eval('.order time', all => all.map(time => Date.parse(time.dateTime)))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  const [, number = ''] = /#(\d+)/.exec(await textOf(panel)) ?? []
  await press(panel, 'button', new RegExp(`#${number}`))
  await until('its lines', async () => /\d × /.test(await textOf(panel)), { tell: () => textOf(panel) })
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
