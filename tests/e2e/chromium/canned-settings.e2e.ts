import type { ElementHandle, Page } from 'puppeteer'
import type { Shop } from '../shop'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { act, ticketOf } from '../desk'
import { gone, press, read, see, type, withControl } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
let settings: Page
const folder = mkdtempSync(join(tmpdir(), 'canned-'))
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: 'Nguyễn Thị Lan', text: 'Shop ơi phí giao hàng bao nhiêu ạ?' })
  settings = await openExtensionPage(shop.launched, 'options.html#canned')
  const devtools = await settings.createCDPSession()
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
})
afterAll(() => shop.close())
picturesOfFailures(() => [settings, shop.panel])
beforeEach(() => settings.bringToFront())

const kept = () => shop.probe.evaluate(async () => (await probe.db.canned.toArray()).map(({ title, shortcut, body }) => ({ title, shortcut, body })))
const isKept = (title: string, body: string) => until(`${title} kept`, async () => (await kept()).some(one => one.title === title && one.body === body), { tell: kept })
const titles = () => settings.$$eval('.canned-row .title', names => names.map(name => name.textContent))
const save = () => press(settings, 'button', 'Save')
async function choose(path: string) {
  const input = await settings.$('header input[type=file]') as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

it('S079 a new user writes the first message: name, shortcut, text with a field out of the menu', async () => {
  await press(settings, 'button', 'New')
  await type(settings, 'Name', 'Phí giao hàng')
  await type(settings, /^Shortcut/, 'phi')
  await type(settings, 'Text', 'Dạ chào ')
  await press(settings, 'button', 'Insert a field')
  await press(settings, 'menuitem', 'First name')
  await read(settings, 'Dạ chào Lan')
  await settings.keyboard.type(', phí giao 30.000đ ạ.')
  await save()
  await isKept('Phí giao hàng', 'Dạ chào {{customer.first_name}}, phí giao 30.000đ ạ.')
  await see(settings, 'button', 'Edit Phí giao hàng')
})

it('S079 a field put in by mistake goes with one Ctrl+Z', async () => {
  await press(settings, 'button', 'Edit Phí giao hàng')
  const field = await see(settings, 'textbox', 'Text')
  await field.focus()
  await press(settings, 'button', 'Insert a field')
  await press(settings, 'menuitem', 'Phone')
  const text = () => field.evaluate(node => (node as HTMLTextAreaElement).value)
  await until('the field', async () => (await text()).includes('{{customer.phone}}'))
  await withControl(settings, 'z')
  await until('as before', async () => !(await text()).includes('{{customer.phone}}'))
})

it('S079 unsaved changes ask before another section opens', async () => {
  await (await see(settings, 'textbox', 'Text')).focus()
  await settings.keyboard.type(' Cảm ơn chị!')
  await press(settings, 'tab', 'Tags')
  await read(settings, 'Discard the changes?')
  await press(settings, 'button', 'Keep writing')
  await gone(settings, 'dialog')
  await save()
  await until('changed', async () => (await kept())[0]?.body.includes('Cảm ơn chị!'), { tell: kept })
})

it('S079 a message is duplicated, deleted and brought back', async () => {
  await press(settings, 'button', 'Duplicate Phí giao hàng')
  await read(settings, '“Phí giao hàng” has this shortcut too')
  const name = await see(settings, 'textbox', 'Name')
  await name.evaluate(node => (node as HTMLInputElement).select())
  await name.type('Phí giao tỉnh')
  await save()
  await press(settings, 'button', 'Delete Phí giao tỉnh')
  await gone(settings, 'button', 'Delete Phí giao tỉnh')
  await press(settings, 'button', /^Undo/)
  await see(settings, 'button', 'Delete Phí giao tỉnh')
  expect(await kept()).toHaveLength(2)
})

it('S079 a file is imported: the plan says what is new, what conflicts and which line is broken', async () => {
  const path = join(folder, 'theirs.csv')
  writeFileSync(path, 'title,shortcut,body,folder\nĐổi trả,doi,Đổi trong 7 ngày ạ,Giao hàng/Đổi trả\nPhí,phi,Freeship ạ,\nHỏng,hong,,\n')
  await choose(path)
  for (const said of ['1 new message', '1 conflict', '1 cannot be read', 'Line 4', 'Same shortcut, different text']) await read(settings, said)
  await settings.screenshot({ path: join(folder, 'plan.png') as `${string}.png` })
  await press(settings, 'button', 'Import 2 messages')
  await isKept('Đổi trả', 'Đổi trong 7 ngày ạ')
  await press(settings, 'button', /^Undo/)
  await until('undone', async () => (await kept()).length === 2, { tell: kept })
})

it('S079 everything is exported to a file, and comes back from it', async () => {
  await press(settings, 'button', 'More')
  await press(settings, 'menuitem', 'Export')
  await press(settings, 'button', 'Save the file')
  const path = await until('the file', () => readdirSync(folder).find(name => name.endsWith('.json')))
  expect(JSON.parse(readFileSync(join(folder, path), 'utf8'))).toMatchObject({ version: 1, messages: [{}, {}] })
  await shop.probe.evaluate(() => probe.db.canned.clear())
  await gone(settings, 'button', 'Edit Phí giao hàng')
  await choose(join(folder, path))
  await press(settings, 'button', 'Import 2 messages')
  await see(settings, 'button', 'Edit Phí giao hàng')
})

it('S155 a sent reply is saved as a canned message, the customer’s name as a field', async () => {
  const { panel } = shop
  const { id } = await ticketOf(shop, 'Nguyễn Thị Lan')
  await act(shop, id, 'reply', { text: 'Chào chị Lan, phí giao hàng 30.000đ ạ', files: [] })
  await until('it is sent', async () => (await shop.probe.evaluate(async () => await probe.db.outbox.count())) === 0)
  await panel.bringToFront()
  await press(panel, 'row', /Nguyễn Thị Lan/)
  const bubble = await until('the bubble', () => panel.$('.message.ours'))
  await bubble.hover()
  await press(panel, 'button', 'Save as canned message')
  await read(panel, 'Lan → First name')
  await panel.screenshot({ path: join(folder, 'keep.png') as `${string}.png` })
  await press(panel, 'button', 'Save')
  await until('kept', async () => (await kept()).some(one => one.body === 'Chào chị {{customer.first_name}}, phí giao hàng 30.000đ ạ'), { tell: kept })
  await gone(panel, 'dialog')
})

it('S079 five thousand messages: only those in sight are in the page, and one is found at once', async () => {
  await shop.probe.evaluate(async () => {
    const one = { variants: [], files: [], tags: [], folder: '', scope: 'mine' as const, pages: [], channels: [], changedAt: 0 }
    await probe.db.canned.bulkPut(Array.from({ length: 5000 }, (_, i) => ({ ...one, id: `m${i}`, shortcut: `m${i}`, title: `Mẫu số ${i}`, body: i === 4321 ? `Bảng cỡ ${'x'.repeat(10_000)}` : `Nội dung ${i}`, rev: Date.now() })))
  })
  await until('all of them', async () => (await settings.$eval('.count', node => node.textContent)) !== '3')
  expect((await titles()).length).toBeLessThan(60)
  await type(settings, 'Search canned messages', 'bang co', 'searchbox')
  await until('the one', async () => (await titles()).join() === 'Mẫu số 4321', { tell: titles })
  await press(settings, 'button', 'Edit Mẫu số 4321')
  const field = await see(settings, 'textbox', 'Text')
  expect(await field.evaluate(node => (node as HTMLTextAreaElement).value.length)).toBe(10_008)
})
