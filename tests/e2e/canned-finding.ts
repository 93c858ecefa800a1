import type { Shop } from './shop'
import { beforeAll, expect, it } from 'vitest'
import { press, read } from './panel'
import { afresh, canned, giaoSaid, holds, inField, keep, key, listed, menu, noMenu, together, typed } from './slash'
import { until } from './until'

/** How the panel's menu opens, what it lists, and which keys are its own. */
export function findingTests(desk: () => Shop) {
  let shop: Shop
  beforeAll(() => {
    shop = desk()
  })

  it('S156 “/” and a shortcut lists it first, Enter inserts it filled in and sends nothing', async () => {
    await typed(shop, 'Dạ /giao')
    expect((await menu(shop, 'giao')).slice(0, 3)).toEqual(['giao', 'giaolai', 'giaophi'])
    await key(shop, 'Enter')
    await holds(shop, `Dạ ${giaoSaid}`)
    await noMenu(shop)
    expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
  })

  it('S078 a shortcut that is a prefix of another is found as itself, and the other by more letters', async () => {
    await typed(shop, '/giaop')
    expect(await menu(shop, 'giaophi')).toEqual(['giaophi'])
    await key(shop, 'Backspace')
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

  it('S154 S156 arrows go round, Tab inserts, one click of the mouse inserts, and nothing is sent', async () => {
    await typed(shop, '/giao')
    await menu(shop, 'giao')
    await key(shop, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Tab')
    await holds(shop, 'Dạ bưu tá giao lại ạ')
    await typed(shop, ' /giaophi')
    await menu(shop, 'giaophi')
    await shop.panel.click('.slash [role=option]')
    await holds(shop, 'Dạ bưu tá giao lại ạ Nội thành 22.000 ₫')
    expect(await shop.panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
  })

  it('S156 Esc leaves what was typed and the ticket open; Backspace opens the menu again', async () => {
    await typed(shop, '/giao')
    await menu(shop, 'giao')
    await key(shop, 'Escape')
    await noMenu(shop)
    await typed(shop, 'p')
    await holds(shop, '/giaop')
    expect(await listed(shop)).toBeUndefined()
    await key(shop, 'Backspace')
    await menu(shop, 'giao')
  })

  it('S156 no match says so, and Enter sends no mistyped shortcut', async () => {
    await typed(shop, '/xyzzy')
    await read(shop.panel, 'No canned message fits “xyzzy”')
    await key(shop, 'Enter')
    await holds(shop, '/xyzzy')
    expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
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
    await holds(shop, `Dạ ${giaoSaid}`)

    await afresh(shop)
    await typed(shop, '/')
    await cdp.send('Input.imeSetComposition', { text: 'giaop', selectionStart: 5, selectionEnd: 5 })
    await cdp.send('Input.insertText', { text: 'giaop' })
    await menu(shop, 'giaophi')
    await key(shop, 'Enter')
    await holds(shop, 'Nội thành 22.000 ₫')
    await cdp.detach()
  })

  it('S077 the button opens the menu without a slash; typing narrows it, a click inserts', async () => {
    await typed(shop, 'Dạ ')
    await press(shop.panel, 'button', 'Canned messages')
    await menu(shop)
    await typed(shop, 'giaop')
    await menu(shop, 'giaophi')
    await key(shop, 'Enter')
    await holds(shop, 'Dạ Nội thành 22.000 ₫')
  })

  it('S077 Ctrl+/ opens the menu too, and closes it; what is highlighted is written over', async () => {
    await typed(shop, 'Dạ xyz')
    await together(shop, 'Control', '/')
    await menu(shop)
    await together(shop, 'Control', '/')
    await noMenu(shop)
    for (let i = 0; i < 3; i++) await together(shop, 'Shift', 'ArrowLeft')
    await together(shop, 'Control', '/')
    await menu(shop)
    await typed(shop, 'giaop')
    await menu(shop, 'giaophi')
    await key(shop, 'Enter')
    await holds(shop, 'Dạ Nội thành 22.000 ₫')
  })

  it('S154 what is used often moves up among its equals', async () => {
    for (let i = 0; i < 3; i++) {
      await afresh(shop)
      await typed(shop, '/giaophi')
      await menu(shop, 'giaophi')
      await key(shop, 'Enter')
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
    for (let i = 0; i < 25; i++) await key(shop, 'ArrowDown')
    await key(shop, 'Enter')
    await holds(shop, 'Số 25')
  })
}
