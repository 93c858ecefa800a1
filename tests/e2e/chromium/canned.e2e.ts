import type { KeyInput } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { press, read, see, unread } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { afresh, canned, caret, holds, inField, keep, listed, menu, noMenu, typed } from '../slash'
import { until } from '../until'

/** One pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const giao = 'Dạ đơn của {{customer.call_name}} {{customer.first_name}} đang trên đường ạ 🙏\n\nCần gì cứ nhắn em nhé.'
const said = 'Dạ đơn của chị Lan đang trên đường ạ 🙏\n\nCần gì cứ nhắn em nhé.'
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: 'Nguyễn Thị Lan', text: 'Shop ơi đơn của mình đến đâu rồi?' })
  await shop.probe.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    await probe.db.files.put({ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: bytes.length, blob: new Blob([bytes], { type: 'image/png' }) })
  }, png)
  await keep(
    shop,
    canned('giao', giao, { title: 'Thời gian giao hàng' }),
    canned('giaophi', 'Nội thành 22.000 ₫', { title: 'Phí giao theo khu vực' }),
    canned('giaolai', 'Dạ bưu tá giao lại ạ', { title: 'Hẹn giao lại' }),
    canned('hen', 'Dạ em hẹn {{ask:Ngày giao}}, {{choose:sáng;chiều|Buổi}} ạ', { title: 'Hẹn ngày' }),
    canned('gap', 'Dạ {{cursor}}, hẹn {{cursor}}.', { title: 'Hai chỗ trống' }),
    canned('qr', 'Mã thanh toán ạ', { title: 'QR', files: [{ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: 68 }] }),
    canned('ngon', 'Thank you', { title: 'Ngôn ngữ', language: 'en', variants: [{ language: 'vi', body: 'Dạ em cảm ơn' }, { language: 'hu', body: 'Köszönjük' }] }),
    canned('vong', 'a {{snippet:vong2}}', { title: 'Vòng' }),
    canned('vong2', 'b {{snippet:vong}}', { title: 'Vòng hai' }),
  )
  await press(shop.panel, 'row', /Nguyễn Thị Lan/)
  await see(shop.panel, 'textbox', 'Reply')
  await until('the messages', async () => {
    await afresh(shop)
    await typed(shop, '/giao')
    return (await menu(shop)).length > 0 && (await listed(shop))?.[0] === 'giao'
  })
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(() => afresh(shop))
async function key(...keys: KeyInput[]) {
  for (const name of keys) await shop.panel.keyboard.press(name)
}
async function together(held: KeyInput, name: KeyInput) {
  await shop.panel.keyboard.down(held)
  await shop.panel.keyboard.press(name)
  await shop.panel.keyboard.up(held)
}

it('S156 “/” and a shortcut lists it first, Enter inserts it filled in and sends nothing', async () => {
  await typed(shop, 'Dạ /giao')
  expect((await menu(shop, 'giao')).slice(0, 3)).toEqual(['giao', 'giaolai', 'giaophi'])
  await key('Enter')
  await holds(shop, `Dạ ${said}`)
  await noMenu(shop)
  expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
})

it('S078 a shortcut that is a prefix of another is found as itself, and the other by more letters', async () => {
  await typed(shop, '/giaop')
  expect(await menu(shop, 'giaophi')).toEqual(['giaophi'])
  await key('Backspace')
  await menu(shop, 'giao')
})

it.each([
  ['an address', 'https://shop.vn/giao'],
  ['a date', 'ngày 1/2'],
  ['a path', '/home/giao'],
  ['a word', 'anh/giao'],
])('S078 S156 no menu in %s', async (_, text) => {
  await typed(shop, text)
  await holds(shop, text)
  // “/home” opens one on its way; nothing may be left of it.
  await noMenu(shop)
})

it.each([
  ['after an emoji', 'Dạ 🙏/giao'],
  ['at a line’s start', 'Dạ\n/giao'],
  ['with accents', '/gịao'],
  ['with a title’s words', '/thời gian'],
  ['with a title’s words without accents', '/thoi gian giao'],
  ['roughly', '/tggh'],
])('S078 S156 the menu opens %s', async (_, text) => {
  await shop.panel.$eval('textarea.write', (_, text) => document.execCommand('insertText', false, text), text)
  await menu(shop, 'giao')
})

it('S156 arrows go round, Tab inserts, the mouse inserts', async () => {
  await typed(shop, '/giao')
  await menu(shop, 'giao')
  await key('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Tab')
  await holds(shop, 'Dạ bưu tá giao lại ạ')
  await typed(shop, ' /giaophi')
  await menu(shop, 'giaophi')
  await shop.panel.click('.slash [role=option]')
  await holds(shop, 'Dạ bưu tá giao lại ạ Nội thành 22.000 ₫')
  expect(await shop.panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
})

it('S156 Esc leaves what was typed and the ticket open; Backspace opens the menu again', async () => {
  await typed(shop, '/giao')
  await menu(shop, 'giao')
  await key('Escape')
  await noMenu(shop)
  await typed(shop, 'p')
  await holds(shop, '/giaop')
  expect(await listed(shop)).toBeUndefined()
  await key('Backspace')
  await menu(shop, 'giao')
})

it('S156 no match says so, and Enter sends no mistyped shortcut', async () => {
  await typed(shop, '/xyzzy')
  await read(shop.panel, 'No canned message fits “xyzzy”')
  await key('Enter')
  await holds(shop, '/xyzzy')
  expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
})

it('S154 several messages are stacked into one draft, at the caret, and Ctrl+Z brings each shortcut back in one step', async () => {
  await typed(shop, 'A  Z')
  await key('ArrowLeft', 'ArrowLeft')
  await typed(shop, '/giaophi')
  await menu(shop, 'giaophi')
  await key('Enter')
  await holds(shop, 'A Nội thành 22.000 ₫ Z')
  await typed(shop, ' /giao')
  await menu(shop, 'giao')
  await key('Enter')
  await holds(shop, `A Nội thành 22.000 ₫ ${said} Z`)
  await together('Control', 'z')
  await holds(shop, 'A Nội thành 22.000 ₫ /giao Z')
  expect(await listed(shop)).toBeUndefined()
})

it('S156 what is not known is asked before anything is inserted', async () => {
  await typed(shop, 'Vâng /hen')
  await menu(shop, 'hen')
  await key('Enter')
  await see(shop.panel, 'dialog', 'Fill in to insert')
  expect(await inField(shop)).toBe('Vâng /hen')
  await typed(shop, 'thứ sáu')
  await key('Tab', 'ArrowDown')
  await press(shop.panel, 'button', 'Insert')
  await holds(shop, 'Vâng Dạ em hẹn thứ sáu, chiều ạ')
})

it('S156 the form is left with Esc: nothing is inserted, what was typed stays', async () => {
  await typed(shop, '/hen')
  await menu(shop, 'hen')
  await key('Enter')
  await see(shop.panel, 'dialog', 'Fill in to insert')
  await key('Escape')
  await holds(shop, '/hen')
})

it('Tab walks the places where the cursor stops, also after something was typed there', async () => {
  await typed(shop, '/gap')
  await menu(shop, 'gap')
  await key('Enter')
  await holds(shop, 'Dạ , hẹn .')
  expect(await caret(shop)).toBe(3)
  await typed(shop, 'chị')
  await key('Tab')
  await typed(shop, 'mai')
  await holds(shop, 'Dạ chị, hẹn mai.')
})

it('S078 S156 the menu works while Telex, or any input method, composes', async () => {
  const cdp = await shop.panel.createCDPSession()
  await typed(shop, 'Dạ /')
  for (const text of ['t', 'th', 'tho', 'thơ', 'thời', 'thời g']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await menu(shop, 'giao')
  // The Enter that ends a composition is the input method's.
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 })
  expect(await inField(shop)).toBe('Dạ /thời g')
  await shop.panel.click('.slash [role=option]')
  await holds(shop, `Dạ ${said}`)

  await afresh(shop)
  await typed(shop, '/')
  await cdp.send('Input.imeSetComposition', { text: 'giaop', selectionStart: 5, selectionEnd: 5 })
  await cdp.send('Input.insertText', { text: 'giaop' })
  await menu(shop, 'giaophi')
  await key('Enter')
  await holds(shop, 'Nội thành 22.000 ₫')
  await cdp.detach()
})

it('S077 the button opens the menu without a slash; typing narrows it, a click inserts', async () => {
  await typed(shop, 'Dạ ')
  await press(shop.panel, 'button', 'Canned messages')
  await menu(shop)
  await typed(shop, 'giaop')
  await menu(shop, 'giaophi')
  await key('Enter')
  await holds(shop, 'Dạ Nội thành 22.000 ₫')
})

it('S077 Ctrl+/ opens the menu too, and closes it; what is highlighted is written over', async () => {
  await typed(shop, 'Dạ xyz')
  await together('Control', '/')
  await menu(shop)
  await together('Control', '/')
  await noMenu(shop)
  for (let i = 0; i < 3; i++) await together('Shift', 'ArrowLeft')
  await together('Control', '/')
  await menu(shop)
  await typed(shop, 'giaop')
  await menu(shop, 'giaophi')
  await key('Enter')
  await holds(shop, 'Dạ Nội thành 22.000 ₫')
})

it('S154 the customer’s language picks the text; Alt with an arrow, or a press, picks another', async () => {
  await typed(shop, '/ngon')
  await menu(shop, 'ngon')
  await read(shop.panel, 'Dạ em cảm ơn')
  await press(shop.panel, 'button', 'Text in Hungarian')
  await read(shop.panel, 'Köszönjük')
  await together('Alt', 'ArrowRight')
  await read(shop.panel, 'Thank you')
  await together('Alt', 'ArrowRight')
  await key('Enter')
  await holds(shop, 'Dạ em cảm ơn')
})

it('S154 messages that use each other in a circle are not inserted, and it says which', async () => {
  await typed(shop, '/vong')
  await menu(shop, 'vong')
  await key('Enter')
  await read(shop.panel, '/vong → /vong2 → /vong')
  expect(await inField(shop)).toBe('/vong')
})

it('S077 S005 the picture of a message goes along with the draft, and a note says that it cannot', async () => {
  await typed(shop, '/qr')
  await menu(shop, 'qr')
  await key('Enter')
  await holds(shop, 'Mã thanh toán ạ')
  await read(shop.panel, 'qr.png')
  await press(shop.panel, 'button', /^Remove.*qr\.png/)
  await unread(shop.panel, 'qr.png')
  // The message's own picture is still there.
  expect(await shop.probe.evaluate(async () => (await probe.db.files.get('qr-file'))?.size)).toBeGreaterThan(0)

  await press(shop.panel, 'tab', 'Note')
  await afresh(shop, 'Note')
  await typed(shop, '/qr')
  await menu(shop, 'qr')
  await key('Enter')
  await read(shop.panel, 'A note cannot hold the files')
  await afresh(shop, 'Note')
  await press(shop.panel, 'tab', 'Reply')
  await holds(shop, 'Mã thanh toán ạ')
})

it('S154 what is used often moves up among its equals', async () => {
  for (let i = 0; i < 3; i++) {
    await afresh(shop)
    await typed(shop, '/giaophi')
    await menu(shop, 'giaophi')
    await key('Enter')
    await holds(shop, 'Nội thành 22.000 ₫')
  }
  await afresh(shop)
  await typed(shop, '/giao')
  await until('giaophi before giaolai', async () => (await listed(shop))?.join().startsWith('giao,giaophi,giaolai'), { tell: () => listed(shop) })
})

it('S077 with 600 messages the menu shows the first, and the arrows reach those behind', async () => {
  await keep(shop, ...Array.from({ length: 600 }, (_, i) => canned(`mau${String(i).padStart(3, '0')}`, `Số ${i}`)))
  await until('all of them', async () => {
    await afresh(shop)
    await typed(shop, '/mau')
    return (await shop.panel.evaluate(() => document.querySelector('.slash [role=status]')?.textContent))?.startsWith('60')
  })
  for (let i = 0; i < 25; i++) await key('ArrowDown')
  await key('Enter')
  await holds(shop, 'Số 25')
})
