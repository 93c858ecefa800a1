import type { CDPSession, Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { World } from '@/practice/world'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goLive } from '@/practice/lives'
import { openExtensionPage } from '@/practice/local/browser'
import { comment, person } from '@/practice/posts'
import { append } from '@/practice/threads'
import { mocHome, newWorld } from '@/practice/world'
import { canned } from '../../make'
import { inAllLooks } from '../all-looks'
import { root } from '../build'
import { act, connect, startDesk } from '../desk'
import { dressed, faultsAtTwice, faultsOf } from '../look'
import { until } from '../until'

/** A Page broadcasts, and people write under it; those who wait for an answer to a message have sent a file. */
function airing(world: World) {
  const live = goLive(world, { page: mocHome.id, title: 'Xả kho chăn len cuối mùa', at: Date.now() - 2_500_000 })
  for (const [at, name] of ['Phạm Ngọc Ánh', 'Sari', 'Nguyễn Công Tằng Tôn Nữ Thị Mỹ Hạnh Dung'].entries()) {
    comment(world, live, { at: Date.now() - 9000 + at * 1000, who: person(world, { name }), text: 'A12 lấy 2 cái 0987 111 222, ship Đà Nẵng được không ạ' })
  }
  const file = { id: '1', kind: 'file', mime: 'application/pdf', name: 'Hóa đơn giá trị gia tăng tháng mười một năm 2026.pdf', size: 1_234_567 } as const
  for (const thread of Object.values(world.threads)) {
    const last = thread.lines.at(-1)
    if (last?.from === 'customer') append(world, thread, { at: last.at, from: 'customer', text: '', enclosures: [{ ...file }] })
  }
  return world
}

let desk: Desk
let page: Page
let devtools: CDPSession
beforeAll(async () => {
  mkdirSync(`${root}pictures/look`, { recursive: true })
  desk = await startDesk('chromium', { world: airing(newWorld({ seed: 11, now: Date.now(), pace: 'still' })) })
  page = await openExtensionPage(desk.launched, 'sidepanel.html')
  devtools = await page.createCDPSession()
})
afterAll(() => desk.close())

const pageOf = (path: string) => page.goto(`${desk.launched.base}/${path}`)

const dress = (theme: string, language: string, width: number) => dressed(desk, page, theme, language, width)
const faults = (name: string) => faultsOf(page, name)

const everywhere = (screen: string, ready?: () => Promise<unknown>) => inAllLooks(desk, page, devtools, screen, ready)

it('the first run has no axe violation and no sideways scroll, in both themes, all widths and languages', async () => {
  expect(await everywhere('first-run')).toEqual([])
}, 120_000)

it('nor has the queue', async () => {
  await connect(desk)
  await pageOf('sidepanel.html')
  await until('rows', async () => (await page.$$('[role=row]')).length > 3)
  expect(await everywhere('queue')).toEqual([])
}, 120_000)

it('nor has a ticket with a note, a priority, a tag, an unsent and a refused reply', async () => {
  const inSight = await page.$$eval('[data-row]', rows => rows.map(row => (row as HTMLElement).dataset.row))
  const { id } = await until('a waiting ticket', async () => (await desk.probe.evaluate(async () => await probe.db.tickets.toArray())).find(ticket => ticket.kind === 'message' && inSight.includes(ticket.id)))
  await desk.probe.evaluate(async () => await probe.db.tags.put({ id: 'vip', name: 'VIP', hue: 3, order: 0 } as Parameters<typeof probe.db.tags.put>[0]))
  await act(desk, id, 'note', { text: 'Asked before' })
  await act(desk, id, 'priority', { value: 'high' })
  await act(desk, id, 'tag', { tag: 'vip' })
  desk.practice.faults.push({ match: 'POST /messages', kind: 'windowClosed' })
  await act(desk, id, 'reply', { text: 'Refused', files: [] })
  await until('refused', async () => (await desk.probe.evaluate(async () => await probe.db.outbox.toArray())).some(row => row.state === 'rejected'))
  await until('the thread', () => page.evaluate((id) => {
    document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.click()
    return document.querySelector('[role=log]') !== null
  }, id))
  expect(await everywhere('ticket')).toEqual([])
}, 120_000)

it('S156 nor has the slash menu, with a blank to fill in, nor the form that asks for it', async () => {
  await desk.probe.evaluate(async (messages) => {
    const rev = Date.now()
    await probe.db.canned.bulkPut(messages.map(message => ({ ...message, rev })))
  }, [
    canned({ shortcut: 'giao', title: 'Thời gian giao hàng', body: 'Dạ đơn {{order.code}} của {{customer.call_name|bạn}} {{customer.first_name}} đang trên đường, dự kiến giao {{ask:ngày giao}}, {{choose:buổi sáng;buổi chiều|Buổi}} ạ.', files: [{ id: 'qr', name: 'qr.png', mime: 'image/png', size: 1 }] }),
    canned({ shortcut: 'giaophikhuvucngoaithanhpho', title: 'Phí giao theo khu vực, nội thành và ngoại thành, cho đơn từ năm trăm nghìn', body: 'Nội thành 22.000 ₫, tỉnh khác 35.000 ₫, miễn phí từ 500.000 ₫' }),
    canned({ shortcut: 'giaolai', title: '<b>Hẹn</b> giao lại', body: 'Dạ {{customer.call_name|bạn}} muốn bưu tá giao lại lúc nào ạ?' }),
  ])
  await page.focus('textarea.write')
  await page.keyboard.type('Dạ em chào chị ạ! /giao')
  // Looking for faults takes the focus out of the text, which closes the menu.
  const reopen = async () => {
    await page.focus('textarea.write')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('o')
    await until('the menu', () => page.evaluate(() => document.querySelector('.slash .ends .code')?.textContent === '/giao'), { tell: () => page.evaluate(() => [document.activeElement?.className, document.querySelector<HTMLTextAreaElement>('textarea.write')?.value, document.querySelector('.slash')?.textContent?.slice(0, 200), innerWidth, document.documentElement.lang]) })
  }
  expect(await everywhere('slash', reopen)).toEqual([])
  await dress('light', 'en', 320)
  await reopen()
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=dialog] textarea')
  expect(await faults('slash-form-320-light-en')).toEqual([])
  await dress('dark', 'vi', 360)
  expect(await faults('slash-form-360-dark-vi')).toEqual([])
  await page.keyboard.press('Escape')
}, 120_000)

it('nor has a comment under its post', async () => {
  await pageOf('sidepanel.html')
  const { id } = await until('a comment', async () => (await desk.probe.evaluate(async () => await probe.db.tickets.toArray())).find(ticket => ticket.kind === 'comment'))
  await desk.probe.evaluate(() => probe.writeSetting('view', { list: 'open', tab: 'comment', page: '*', sort: 'newest' }))
  await until('its thread', () => page.evaluate((id) => {
    document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.click()
    return document.querySelector('[role=log]') !== null
  }, id))
  expect(await everywhere('comment')).toEqual([])
}, 120_000)

it('nor has a broadcast with an answer begun', async () => {
  await pageOf('sidepanel.html')
  await desk.probe.evaluate(() => probe.writeSetting('view', { list: 'open', tab: 'livestream', page: '*', sort: 'newest' }))
  await until('the broadcast', () => page.evaluate(() => {
    [...document.querySelectorAll<HTMLElement>('[data-live-bar]')].find(bar => bar.textContent?.includes('Xả kho'))?.click()
    return document.querySelectorAll('[data-comment]').length >= 3
  }))
  await page.click('[data-comment]:nth-child(2) [data-do=reply]')
  await until('the field', () => page.$('.live-reply textarea'))
  expect(await everywhere('live')).toEqual([])
}, 120_000)

it('nor have the settings', async () => {
  await pageOf('options.html')
  await until('a card', () => page.$('article'))
  expect(await everywhere('settings')).toEqual([])
}, 120_000)

it('nor has the order of tags, with long names and a right-to-left one', async () => {
  const names = ['Giao hàng', 'Visszatérítésre és számlahelyesbítésre vár', 'Donaudampfschifffahrtsgesellschaft', 'מחכה למשלוח']
  await desk.probe.evaluate(async names => await probe.db.tags.bulkPut(names.map((name, order) => ({ id: `t${order}`, name, hue: 4 as const, order }))), names)
  await pageOf('options.html?tags#tags')
  await until('rows', async () => (await page.$$('.manage-row')).length >= names.length)
  expect(await everywhere('tags')).toEqual([])
}, 120_000)

it('nor have the canned messages, with one being written', async () => {
  await desk.probe.evaluate(async () => {
    const one = { variants: [], files: [], tags: [], folder: '', scope: 'mine' as const, pages: [], channels: [], changedAt: 0, rev: 1 }
    await probe.db.canned.bulkPut([
      { ...one, id: 'phi', shortcut: 'phi', title: 'Phí giao hàng theo khu vực', body: 'Dạ {{customer.call_name|chị}} {{customer.first_name}} ơi, phí giao về {{customer.address}} là {{ask:mức phí}}, 2–3 ngày ạ.', language: 'vi', variants: [{ language: 'en', body: 'Delivery is {{ask:fee}}.' }], folder: 'Giao hàng/Phí' },
      { ...one, id: 'doi', shortcut: 'doi', title: 'Đổi trả', body: 'Đổi trong 7 ngày ạ', folder: 'Giao hàng', scope: 'team', tags: ['đổi trả', 'visszaküldés'] },
      { ...one, id: 'long', shortcut: 'visszatérítés-és-számlahelyesbítés', title: 'Visszatérítésre és számlahelyesbítésre vonatkozó tájékoztató', body: 'Kedves vásárlónk' },
    ])
    await probe.db.cannedUse.put({ id: 'phi', uses: 312, usedAt: Date.now(), weight: 4 })
  })
  await pageOf('options.html?canned#canned')
  await until('the form', () => page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-id=phi] .edit')?.click()
    return document.querySelector('.preview') !== null
  }))
  expect(await everywhere('canned')).toEqual([])
}, 120_000)

/** One look is enough where all looks come from the shared styles: the narrowest, in the dark, in the language with the longest words. */
it('nor have the customer, the shop, its promotions and its cart, and each section of the settings, at 200 % neither', async () => {
  await desk.probe.evaluate(() => probe.send('practice', true))
  await pageOf('sidepanel.html')
  await dress('dark', 'hu', 320)
  await desk.probe.evaluate(() => probe.writeSetting('view', { list: 'open', tab: 'message', page: '*', sort: 'newest' }))
  await until('a ticket of the practice shop', () => page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-row^=practice]')?.click()
    return document.querySelector('[role=log]') !== null
  }))
  const found: string[] = []
  const look = async (screen: string) => found.push(...await faults(`${screen}-320-dark-hu`), ...await faultsAtTwice(page, screen))
  found.push(...await faultsAtTwice(page, 'ticket', '.scroll:has(> .thread)', 80))
  const part = async (at: number, shows: string) => {
    await page.locator(`.ticket-head [role=tab]:nth-of-type(${at})`).click()
    await page.waitForSelector(shows, { visible: true })
  }
  await part(2, '.customer .section')
  await look('customer')
  await part(3, '.product')
  await look('products')
  for (const name of ['promotions', 'cart']) {
    await page.locator(`.shop [data-name=${name}]`).click()
    await page.waitForSelector(`.shop [data-name=${name}][aria-selected=true]`)
    await look(name)
  }
  for (const section of ['connections', 'you', 'fields', 'sites', 'appearance', 'behaviour', 'notices', 'data']) {
    await pageOf(`options.html?${section}#${section}`)
    await until(section, () => page.evaluate(() => document.querySelector('#section')?.childElementCount))
    await look(section)
  }
  expect(found).toEqual([])
}, 120_000)
