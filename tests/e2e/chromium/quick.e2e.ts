import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, startDesk, syncNow, ticketOf } from '../desk'
import { until } from '../until'
import { pressIn, quickText, quickVisible } from '../window-quick'

const an = 'Nguyễn Văn An'
const binh = 'Trần Thị Bình'

let desk: Desk
let page: Page
beforeAll(async () => {
  desk = await startDesk('chromium')
  await connect(desk)
  page = await desk.launched.browser.newPage()
  await page.goto('https://business.facebook.com/latest/inbox/all?asset_id=1')
  await page.bringToFront()
})
afterAll(() => desk.close())

/** Somebody writes; the ticket is mine. */
async function writes(name: string, text: string) {
  desk.practice.say({ name, text })
  await syncNow(desk)
  const { id } = await ticketOf(desk, name)
  await desk.probe.evaluate(() => probe.send('pullIn', '*', 'me'))
  await until('the message', () => desk.probe.evaluate(async (id, text) => (await probe.db.tickets.get(id))?.snippet === text, id, text))
  return id
}
const shows = (words: string) => until(`“${words}” in the pop-up`, async () => (await quickText(page)).includes(words), { tell: () => quickText(page) })
const goes = () => until('no pop-up', async () => await quickText(page) === '', { tell: () => quickText(page) })
const draftOf = (ticket: string) => desk.probe.evaluate(async id => (await probe.db.drafts.get(`${id} reply`))?.text, ticket)

it('S157 a new message in my ticket shows in the page, without taking the focus', async () => {
  await writes(an, 'Còn màu xanh không shop?')
  await shows('Còn màu xanh không shop?')
  expect(await quickText(page)).toContain(an)
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body')
})

it('S157 one at a time, with how many others wait', async () => {
  await writes(binh, 'Bao giờ giao ạ?')
  await shows('+1')
  expect(await quickText(page)).not.toContain('Bao giờ giao ạ?')
})

it('S158 by keyboard alone: the Tab key leads into its field, Enter sends once, an empty text and one of spaces send nothing', async () => {
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex="0"]')].at(-1)?.focus())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('  ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Dạ còn ạ')
  await page.keyboard.down('Shift')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Shift')
  await page.keyboard.type('Chị lấy size nào')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await until('the answer there', () => desk.practice.sent(an).length > 0)
  expect(desk.practice.sent(an)).toEqual(['Dạ còn ạ\nChị lấy size nào'])
  await shows('Bao giờ giao ạ?')
})

it('S160 Dismiss marks nothing as read, keeps what was typed, and the next message brings it back', async () => {
  const { id } = await ticketOf(desk, binh)
  await pressIn(page, 'textarea')
  await page.keyboard.type('Ngày mai')
  await pressIn(page, 'button.quiet:not(.shut)')
  await goes()
  const row = await desk.probe.evaluate(async id => await probe.db.tickets.get(id), id)
  expect(row?.seenAt ?? 0).toBeLessThan(row?.lastCustomerAt ?? 0)
  expect(await draftOf(id)).toBe('Ngày mai')
  await writes(binh, 'Shop ơi?')
  await shows('Shop ơi?')
})

it('S157 hides from a text field that it would cover, and is there again afterwards', async () => {
  await page.evaluate(() => {
    const cover = document.createElement('textarea')
    cover.id = 'cover'
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh'
    document.documentElement.append(cover)
    cover.focus()
  })
  await until('hidden', async () => !await quickVisible(page))
  await page.evaluate(() => {
    const cover = document.querySelector('#cover')
    if (cover instanceof HTMLElement) cover.blur()
    cover?.remove()
  })
  await until('shown', () => quickVisible(page))
})

it('S159 Open opens the ticket in the panel with the typed text carried over', async () => {
  const { id } = await ticketOf(desk, binh)
  await pressIn(page, 'textarea')
  await page.keyboard.type('chị nhé')
  await pressIn(page, 'button:not(.primary, .quiet)')
  const target = await desk.launched.browser.waitForTarget(target => target.url().includes('/sidepanel.html'))
  const panel = await target.asPage()
  await until('the carried text', async () => await panel.$eval('textarea.write', field => field.value) === 'Ngày mai\nchị nhé', { tell: () => draftOf(id) })
  await goes()
})

it('S157 nothing pops up while the panel is open', async () => {
  await writes(an, 'Em hỏi thêm')
  await page.bringToFront()
  expect(await quickText(page)).toBe('')
})
