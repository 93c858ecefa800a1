import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { tokens } from '@/practice/tokens'
import { oakThread } from '@/practice/world'
import { act, delivered, ticketOf } from '../desk'
import { focused, gone, press, read, see, textOf, type, unread } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
const words = 'Em tên Lan, gọi 0903.123.456 nhé'
let shop: Shop
let settings: Page
beforeAll(async () => {
  shop = await openShop('chromium', tokens.mocHome, tokens.oakThread)
  await comesIn(shop, { page: oakThread.id, name: 'Lan N.', text: 'Is the throw there?' }, { name: lan, text: words }, { name: lan, text: 'Giao tới 12 Lê Lợi 😊' }, { name: 'A'.repeat(300), text: 'Hi' })
  settings = await openExtensionPage(shop.launched, 'options.html#fields')
  await shop.panel.bringToFront()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel, settings])

const open = (name: string) => press(shop.panel, 'row', new RegExp(name))
const tab = (name: string) => press(shop.panel, 'tab', name)
async function facts(name = lan) {
  const { customer } = await ticketOf(shop, name)
  return shop.probe.evaluate(async (id) => {
    const row = await probe.db.customers.get(id)
    return Object.fromEntries(Object.entries(row?.facts ?? {}).map(([field, facts]) => [field, facts?.map(({ value }) => value)]))
  }, customer)
}
const has = (field: string, ...values: string[]) => until(`${field}: ${values.join()}`, async () => (await facts())[field]?.join() === values.join(), { tell: facts })

/** Where two words stand on the screen: the start of the first, the end of the second, in CSS pixels. */
function placesOf(from: string, to: string) {
  return shop.panel.evaluate((...words) => words.map((word, i) => {
    const texts = [...document.querySelectorAll('.thread .text')]
    const node = texts.flatMap(text => [...text.childNodes]).find(node => node.nodeType === 3 && node.textContent?.includes(word))
    const range = document.createRange()
    const at = node!.textContent!.indexOf(word) + (i === 0 ? 0 : word.length)
    range.setStart(node!, at)
    range.setEnd(node!, at)
    const { x, y, height } = range.getBoundingClientRect()
    return { x, y: y + height / 2 }
  }), from, to)
}

/** Drags over text as a hand does, from the middle of one word to the middle of another, once the thread stands still. */
async function drag(from: string, to: string) {
  let seen = ''
  await until('the thread stands still', async () => seen === (seen = JSON.stringify(await placesOf(from, to))))
  const points = await placesOf(from, to)
  await shop.panel.mouse.move(points[0]!.x, points[0]!.y)
  await shop.panel.mouse.down()
  await shop.panel.mouse.move(points[1]!.x, points[1]!.y, { steps: 6 })
  await shop.panel.mouse.up()
}

it('S090 half a number is selected with the mouse, and Enter keeps the whole', async () => {
  await open(lan)
  await see(shop.panel, 'button', /^Phone 0903/)
  await see(shop.panel, 'button', /^Address 12/)
  await drag('03.123', '03.123')
  await read(shop.panel, 'Save for')
  await shop.panel.keyboard.press('Enter')
  await has('phone', '0903.123.456')
  await read(shop.panel, 'Saved: 0903.123.456')
  await gone(shop.panel, 'button', /^Phone 0903/)
})

it('S090 over two bubbles the address is found, is one press away, and is taken back', async () => {
  await drag('nhé', 'Lê Lợi')
  await press(shop.panel, 'button', 'Address')
  await has('address', '12 Lê Lợi')
  await press(shop.panel, 'button', /^Undo/)
  await until('no address', async () => (await facts()).address === undefined)
})

it('S090 a chip under the message keeps what it says, and the keyboard alone reaches the bar', async () => {
  await shop.panel.evaluate(() => document.querySelector<HTMLElement>('[data-entry]')?.focus())
  await shop.panel.keyboard.press('h')
  await until('the bar has the focus', async () => /Save all|Phone|Name/.test(await focused(shop.panel)))
  await shop.panel.keyboard.press('Escape')
  await unread(shop.panel, 'Save for')
  expect((await ticketOf(shop, lan)).id).toBe(await shop.probe.evaluate(async () => (await probe.db.messages.toArray()).find(entry => entry.kind === 'message' && entry.text.includes('0903'))?.ticket))
})

it('S025 S026 S119 S121 S122 S123 the card says what is known and what not, and is changed in its place', async () => {
  await tab('Customer')
  await read(shop.panel, 'from a message')
  expect(await textOf(shop.panel)).not.toContain('undefined')
  await press(shop.panel, 'button', 'Add: E-mail')
  await shop.panel.keyboard.type('lan@')
  await shop.panel.keyboard.press('Enter')
  await read(shop.panel, 'That does not look like an e-mail address')
  await shop.panel.keyboard.type('Mail.VN')
  await shop.panel.keyboard.press('Enter')
  await has('email', 'lan@Mail.VN')
  await press(shop.panel, 'button', 'Edit: Name')
  await shop.panel.keyboard.type('X')
  await shop.panel.keyboard.press('Escape')
  await see(shop.panel, 'button', 'Edit: Name')
  await press(shop.panel, 'button', 'Add another: Phone')
  await shop.panel.keyboard.type('+84 987 654 321')
  await shop.panel.keyboard.press('Enter')
  await has('phone', '0903.123.456', '+84 987 654 321')
})

it('S090 from a value one jumps to the very message', async () => {
  await press(shop.panel, 'button', /^from a message/)
  await until('the message has the focus', () => shop.panel.evaluate(() => document.activeElement?.textContent?.includes('0903.123.456')))
})

it('S030 a membership id keeps its zeros and is refused a second time, with the name of who has it', async () => {
  const { id } = await ticketOf(shop, 'A'.repeat(300))
  await act(shop, id, 'fact', { field: 'membership', value: '0004 7731', id: 'm' })
  await delivered(shop)
  await tab('Customer')
  await press(shop.panel, 'button', 'Add: Membership')
  await shop.panel.keyboard.type('00047731')
  await shop.panel.keyboard.press('Enter')
  await read(shop.panel, 'has this membership number already')
  await shop.panel.keyboard.type('2')
  await shop.panel.keyboard.press('Enter')
  await has('membership', '000477312')
})

it('S031 thirty fields of the shop\'s own, of every type, stand on the card', async () => {
  await settings.bringToFront()
  await press(settings, 'button', 'New field')
  await type(settings, 'Name of the field', 'Size')
  await settings.select('form select', 'list')
  await type(settings, 'Choices, one on each line', 'S\nM')
  await press(settings, 'button', 'Save')
  await read(settings, 'Choice from a list')
  await shop.probe.evaluate(async () => {
    const types = ['text', 'number', 'date', 'check', 'link'] as const
    await probe.db.ownFields.bulkPut(Array.from({ length: 29 }, (_, i) => ({ id: `own:${i}` as const, name: `Field ${i}`, type: types[i % 5]!, order: i + 1 })))
  })
  await shop.panel.bringToFront()
  await read(shop.panel, 'Field 28: Not known')
  await press(shop.panel, 'button', 'Add: Size')
  await shop.panel.select('.card-field select', 'M')
  await press(shop.panel, 'button', 'Save')
  await read(shop.panel, 'Size: M')
})

it('S126 a note on the customer is there for all, changed and deleted with an undo', async () => {
  await press(shop.panel, 'button', 'Add a note on the customer')
  await type(shop.panel, 'Note', 'Calls only after 16:00')
  await press(shop.panel, 'button', 'Save')
  await read(shop.panel, 'You · ')
  await press(shop.panel, 'button', 'Delete the note on the customer')
  await unread(shop.panel, 'Calls only after 16:00')
  await press(shop.panel, 'button', /^Undo/)
  await read(shop.panel, 'Calls only after 16:00')
})

it('S024 S127 the same person on another Page is suggested, joined after a look at both, read-only in the history, and split again', async () => {
  const there = await ticketOf(shop, 'Lan N.')
  await act(shop, there.id, 'fact', { field: 'phone', value: '0903 123 456', id: 'p' })
  await read(shop.panel, 'The same person?')
  await press(shop.panel, 'button', 'Compare')
  await read(shop.panel, 'The card will show')
  await press(shop.panel, 'button', 'Make one customer')
  await read(shop.panel, 'One person with')
  await read(shop.panel, 'Other conversations')
  await press(shop.panel, 'button', 'Split: Lan N.')
  await unread(shop.panel, 'One person with')
  await read(shop.panel, 'The same person?')
})
