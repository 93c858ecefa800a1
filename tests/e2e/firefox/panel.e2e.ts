import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { delivered, ticketOf } from '../desk'
import { gone, press, read, rows, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
let shop: Shop
beforeAll(async () => {
  shop = await openShop('firefox')
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(async () => {
  await shop.probe.evaluate(async () => await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'newest' }))
})

/** Firefox has no reload for an extension's page that says when it is over. */
async function reopen() {
  await shop.panel.close()
  shop.panel = await until('the panel', () => openExtensionPage(shop.launched, 'sidepanel.html'))
  await shop.panel.setViewport({ width: 400, height: 700 })
  await see(shop.panel, 'button', /^Pull ticket/)
}

it('S033 S035 the panel counts a new customer and brings them in when Pull ticket is pressed', async () => {
  await shop.panel.setViewport({ width: 400, height: 700 })
  shop.practice.say({ name: lan, text: 'Còn hàng không shop?' })
  await shop.probe.evaluate(() => probe.send('syncNow'))
  await see(shop.panel, 'button', /^Pull ticket .*1 new ticket/)
  await press(shop.panel, 'button', /^Pull ticket/)
  await see(shop.panel, 'row', new RegExp(lan))
})

it('S001 S002 S038 S161 a ticket is opened and answered, and the reply arrives once', async () => {
  await press(shop.panel, 'row', new RegExp(lan))
  await read(shop.panel, 'Còn hàng không shop?')
  await see(shop.panel, 'button', 'Assignee: You')
  await type(shop.panel, 'Reply', 'Dạ còn ạ')
  await press(shop.panel, 'button', 'Send')
  await read(shop.panel, 'Sent')
  expect(shop.practice.sent(lan)).toEqual(['Dạ còn ạ'])
  expect((await ticketOf(shop, lan)).status).toBe('pending')
})

it('S010 S012 a note stands in the thread and never reaches the Page', async () => {
  await press(shop.panel, 'tab', 'Note')
  await type(shop.panel, 'Note', 'A regular')
  await press(shop.panel, 'button', 'Add note')
  await read(shop.panel, 'Internal note')
  await delivered(shop)
  expect(shop.practice.sent(lan)).toHaveLength(1)
})

it('drafts survive the panel being closed', async () => {
  await press(shop.panel, 'tab', 'Reply')
  await type(shop.panel, 'Reply', 'Half a sentence')
  await until('the draft', async () => (await shop.probe.evaluate(async () => await probe.db.drafts.toArray())).some(draft => draft.text === 'Half a sentence'))
  await reopen()
  await press(shop.panel, 'row', new RegExp(lan))
  await until('the draft in the field', () => shop.panel.evaluate(() => document.querySelector('textarea')?.value === 'Half a sentence'))
})

it('S014 S017 the ticket is closed with a reason, and found in Closed', async () => {
  await press(shop.panel, 'button', 'Resolve')
  await press(shop.panel, 'radio', /^Resolved/)
  await press(shop.panel, 'button', 'Close ticket')
  await gone(shop.panel, 'dialog')
  await until('closed', async () => (await ticketOf(shop, lan)).status === 'closed')
  await press(shop.panel, 'button', 'Back')
  await press(shop.panel, 'tab', /^Closed/)
  await see(shop.panel, 'row', new RegExp(lan))
})

it('S096 the search finds a name without its accents', async () => {
  await comesIn(shop, { name: 'Trần Văn Đức', text: 'Chào shop' }, { name: 'Ágnes Kovács', text: 'Szia' })
  await type(shop.panel, /^Search by name/, 'tran duc', 'searchbox')
  await until('Đức alone', async () => (await rows(shop.panel)).join() === 'Trần Văn Đức')
  await shop.panel.keyboard.press('Escape')
})

it('the practice shop opens from the settings and its customers are in the queue', async () => {
  const settings = await until('the settings', () => openExtensionPage(shop.launched, 'options.html'))
  await press(settings, 'switch', 'Practice shop')
  await read(settings, 'Invented customers are writing to you.')
  await settings.close()
  await until('its tickets', async () => (await shop.probe.evaluate(async () => await probe.db.tickets.toArray())).filter(ticket => ticket.source.startsWith('practice:')).length > 5)
  await shop.panel.bringToFront()
  await until('many rows', async () => (await rows(shop.panel)).length > 4)
})
