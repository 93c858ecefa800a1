import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { act, ticketOf } from '../desk'
import { gone, press, read, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
let settings: Page
const openSettings = () => openExtensionPage(shop.launched, 'options.html#tags')
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: 'Lan', text: 'Hello' }, { name: 'Minh', text: 'Hi' })
  settings = await openSettings()
})
afterAll(() => shop.close())
picturesOfFailures(() => [settings, shop.panel])
beforeEach(() => settings.bringToFront())

const shown = (page = settings) => page.$$eval('.manage-row .name', names => names.map(name => name.textContent))
const order = (...names: string[]) => until(names.join(), async () => (await shown()).join() === names.join(), { tell: () => shown() })
const kept = () => shop.probe.evaluate(async () => (await probe.db.tags.toArray()).filter(tag => tag.into === undefined).sort((a, b) => a.order - b.order).map(tag => tag.name))
const isKept = (...names: string[]) => until(`${names.join()} kept`, async () => (await kept()).join() === names.join(), { tell: kept })
const tagsOf = async (name: string) => (await ticketOf(shop, name)).tags

async function create(name: string) {
  await press(settings, 'button', 'New tag')
  await type(settings, 'Name', name)
  await press(settings, 'button', 'Save')
  await gone(settings, 'dialog')
}
async function middleOf(selector: string) {
  const box = await (await settings.waitForSelector(selector))!.boundingBox()
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }
}
const grip = (name: string) => middleOf(`[aria-label="Move ${name}"]`)
async function lift(name: string) {
  const { x, y } = await grip(name)
  await settings.mouse.move(x, y)
  await settings.mouse.down()
  await settings.waitForSelector('.lifted')
}

it('S089 tags are made one by one, each kept by Save', async () => {
  await read(settings, 'There are no tags yet')
  for (const name of ['Giao hàng', 'Khách quen', 'Chờ tiền', 'VIP']) await create(name)
  await order('Giao hàng', 'Khách quen', 'Chờ tiền', 'VIP')
})

it('S088 a tag is dragged by its grip and stays where it is dropped', async () => {
  await lift('VIP')
  const { x, y } = await grip('Giao hàng')
  await settings.mouse.move(x, y - 6, { steps: 12 })
  await order('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
  expect(await kept()).toEqual(['Giao hàng', 'Khách quen', 'Chờ tiền', 'VIP'])
  await settings.mouse.up()
  await isKept('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
  await order('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
})

it('S088 Esc in the middle of a drag puts it back, and letting go then changes nothing', async () => {
  await lift('VIP')
  const { x, y } = await grip('Chờ tiền')
  await settings.mouse.move(x, y, { steps: 8 })
  await order('Giao hàng', 'Khách quen', 'Chờ tiền', 'VIP')
  await settings.keyboard.press('Escape')
  await order('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
  await settings.mouse.up()
  await isKept('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
})

it('S088 dragged out of the list and let go there, it goes back', async () => {
  await lift('VIP')
  const last = await grip('Chờ tiền')
  await settings.mouse.move(last.x, last.y + 10, { steps: 8 })
  await order('Giao hàng', 'Khách quen', 'Chờ tiền', 'VIP')
  await settings.mouse.move(last.x, last.y + 200, { steps: 4 })
  await order('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
  await settings.mouse.up()
  expect(await settings.$('.lifted')).toBeNull()
  await isKept('VIP', 'Giao hàng', 'Khách quen', 'Chờ tiền')
})

it('S088 by keyboard alone, with every step spoken', async () => {
  await settings.focus('[aria-label="Move Giao hàng"]')
  await settings.keyboard.press('Space')
  await settings.keyboard.press('ArrowDown')
  await until('what is said', () => settings.$$eval('[role=status]', said => said.some(({ textContent }) => textContent?.includes('Giao hàng, place 3 of 4'))))
  await settings.keyboard.press('ArrowDown')
  await settings.keyboard.press('Space')
  await isKept('VIP', 'Khách quen', 'Chờ tiền', 'Giao hàng')
  await settings.keyboard.press('Space')
  await settings.keyboard.press('Home')
  await order('Giao hàng', 'VIP', 'Khách quen', 'Chờ tiền')
  await settings.keyboard.press('Escape')
  await isKept('VIP', 'Khách quen', 'Chờ tiền', 'Giao hàng')
  await order('VIP', 'Khách quen', 'Chờ tiền', 'Giao hàng')
})

it('S088 by buttons; the order is the same in the settings opened anew, in the tag picker and on the ticket', async () => {
  await press(settings, 'button', 'Move Giao hàng up')
  await isKept('VIP', 'Khách quen', 'Giao hàng', 'Chờ tiền')
  await settings.close()
  settings = await openSettings()
  await order('VIP', 'Khách quen', 'Giao hàng', 'Chờ tiền')

  const { id } = await ticketOf(shop, 'Lan')
  await act(shop, id, 'tag', { tag: 'cho-tien' })
  await act(shop, id, 'tag', { tag: 'vip' })
  await shop.panel.bringToFront()
  await press(shop.panel, 'tab', /^All open/)
  await press(shop.panel, 'row', /Lan/)
  await until('the tags of the ticket', async () => (await shop.panel.$$eval('.facts .tag', tags => tags.map(tag => tag.textContent?.trim()))).join() === 'VIP,Chờ tiền')
  await press(shop.panel, 'button', 'Tags')
  expect(await shop.panel.$$eval('.picker [role=checkbox]', tags => tags.map(tag => tag.textContent?.trim()))).toEqual(['VIP', 'Khách quen', 'Giao hàng', 'Chờ tiền'])
  await shop.panel.keyboard.press('Escape')
})

it('S089 a renamed tag keeps its place and its tickets', async () => {
  await read(settings, '1 ticket')
  await press(settings, 'button', 'Edit Chờ tiền')
  await see(settings, 'textbox', 'Name')
  // It opens with the name selected.
  await settings.keyboard.press('End')
  await type(settings, 'Name', ' rồi')
  await press(settings, 'button', 'Save')
  await order('VIP', 'Khách quen', 'Giao hàng', 'Chờ tiền rồi')
  await until('the ticket under the new name', async () => (await tagsOf('Lan')).join() === 'cho-tien-roi,vip', { tell: () => tagsOf('Lan') })
})

it('S087 a deleted tag goes from its tickets, after saying how many there are', async () => {
  await press(settings, 'button', 'Edit VIP')
  await press(settings, 'button', 'Delete')
  await read(settings, '1 ticket has it.')
  await see(settings, 'dialog', /Delete “VIP”/)
  await settings.evaluate(() => [...document.querySelectorAll<HTMLElement>('.dialog')].at(-1)?.querySelector<HTMLElement>('.danger')?.click())
  await gone(settings, 'dialog')
  await order('Khách quen', 'Giao hàng', 'Chờ tiền rồi')
  await until('the ticket without it', async () => (await tagsOf('Lan')).join() === 'cho-tien-roi', { tell: () => tagsOf('Lan') })
})

it('S088 the order is there after the panel is opened anew, and a sync changes nothing of it', async () => {
  await shop.probe.evaluate(() => probe.send('syncNow'))
  await shop.panel.bringToFront()
  await shop.panel.reload()
  await press(shop.panel, 'button', 'Filter')
  await until('the filter', async () => (await shop.panel.$$eval('[role=group][aria-label=Tags] button', chips => chips.map(chip => chip.textContent?.trim()))).join() === 'Khách quen,Giao hàng,Chờ tiền rồi')
  await isKept('Khách quen', 'Giao hàng', 'Chờ tiền rồi')
})

it('S088 among twenty tags the page scrolls along with the one that is dragged', async () => {
  await shop.probe.evaluate(async () => await probe.db.tags.bulkPut(Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, name: `Tag ${i}`, hue: 4 as const, order: 10 + i }))))
  await settings.bringToFront()
  await settings.setViewport({ width: 360, height: 500 })
  await until('all of them', async () => (await shown()).length === 23)
  await lift('Khách quen')
  await settings.mouse.move(40, 480, { steps: 10 })
  await until('the end of the list', async () => (await shown()).at(-1) === 'Khách quen', { tell: () => shown() })
  await settings.mouse.up()
  await until('it kept', async () => (await kept()).at(-1) === 'Khách quen')
})
