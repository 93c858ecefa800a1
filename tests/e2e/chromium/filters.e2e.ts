import type { Shop } from '../shop'
import type { Settings } from '@/platform/settings'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { comment, person, publish } from '@/practice/posts'
import { tokens } from '@/practice/tokens'
import { mocHome, oakThread } from '@/practice/world'
import { act, syncNow, ticketOf } from '../desk'
import { axeFaults } from '../look'
import { count, focused, gone, press, read, rows, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop('chromium', tokens.mocHome, tokens.oakThread)
  await comesIn(shop, { name: 'Budi Santoso', text: 'HP saya 0812-3456-7890' }, { name: 'Ágnes Kovács', text: 'Order 10482?' })
  const { world } = shop.practice
  const [linen, wordless] = [['Kemeja linen “Senja” warna baru', 5], ['', 3]].map(([text, hours]) =>
    publish(world, { page: mocHome.id, at: Date.now() - Number(hours) * 3600_000, text: String(text) }))
  for (const [post, name] of [[linen, 'Dewi Lestari'], [wordless, 'Nguyễn Thị Lan']] as const) {
    comment(world, post!, { at: Date.now() - 60_000, who: person(world, { name }), text: 'Berapa harganya?' })
  }
  await syncNow(shop)
  await ticketOf(shop, 'Dewi Lestari')
  await ticketOf(shop, 'Nguyễn Thị Lan')
  await shop.probe.evaluate(() => probe.send('pullIn', '*', undefined))
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

const none: Settings['filters'] = { unread: false, seen: false, missed: false, priorities: [], channels: [], tags: [], allTags: false, phone: false, posts: [], teams: [] }
beforeEach(async () => {
  await shop.probe.evaluate(async (none) => {
    await probe.writeSetting('filters', none)
    await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'name' })
  }, none)
  await shows('Ágnes Kovács', 'Budi Santoso', 'Dewi Lestari', 'Nguyễn Thị Lan')
})

function shows(...names: string[]) {
  return until(names.join() || 'nothing', async () => (await rows(shop.panel)).join() === names.join(), { tell: () => rows(shop.panel) })
}
const openFilters = () => press(shop.panel, 'button', /^Filter/)
async function closeFilters() {
  await shop.panel.keyboard.press('Escape')
  await gone(shop.panel, 'dialog', 'Filter')
}

it('S098 a filter by post offers each with its words or that it has none, and shows who commented under it', async () => {
  await openFilters()
  await press(shop.panel, 'button', 'Post: All posts')
  await see(shop.panel, 'checkbox', /^Post without text/)
  expect(await axeFaults(shop.panel)).toEqual([])
  await type(shop.panel, 'Search posts', 'senja', 'searchbox')
  await gone(shop.panel, 'checkbox', /^Post without text/)
  await press(shop.panel, 'checkbox', /^Kemeja linen .*1 ticket/)
  await see(shop.panel, 'button', /^Post: Kemeja linen/)
  await shop.panel.keyboard.press('Escape')
  expect(await count(shop.panel, 'dialog', 'Filter')).toBe(1)
  await closeFilters()
  await shows('Dewi Lestari')
  await press(shop.panel, 'button', /^Remove filter Post: Kemeja linen/)
  await shows('Ágnes Kovács', 'Budi Santoso', 'Dewi Lestari', 'Nguyễn Thị Lan')
})

it('whose phone is known is filtered, from what the customer wrote and from what an agent notes', async () => {
  await openFilters()
  await press(shop.panel, 'button', 'Has phone')
  await closeFilters()
  await shows('Budi Santoso')
  await act(shop, (await ticketOf(shop, 'Ágnes Kovács')).id, 'fact', { field: 'phone', value: '06 30 123 4567' })
  await shows('Ágnes Kovács', 'Budi Santoso')
})

it('S062 tags: any of them or all of them, named when nothing is left, kept over a restart, and cleared', async () => {
  await shop.probe.evaluate(async () => {
    for (const [order, name] of ['VIP', 'Size'].entries()) await probe.db.tags.put({ id: name.toLowerCase(), name, hue: 3, order })
  })
  await act(shop, (await ticketOf(shop, 'Ágnes Kovács')).id, 'tag', { tag: 'vip' })
  await act(shop, (await ticketOf(shop, 'Budi Santoso')).id, 'tag', { tag: 'size' })
  await openFilters()
  await press(shop.panel, 'button', 'VIP')
  expect(await count(shop.panel, 'radio', 'All of these')).toBe(0)
  await press(shop.panel, 'button', 'Size')
  await shows('Ágnes Kovács', 'Budi Santoso')
  await press(shop.panel, 'radio', 'All of these')
  await read(shop.panel, 'On now: Tags: VIP + Size.')
  await act(shop, (await ticketOf(shop, 'Budi Santoso')).id, 'tag', { tag: 'vip' })
  await shows('Budi Santoso')
  await shop.panel.reload()
  await shows('Budi Santoso')
  await see(shop.panel, 'button', /^Filter 2 filters on/)
  await openFilters()
  await press(shop.panel, 'button', 'Clear filters')
  await closeFilters()
  await shows('Ágnes Kovács', 'Budi Santoso', 'Dewi Lestari', 'Nguyễn Thị Lan')
})

it('S059 S062 nothing passes: the list says which filters are on and clears them, the comments tab and page alike', async () => {
  await shop.probe.evaluate(async none => probe.writeSetting('filters', { ...none, phone: true, priorities: ['high'] }), none)
  await press(shop.panel, 'tab', /Comments/)
  await read(shop.panel, 'On now: Has phone · Priority: High.')
  await press(shop.panel, 'button', 'Clear filters')
  await shows('Dewi Lestari', 'Nguyễn Thị Lan')
})

it.each([
  ['Priority', ['Dewi Lestari', 'Nguyễn Thị Lan']],
  ['Unread first', ['Nguyễn Thị Lan', 'Dewi Lestari']],
])('S099 sorted by %s, under a filter too, and remembered', async (sort, order) => {
  const dewi = (await ticketOf(shop, 'Dewi Lestari')).id
  await act(shop, dewi, 'priority', { value: 'high' })
  await act(shop, dewi, 'seen', {})
  await shop.probe.evaluate(none => probe.writeSetting('filters', { ...none, channels: ['comment'] }), none)
  await shows('Dewi Lestari', 'Nguyễn Thị Lan')
  await press(shop.panel, 'button', /^Sort:/)
  await press(shop.panel, 'menuitemradio', sort)
  await shows(...order)
  await shop.panel.reload()
  await see(shop.panel, 'button', `Sort: ${sort}`)
  await shows(...order)
})

it('S093 the same customer on two Pages has two tickets, and each is found under its Page', async () => {
  await comesIn(shop, { page: oakThread.id, name: 'Budi Santoso', text: 'Halo' })
  await shows('Ágnes Kovács', 'Budi Santoso', 'Budi Santoso', 'Dewi Lestari', 'Nguyễn Thị Lan')
  await press(shop.panel, 'button', /^Pages: All pages/)
  await press(shop.panel, 'menuitemradio', /^Oak & Thread/)
  await shows('Budi Santoso')
  await shop.probe.evaluate(async () => {
    const tickets = await probe.db.tickets.toArray()
    await probe.send('disconnect', tickets.find(({ name, page }) => name === 'Budi Santoso' && page.endsWith('2'))!.page, true)
  })
  await shows('Ágnes Kovács', 'Budi Santoso', 'Dewi Lestari', 'Nguyễn Thị Lan')
  await see(shop.panel, 'button', /^Pages: All pages/)
})

it('S093 thirty Pages: a few letters find one, by keyboard alone', async () => {
  await shop.probe.evaluate(async () => {
    const [page] = await probe.db.sources.toArray()
    for (let n = 1; n < 30; n++) await probe.db.sources.put({ ...page!, id: `facebook:90${n}`, account: `90${n}`, name: `Cửa hàng ${n}`, order: n, paused: true })
  })
  await press(shop.panel, 'button', /^Pages: All pages/)
  await until('30 Pages', async () => await count(shop.panel, 'menuitemradio') === 31)
  expect(await focused(shop.panel)).toBe('Search pages')
  expect(await axeFaults(shop.panel)).toEqual([])
  await shop.panel.keyboard.type('hang 27')
  await until('one Page', async () => await count(shop.panel, 'menuitemradio') === 2)
  await shop.panel.keyboard.press('Enter')
  await see(shop.panel, 'button', /^Pages: Cửa hàng 27/)
  await shop.probe.evaluate(() => probe.db.sources.where('id').startsWith('facebook:90').delete())
  await see(shop.panel, 'button', /^Pages: All pages/)
})
