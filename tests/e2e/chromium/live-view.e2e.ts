import type { Shop } from '../shop'
import type { LivePost } from '@/practice/lives'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { crowdIn, endLive, goLive } from '@/practice/lives'
import { comment, person } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { connect, quietWorld, startDesk } from '../desk'
import { focused, panelOf, press, read, see, textOf } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

let shop: Shop
let live: LivePost
beforeAll(async () => {
  const world = quietWorld()
  live = goLive(world, { page: mocHome.id, title: 'Live Jumat', at: Date.now() - 60_000 })
  const desk = await startDesk('chromium', { world })
  await connect(desk)
  shop = { ...desk, panel: await panelOf(desk) }
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

/** Every test begins in the view of the broadcast. */
beforeEach(async () => {
  await shop.probe.evaluate(() => probe.writeSetting('view', { list: 'open', tab: 'livestream', page: '*', sort: 'newest' }))
  await shop.panel.reload()
  await press(shop.panel, 'button', /Live Jumat/)
  await see(shop.panel, 'heading', 'Live Jumat')
  // Not over the list: there it would hold it.
  await shop.panel.mouse.move(5, 5)
})

const line = (text: string) => shop.panel.evaluate(text => [...document.querySelectorAll<HTMLElement>('[data-comment]')].find(row => row.textContent?.includes(text))?.dataset.comment, text)
/** Somebody writes under it, and it is in the list. */
async function shout(name: string, text: string) {
  const { world } = shop.practice
  const remark = comment(world, live, { at: Date.now(), who: person(world, { name }), text })
  await until(`the line ${text}`, () => line(text))
  return remark
}
const lines = () => shop.panel.$$eval('[data-comment]', rows => rows.map(row => (row as HTMLElement).dataset.comment))
/** Into the middle of something in the line, as a person does. */
async function pressIn(text: string, what: string) {
  const id = await until(`the line ${text}`, () => line(text))
  await shop.panel.click(`[data-comment="${id}"] [data-do=${what}]`)
}
const answers = () => live.remarks.filter(({ who }) => who === undefined).map(({ text }) => text)
const focusedLine = () => shop.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.comment)

it('S051 S061 a comment is answered where it stands, and the Page has said it under the broadcast', async () => {
  const { id } = await shout('Rina', 'Harga berapa kak?')
  await pressIn('Harga berapa', 'reply')
  await until('the field', () => shop.panel.evaluate(() => document.activeElement?.matches('.live-reply textarea')))
  await shop.panel.keyboard.type('99 ribu kak')
  await shop.panel.keyboard.press('Enter')
  await until('the answer at the Page', () => answers().includes('99 ribu kak'), { tell: () => live.remarks })
  expect(live.remarks.find(({ text }) => text === '99 ribu kak')?.parent).toBe(id)
  await until('the line to have the focus again', async () => await focusedLine() !== undefined)
  // The ticket is mine by that (S001), and the comment is no longer one that waits.
  const ticket = await until('the ticket', () => shop.probe.evaluate(async () => (await probe.db.tickets.toArray()).find(({ name }) => name === 'Rina')))
  expect(ticket).toMatchObject({ assignee: 'me', kind: 'livestream' })
  await read(shop.panel, 'You')
})

it('S061 with a hundred comments a second no line moves under the pointer, and "N new" brings the newest', async () => {
  await shout('Budi', 'A12 M 2')
  crowdIn(shop.practice.world, live, Date.now(), { perSecond: 100, seconds: 8, people: 100 })
  await until('many lines', async () => (await lines()).length > 20)
  await shop.panel.hover('[data-comment]:nth-child(3)')
  await read(shop.panel, 'The list stands still')
  const before = await lines()
  await until('more than 99 to wait', async () => (await shop.panel.$eval('[data-live-new]', button => button.textContent)).includes('99+'))
  expect(await lines()).toEqual(before)
  await shop.panel.click('[data-live-new]')
  await until('newer ones above', async () => {
    const now = await lines()
    return now.length > 0 && now[0] !== before[0]
  })
  await until('the last one of the crowd', () => line('#799'), { within: 60_000 })
})

it('S061 the keyboard: j, r, Esc, Enter to the customer and Esc back to the same line', async () => {
  await shout('Sari', 'Còn size L không')
  await shout('Dewi', 'Mine M')
  await shop.panel.focus('[data-comment]')
  await shop.panel.keyboard.press('j')
  const id = await until('the second line', async () => {
    const focused = await focusedLine()
    return focused === (await lines())[1] ? focused : undefined
  })
  await shop.panel.keyboard.press('r')
  await until('the field', () => shop.panel.evaluate(() => document.activeElement?.matches('.live-reply textarea')))
  await shop.panel.keyboard.type('Masih')
  await shop.panel.keyboard.press('Escape')
  await until('the line', async () => await focusedLine() === id)
  await shop.panel.keyboard.press('Enter')
  await see(shop.panel, 'heading', 'Sari')
  // What was begun in the list goes on in the ticket (S023).
  await until('the draft', () => shop.panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.composer textarea')?.value === 'Masih'))
  await shop.panel.keyboard.press('Escape')
  await until('the same line', async () => await focusedLine() === id)
  await shop.panel.keyboard.press('Escape')
  await see(shop.panel, 'button', /^Pull ticket/)
})

it('S061 in a wide panel the list stays beside the customer’s ticket, and leads back into the broadcast', async () => {
  await shop.panel.setViewport({ width: 1100, height: 700 })
  await shout('Budi', 'Mine XL')
  await pressIn('Mine XL', 'customer')
  await see(shop.panel, 'heading', 'Budi')
  await press(shop.panel, 'button', /Live Jumat/)
  await see(shop.panel, 'heading', 'Live Jumat')
  await shop.panel.setViewport({ width: 360, height: 700 })
})

it('S061 when it has ended, its comments remain and can be answered', async () => {
  await shout('Ayu', 'COD bisa?')
  endLive(shop.practice.world, live, Date.now())
  await read(shop.panel, 'Ended', 60_000)
  await pressIn('COD bisa', 'reply')
  await until('the field', () => shop.panel.evaluate(() => document.activeElement?.matches('.live-reply textarea')))
  await shop.panel.keyboard.type('Bisa')
  await shop.panel.keyboard.press('Enter')
  await until('the answer at the Page', () => answers().includes('Bisa'), { tell: async () => [await textOf(shop.panel), await focused(shop.panel), await shop.probe.evaluate(() => probe.db.outbox.toArray())] })
})
