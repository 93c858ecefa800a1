import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { say, talkOf } from '@/practice/chatwoot/talk'
import { goLive } from '@/practice/lives'
import { openExtensionPage } from '@/practice/local/browser'
import { comment, person } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { connect, delivered, quietWorld, startDesk, syncNow, ticketOf } from '../desk'
import { gone, panelOf, press, read, rows, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, practiceCustomer } from '../shop'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
let shop: Shop
beforeAll(async () => {
  const desk = await startDesk('firefox', { world: quietWorld() })
  await connect(desk)
  shop = { ...desk, panel: await panelOf(desk) }
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
  await send(shop.panel)
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

it('S007 S009 a voice message is recorded in Firefox, heard again and sent as one that the channel takes', async () => {
  await press(shop.panel, 'row', /^.*Trần Văn Đức/)
  await press(shop.panel, 'button', 'Record voice')
  await see(shop.panel, 'button', 'Done')
  await read(shop.panel, '0:01')
  await press(shop.panel, 'button', 'Done')
  await press(shop.panel, 'button', /^Play voice-/)
  await send(shop.panel)
  await delivered(shop)
  expect(shop.practice.thread('Trần Văn Đức').lines.flatMap(({ from, enclosures: [file] }) => from === 'page' && file ? [`${file.kind} ${file.mime}`] : [])).toEqual(['audio audio/wav'])
  await press(shop.panel, 'button', 'Back')
})

it('S051 S061 S063 a broadcast that begins now is there after "Sync now", in Firefox too: its comments come in, and one is answered in place', async () => {
  const { world } = shop.practice
  const live = goLive(world, { page: mocHome.id, title: 'Live Jumat', at: Date.now() })
  comment(world, live, { at: Date.now(), who: person(world, { name: 'Rina' }), text: 'Harga berapa kak?' })
  await syncNow(shop)
  await shop.probe.evaluate(async () => await probe.writeSetting('view', { list: 'open', tab: 'livestream', page: '*', sort: 'newest' }))
  await press(shop.panel, 'button', /Live Jumat/)
  // Over the list the pointer would hold it.
  await shop.panel.mouse.move(5, 5)
  await read(shop.panel, 'Harga berapa kak?')
  comment(world, live, { at: Date.now(), who: person(world, { name: 'Budi' }), text: 'A12 M 2' })
  await read(shop.panel, 'A12 M 2')
  const id = await until('the line', () => shop.panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-comment]')].find(row => row.textContent?.includes('Harga'))?.dataset.comment))
  await shop.panel.click(`[data-comment="${id}"] [data-do=reply]`)
  await until('the field', () => shop.panel.evaluate(() => document.activeElement?.matches('.live-reply textarea')))
  await shop.panel.keyboard.type('99 ribu kak')
  await shop.panel.keyboard.press('Enter')
  await until('the answer at the Page', () => live.remarks.find(({ text }) => text === '99 ribu kak')?.parent === id)
  await press(shop.panel, 'button', 'Back')
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

it('S084 what a customer asks for is looked up in Firefox, and inserted with its price and stock', async () => {
  const { name } = await practiceCustomer(shop)
  await type(shop.panel, /^Search by name/, name, 'searchbox')
  await press(shop.panel, 'row', new RegExp(name))
  await press(shop.panel, 'tab', 'Shop')
  await type(shop.panel, 'Name, SKU, barcode', 'len chan 130', 'searchbox')
  await read(shop.panel, 'Kho Thủ Đức')
  await press(shop.panel, 'button', 'Insert')
  await until('the text', () => shop.panel.evaluate(() => /Chăn len dệt tay Sa Pa.*459[.,]000/.test(document.querySelector('textarea')?.value ?? '')))
})

it('S143 S152 a Chatwoot desk connects in Firefox too, and is answered there', async () => {
  const { team } = shop.practice
  say(team.running, { name: 'Lena Berg', text: 'Is the blue lamp in stock?' })
  const joined = await shop.probe.evaluate(async () => {
    const entered = await probe.send('enterServer', 'chatwoot', 'https://desk.lampshop.example', { token: 'PRACTICE_TOKEN_11' })
    if (!('choices' in entered)) return JSON.stringify(entered)
    const checks = await probe.send('joinServer', 'chatwoot', 'https://desk.lampshop.example', entered.secret, entered.choices.map(({ account }) => account))
    return Object.keys(checks).length
  })
  expect(joined).toBe(1)
  const { id } = await ticketOf(shop, 'Lena Berg')
  await shop.probe.evaluate(id => probe.send('pullOne', id, 'me'), id)
  await shop.probe.evaluate(async () => await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'newest' }))
  await reopen()
  await press(shop.panel, 'row', /Lena Berg/)
  await read(shop.panel, 'Is the blue lamp in stock?')
  await type(shop.panel, 'Reply', 'Yes, two are left.')
  await send(shop.panel)
  await delivered(shop)
  expect(talkOf(team.office, 'Lena Berg')?.lines.filter(({ kind }) => kind === 1).map(({ content }) => content)).toEqual(['Yes, two are left.'])
})
