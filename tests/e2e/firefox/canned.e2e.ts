import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { inputMethod } from '../input-method'
import { gone, press, see, type, withControl } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { afresh, canned, holds, inField, keep, listed, menu, noMenu, typed } from '../slash'
import { until } from '../until'

const said = 'Dạ chào chị Lan ạ 🙏\n\nMình cần gì ạ?'
let shop: Shop
beforeAll(async () => {
  shop = await openShop('firefox')
  await shop.panel.setViewport({ width: 400, height: 700 })
  await comesIn(shop, { name: 'Nguyễn Thị Lan', text: 'Shop ơi còn hàng không?' })
  await shop.probe.evaluate(async () => await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'newest' }))
  await keep(
    shop,
    canned('chao1', 'Dạ chào {{customer.call_name}} {{customer.first_name}} ạ 🙏\n\nMình cần gì ạ?'),
    canned('hen', 'Dạ em hẹn {{ask:Ngày giao}} ạ'),
  )
  await press(shop.panel, 'row', /Nguyễn Thị Lan/)
  await until('the messages', async () => {
    await afresh(shop)
    await typed(shop, '/chao1')
    return (await listed(shop))?.[0] === 'chao1'
  })
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(() => afresh(shop))

it('S156 inserts a message of several lines by keyboard; Ctrl+Z brings what was typed back in one step', async () => {
  await typed(shop, 'A /chao1')
  await menu(shop, 'chao1')
  await shop.panel.keyboard.press('Enter')
  await holds(shop, `A ${said}`)
  await typed(shop, ' B')
  await holds(shop, `A ${said} B`)
  for (let i = 0; i < 2 && await inField(shop) !== 'A /chao1'; i++) {
    await withControl(shop.panel, 'z')
  }
  await holds(shop, 'A /chao1')
  expect(shop.practice.sent('Nguyễn Thị Lan')).toEqual([])
})

it('S156 by mouse, and Esc leaves what was typed', async () => {
  await typed(shop, '/chao1')
  await menu(shop, 'chao1')
  await shop.panel.keyboard.press('Escape')
  await noMenu(shop)
  await holds(shop, '/chao1')
  await shop.panel.keyboard.press('Backspace')
  await menu(shop)
  await shop.panel.keyboard.type('1')
  await menu(shop, 'chao1')
  await shop.panel.click('.slash [role=option]')
  await holds(shop, said)
})

it('S077 S156 by button, and what is not known is asked before it is inserted', async () => {
  await press(shop.panel, 'button', 'Canned messages')
  await menu(shop)
  await typed(shop, 'hen')
  await menu(shop, 'hen')
  await shop.panel.keyboard.press('Enter')
  await see(shop.panel, 'dialog', 'Fill in to insert')
  await typed(shop, 'thứ sáu')
  await shop.panel.keyboard.press('Enter')
  await holds(shop, 'Dạ em hẹn thứ sáu ạ')
})

it('S078 S156 the menu works while Telex composes, and Enter inserts once the word is done', async () => {
  const telex = await inputMethod(shop.launched.browser)
  await typed(shop, 'A /')
  for (const word of ['c', 'ch', 'cha', 'chà', 'chào']) await telex.compose(word)
  await menu(shop, 'chao1')
  await telex.commit()
  await holds(shop, 'A /chào')
  await menu(shop, 'chao1')
  await shop.panel.keyboard.press('Enter')
  await holds(shop, `A ${said}`)
})

// Last: the panel's place is taken by the settings.
it('S079 a message is written, found, changed and deleted in the settings, and what was not saved is offered again', async () => {
  let settings = await openExtensionPage(shop.launched, 'options.html#canned')
  await press(settings, 'button', 'New')
  await type(settings, 'Name', 'Phí giao hàng')
  await type(settings, /^Shortcut/, 'phi')
  await type(settings, 'Text', 'Dạ phí giao 30.000đ ạ')
  await until('kept while it is written', async () => await shop.probe.evaluate(async () => (await probe.db.cannedDrafts.toArray()).some(({ fields }) => JSON.stringify(fields).includes('30.000đ ạ'))))
  await settings.close()
  settings = await openExtensionPage(shop.launched, 'options.html#canned')
  await press(settings, 'button', 'Keep writing')
  await press(settings, 'button', 'Save')
  await press(settings, 'button', 'Edit Phí giao hàng')
  await type(settings, 'Text', ' Miễn phí từ 500k.')
  await press(settings, 'button', 'Save')
  const bodies = () => shop.probe.evaluate(async () => (await probe.db.canned.toArray()).map(({ body }) => body))
  await until('the change', async () => (await bodies()).some(body => body.endsWith(' Miễn phí từ 500k.')), { tell: bodies })
  await press(settings, 'button', 'Delete Phí giao hàng')
  await gone(settings, 'button', 'Edit Phí giao hàng')
  await press(settings, 'button', /^Undo/)
  await see(settings, 'button', 'Edit Phí giao hàng')
})

it('S090 what is highlighted in a page goes to the customer of the open ticket', async () => {
  const page = await shop.launched.browser.newPage()
  await page.goto('https://business.facebook.com/latest/inbox/all?asset_id=1')
  await page.evaluate(() => {
    document.body.innerHTML = '<p id="words" style="margin-top:200px">sđt 0912 345 678</p>'
  })
  await page.click('#words', { count: 3 })
  await until('the bar', () => page.$('deskside-capture'))
  await page.keyboard.press('Enter')
  await until('the number', () => shop.probe.evaluate(async () => (await probe.db.customers.toArray()).some(({ facts }) => facts.phone?.some(({ value, from }) => value === '0912 345 678' && from === 'page'))))
  await page.close()
})
