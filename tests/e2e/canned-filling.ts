import type { Shop } from './shop'
import { beforeAll, expect, it } from 'vitest'
import { press, read, see, unread } from './panel'
import { afresh, caret, giaoSaid, holds, inField, key, listed, menu, together, typed } from './slash'

/** What a chosen message becomes in the draft. */
export function fillingTests(desk: () => Shop) {
  let shop: Shop
  beforeAll(() => {
    shop = desk()
  })

  it('S154 several messages are stacked into one draft, at the caret, and Ctrl+Z brings each shortcut back in one step', async () => {
    await typed(shop, 'A  Z')
    await key(shop, 'ArrowLeft', 'ArrowLeft')
    await typed(shop, '/giaophi')
    await menu(shop, 'giaophi')
    await key(shop, 'Enter')
    await holds(shop, 'A Nội thành 22.000 ₫ Z')
    await typed(shop, ' /giao')
    await menu(shop, 'giao')
    await key(shop, 'Enter')
    await holds(shop, `A Nội thành 22.000 ₫ ${giaoSaid} Z`)
    await together(shop, 'Control', 'z')
    await holds(shop, 'A Nội thành 22.000 ₫ /giao Z')
    expect(await listed(shop)).toBeUndefined()
  })

  it('S156 what is not known is asked before anything is inserted', async () => {
    await typed(shop, 'Vâng /hen')
    await menu(shop, 'hen')
    await key(shop, 'Enter')
    await see(shop.panel, 'dialog', 'Fill in to insert')
    expect(await inField(shop)).toBe('Vâng /hen')
    await typed(shop, 'thứ sáu')
    await key(shop, 'Tab', 'ArrowDown')
    await press(shop.panel, 'button', 'Insert')
    await holds(shop, 'Vâng Dạ em hẹn thứ sáu, chiều ạ')
  })

  it('S156 the form is left with Esc: nothing is inserted, what was typed stays', async () => {
    await typed(shop, '/hen')
    await menu(shop, 'hen')
    await key(shop, 'Enter')
    await see(shop.panel, 'dialog', 'Fill in to insert')
    await key(shop, 'Escape')
    await holds(shop, '/hen')
  })

  it('Tab walks the places where the cursor stops, also after something was typed there', async () => {
    await typed(shop, '/gap')
    await menu(shop, 'gap')
    await key(shop, 'Enter')
    await holds(shop, 'Dạ , hẹn .')
    expect(await caret(shop)).toBe(3)
    await typed(shop, 'chị')
    await key(shop, 'Tab')
    await typed(shop, 'mai')
    await holds(shop, 'Dạ chị, hẹn mai.')
  })

  it('S154 the customer’s language picks the text; Alt with an arrow, or a press, picks another', async () => {
    await typed(shop, '/ngon')
    await menu(shop, 'ngon')
    await read(shop.panel, 'Dạ em cảm ơn')
    await press(shop.panel, 'button', 'Text in Hungarian')
    await read(shop.panel, 'Köszönjük')
    await together(shop, 'Alt', 'ArrowRight')
    await read(shop.panel, 'Thank you')
    await together(shop, 'Alt', 'ArrowRight')
    await key(shop, 'Enter')
    await holds(shop, 'Dạ em cảm ơn')
  })

  it('S154 messages that use each other in a circle are not inserted, and it says which', async () => {
    await typed(shop, '/vong')
    await menu(shop, 'vong')
    await key(shop, 'Enter')
    await read(shop.panel, '/vong → /vong2 → /vong')
    expect(await inField(shop)).toBe('/vong')
  })

  it('S077 S005 the picture of a message goes along with the draft, and a note says that it cannot', async () => {
    await typed(shop, '/qr')
    await menu(shop, 'qr')
    await key(shop, 'Enter')
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
    await key(shop, 'Enter')
    await read(shop.panel, 'A note cannot hold the files')
    await afresh(shop, 'Note')
    await press(shop.panel, 'tab', 'Reply')
    await holds(shop, 'Mã thanh toán ạ')
  })
}
