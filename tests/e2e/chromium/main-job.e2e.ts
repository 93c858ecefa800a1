import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { tokens } from '@/practice/tokens'
import { startDesk, syncNow, ticketOf } from '../desk'
import { focused, gone, panelOf, press, read, rows, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

const name = 'Nguyễn Thị Thanh Hương'
let desk: Desk
let panel: Page

beforeAll(async () => {
  desk = await startDesk('chromium')
  panel = await panelOf(desk)
})
afterAll(() => desk.close())
picturesOfFailures(() => [panel])

it('S110 a Page is connected with its token in the settings, checked before anything is kept', async () => {
  await read(panel, 'Welcome to Deskside')
  const settings = await openExtensionPage(desk.launched, 'options.html')
  await press(settings, 'button', 'Connect a Facebook Page')
  await press(settings, 'tab', 'Paste a token')
  await type(settings, 'Token', tokens.mocHome)
  await press(settings, 'button', 'Check')
  await read(settings, 'Everything needed works. Connect Mộc Home?')
  expect(await desk.probe.evaluate(async () => await probe.db.sources.count())).toBe(0)
  await press(settings, 'button', 'Connect')
  await read(settings, 'Working')
  expect(await settings.content()).not.toContain(tokens.mocHome)
  await settings.close()
  await see(panel, 'button', /^Pull ticket/)
})

it('S033 S034 S035 a new customer is counted on the button and the toolbar, and comes in when it is pressed', async () => {
  desk.practice.say({ name, text: 'Shop ơi, váy này còn size M không?' })
  desk.practice.say({ name, text: 'Em cần gấp ạ' })
  await syncNow(desk)
  await see(panel, 'button', /^Pull ticket .*1 new ticket/)
  expect(await rows(panel)).toEqual([])
  const badge = () => desk.probe.evaluate(() => (globalThis as unknown as { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }).chrome.action.getBadgeText({}))
  await until('the badge', async () => await badge() === '1')

  await press(panel, 'button', /^Pull ticket/)
  await see(panel, 'row', new RegExp(name))
  await until('no badge', async () => await badge() === '')
})

it('S001 S002 S150 opening a ticket that nobody has makes it mine, with ten seconds to undo, and puts the focus into the reply', async () => {
  await desk.probe.evaluate(async () => await probe.writeSetting('availability', 'busy'))
  desk.practice.say({ name: 'Budi Santoso', text: 'Halo kak' })
  await syncNow(desk)
  await press(panel, 'button', /^Pull ticket .*1 new ticket/)
  await press(panel, 'row', /Budi Santoso/)
  await see(panel, 'button', 'Assignee: You')
  await until('the focus in the reply', async () => await focused(panel) === 'Reply')

  await press(panel, 'button', /^Undo/)
  await see(panel, 'button', 'Assignee: Nobody')
  expect((await ticketOf(desk, 'Budi Santoso')).assignee).toBeUndefined()
  await press(panel, 'button', 'Back')
  await desk.probe.evaluate(async () => await probe.writeSetting('availability', 'available'))
})

it('S038 S112 S153 S161 a reply is in the thread at once, makes the ticket pending and arrives once', async () => {
  await press(panel, 'row', new RegExp(name))
  await read(panel, 'Em cần gấp ạ')
  await type(panel, 'Reply', 'Dạ còn ạ, em gửi chị ảnh nhé')
  await panel.keyboard.press('Enter')
  await read(panel, 'Dạ còn ạ, em gửi chị ảnh nhé')
  await read(panel, 'Sent')
  await until('the reply at the Page', () => desk.practice.sent(name).length > 0)
  expect(desk.practice.sent(name)).toEqual(['Dạ còn ạ, em gửi chị ảnh nhé'])
  expect((await ticketOf(desk, name)).status).toBe('pending')
})

it('S010 S011 S012 a note stands in the thread as an internal one and never reaches the Page', async () => {
  await press(panel, 'tab', 'Note')
  await type(panel, 'Note', 'Khách quen, nhớ gói quà')
  await press(panel, 'button', 'Add note')
  await read(panel, 'Internal note · never sent')
  await read(panel, 'Khách quen, nhớ gói quà')
  await until('the note kept', async () => (await desk.probe.evaluate(async () => await probe.db.outbox.count())) === 0)
  await syncNow(desk)
  expect(desk.practice.sent(name)).toHaveLength(1)
  expect((await ticketOf(desk, name)).status).toBe('pending')
})

it('S013 S087 S089 it gets a priority and a new tag, both to be seen in its row', async () => {
  await press(panel, 'button', 'Priority: none')
  await press(panel, 'menuitemradio', 'High')
  await see(panel, 'button', 'Priority: High')
  await press(panel, 'button', 'Tags')
  await press(panel, 'button', 'New tag')
  await type(panel, 'Name of the new tag', 'Giao gấp')
  await press(panel, 'button', 'Save')
  await see(panel, 'button', 'Remove tag Giao gấp')
  // It closes the menu, not the ticket.
  await panel.keyboard.press('Escape')
  await gone(panel, 'searchbox', 'Search tags')
  await press(panel, 'button', 'Back')
  await see(panel, 'row', new RegExp(`${name}.*Priority: High.*Giao gấp`))
})

it('S014 S015 S017 S039 S100 S102 closing asks how it ended; then it is only in Closed', async () => {
  await press(panel, 'row', new RegExp(name))
  await press(panel, 'button', 'Resolve')
  await see(panel, 'button', 'Close ticket')
  await panel.keyboard.press('Enter')
  expect((await ticketOf(desk, name)).status).toBe('pending')
  await press(panel, 'radio', /^Abandoned/)
  await press(panel, 'button', 'Cancel')
  await gone(panel, 'dialog')
  expect((await ticketOf(desk, name)).status).toBe('pending')

  await press(panel, 'button', 'Resolve')
  await press(panel, 'radio', /^Resolved/)
  await press(panel, 'button', 'Close ticket')
  await gone(panel, 'dialog')
  await until('closed', async () => (await ticketOf(desk, name)).status === 'closed')
  expect((await ticketOf(desk, name)).reason).toBe('resolved')
  await press(panel, 'button', 'Back')
  await gone(panel, 'row', new RegExp(name))
  await press(panel, 'tab', /^Closed/)
  await see(panel, 'row', new RegExp(`${name}.*Resolved`))
})

it('S018 S104 the customer writes again and it is open again, with its assignee, tag and priority', async () => {
  const before = await ticketOf(desk, name)
  desk.practice.say({ name, text: 'Chị ơi em đổi size L được không?' })
  await syncNow(desk)
  await gone(panel, 'row', new RegExp(name))
  await press(panel, 'tab', /^Inbox/)
  await see(panel, 'row', new RegExp(`${name}.*Giao gấp`))
  const { status, assignee, tags, priority } = await ticketOf(desk, name)
  expect({ status, assignee, tags, priority }).toEqual({ status: 'open', assignee: before.assignee, tags: before.tags, priority: 'high' })
})

it('S018 a closed ticket is opened again by hand and keeps its thread', async () => {
  await press(panel, 'row', new RegExp(name))
  await press(panel, 'button', 'Resolve')
  await press(panel, 'radio', /^Abandoned/)
  await press(panel, 'button', 'Close ticket')
  await gone(panel, 'dialog')
  await press(panel, 'button', 'Dismiss')
  await press(panel, 'button', 'Reopen')
  await see(panel, 'textbox', 'Reply')
  await read(panel, 'Khách quen, nhớ gói quà')
  expect((await ticketOf(desk, name)).status).toBe('open')
})
