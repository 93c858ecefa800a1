import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { tokens } from '@/practice/tokens'
import { oakThread } from '@/practice/world'
import { act, syncNow, ticketOf } from '../desk'
import { longPress } from '../finger'
import { count, focused, gone, press, read, rows, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop('chromium', tokens.mocHome, tokens.oakThread)
  // Graph's clock shows whole seconds: less than that apart, nobody came first.
  for (const [at, name] of ['Ágnes Kovács', 'Budi Santoso', 'Trần Văn Đức'].entries()) await comesIn(shop, { name, text: 'Is it still there?', at: Date.now() - 9000 + at * 3000 })
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

/** Every test begins at the whole list, longest waiting first. */
beforeEach(async () => {
  await shop.probe.evaluate(async () => {
    await probe.writeSetting('availability', 'available')
    await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'waiting' })
  })
})

async function isUnread(name: string) {
  const { lastCustomerAt = 0, seenAt = 0 } = await ticketOf(shop, name)
  return lastCustomerAt > seenAt
}
const menus: [string, (name: string) => Promise<void>][] = [
  ['right click', name => press(shop.panel, 'row', new RegExp(name), 'right')],
  ['the Menu key', async (name) => {
    await (await see(shop.panel, 'row', new RegExp(name))).focus()
    await shop.panel.keyboard.press('ContextMenu')
  }],
  ['Shift+F10', async (name) => {
    await (await see(shop.panel, 'row', new RegExp(name))).focus()
    await shop.panel.keyboard.down('Shift')
    await shop.panel.keyboard.press('F10')
    await shop.panel.keyboard.up('Shift')
  }],
  ['its button', async (name) => {
    const button = await (await see(shop.panel, 'row', new RegExp(name))).$('button[aria-haspopup=menu]')
    await button!.click()
  }],
  ['a long press of a finger', async (name) => {
    await longPress(shop.panel, 'row', new RegExp(name), () => see(shop.panel, 'menuitem', /^Mark as/))
  }],
]

it.each(menus)('S064 %s opens the menu of a row and marks it read and unread again, also over a sync', async (_, open) => {
  const name = 'Budi Santoso'
  expect(await isUnread(name)).toBe(true)
  await open(name)
  await press(shop.panel, 'menuitem', /^Mark as read/)
  await until('read', async () => !await isUnread(name))
  await open(name)
  await press(shop.panel, 'menuitem', /^Mark as unread/)
  await until('unread', () => isUnread(name))
  await syncNow(shop)
  expect(await isUnread(name)).toBe(true)
  expect(await count(shop.panel, 'menuitem')).toBe(0)
})

it('S064 rows that are picked with Shift and an arrow are marked together by one right click', async () => {
  const names = ['Ágnes Kovács', 'Budi Santoso']
  await (await see(shop.panel, 'row', /Ágnes Kovács/)).focus()
  await shop.panel.keyboard.down('Shift')
  await shop.panel.keyboard.press('ArrowDown')
  await shop.panel.keyboard.up('Shift')
  await press(shop.panel, 'row', /Budi Santoso/, 'right')
  await read(shop.panel, '2 tickets')
  await press(shop.panel, 'menuitem', /^Mark as read/)
  await until('both read', async () => !(await Promise.all(names.map(isUnread))).includes(true))
  expect(await isUnread('Trần Văn Đức')).toBe(true)
  await press(shop.panel, 'button', /^Undo/)
  await until('both unread', async () => (await Promise.all(names.map(isUnread))).every(Boolean))
  await press(shop.panel, 'row', /Budi Santoso/, 'right')
  await shop.panel.keyboard.press('Escape')
  await shop.panel.keyboard.press('Escape')
})

it('S065 S062 what was seen and not answered has a filter of its own; it is counted and can be cleared', async () => {
  await act(shop, (await ticketOf(shop, 'Ágnes Kovács')).id, 'seen', {})
  await press(shop.panel, 'button', /^Seen, not answered/)
  await until('only the seen one', async () => (await rows(shop.panel)).join() === 'Ágnes Kovács')
  await see(shop.panel, 'button', /^Filter 1 filters on/)
  await act(shop, (await ticketOf(shop, 'Ágnes Kovács')).id, 'note', { text: 'No answer' })
  expect(await rows(shop.panel)).toEqual(['Ágnes Kovács'])
  await press(shop.panel, 'button', /^Filter/)
  await press(shop.panel, 'button', 'Clear filters')
  await shop.panel.keyboard.press('Escape')
  await until('all rows', async () => (await rows(shop.panel)).length === 3)
  await act(shop, (await ticketOf(shop, 'Ágnes Kovács')).id, 'unseen', {})
})

it('S059 a ticket that is opened under the filter for unread ones stays until one leaves it', async () => {
  await press(shop.panel, 'button', /^Filter/)
  await press(shop.panel, 'button', 'Unread')
  await shop.panel.keyboard.press('Escape')
  await until('three unread', async () => (await rows(shop.panel)).length === 3)
  await press(shop.panel, 'row', /Trần Văn Đức/)
  await see(shop.panel, 'textbox', 'Reply')
  await until('seen', async () => !await isUnread('Trần Văn Đức'))
  await press(shop.panel, 'button', 'Back')
  await until('it left', async () => (await rows(shop.panel)).length === 2)
  await act(shop, (await ticketOf(shop, 'Trần Văn Đức')).id, 'unseen', {})
  await until('it is back', async () => (await rows(shop.panel)).length === 3)
  await press(shop.panel, 'button', /^Filter/)
  await press(shop.panel, 'button', 'Clear filters')
  await shop.panel.keyboard.press('Escape')
})

it.each([
  ['Newest', ['Trần Văn Đức', 'Budi Santoso', 'Ágnes Kovács']],
  ['Longest waiting', ['Ágnes Kovács', 'Budi Santoso', 'Trần Văn Đức']],
  ['Name', ['Ágnes Kovács', 'Budi Santoso', 'Trần Văn Đức']],
])('S036 S099 sorted by %s, and remembered', async (sort, order) => {
  await press(shop.panel, 'button', /^Sort:/)
  await press(shop.panel, 'menuitemradio', sort)
  await until(order.join(), async () => (await rows(shop.panel)).join() === order.join(), { tell: () => rows(shop.panel) })
  await shop.panel.reload()
  await see(shop.panel, 'button', `Sort: ${sort}`)
  await until(order.join(), async () => (await rows(shop.panel)).join() === order.join(), { tell: () => rows(shop.panel) })
})

it.each([['tran', 'Trần Văn Đức'], ['DUC', 'Trần Văn Đức'], ['kovacs', 'Ágnes Kovács'], ['santoso', 'Budi Santoso']])('S096 “%s” finds %s', async (words, name) => {
  await type(shop.panel, /^Search by name/, words, 'searchbox')
  await until(name, async () => (await rows(shop.panel)).join() === name, { tell: () => rows(shop.panel) })
  await shop.panel.keyboard.press('Escape')
  await until('all rows', async () => (await rows(shop.panel)).length === 3)
})

it.each(['0912 345', '+84912345678', '5678'])('S096 “%s” finds whose phone it is', async (words) => {
  await act(shop, (await ticketOf(shop, 'Budi Santoso')).id, 'fact', { field: 'phone', value: '+84 912 345 678' })
  await type(shop.panel, /^Search by name/, words, 'searchbox')
  await until('him', async () => (await rows(shop.panel)).join() === 'Budi Santoso', { tell: () => rows(shop.panel) })
  await shop.panel.keyboard.press('Escape')
  await until('all rows', async () => (await rows(shop.panel)).length === 3)
})

it('S096 what nobody is called says so', async () => {
  await type(shop.panel, /^Search by name/, 'xyzzy', 'searchbox')
  await read(shop.panel, 'Nothing found')
  await shop.panel.keyboard.press('Escape')
  expect(await focused(shop.panel)).toMatch(/^Search by name/)
})

it('S093 S113 all Pages stand in one list; each has its counter and, chosen, shows only its own', async () => {
  shop.practice.say({ page: oakThread.id, name: 'Eszter Nagy', text: 'Szia!' })
  await syncNow(shop)
  await press(shop.panel, 'button', /^Pages: All pages/)
  await see(shop.panel, 'menuitemradio', /^Oak & Thread 1/)
  await press(shop.panel, 'menuitemradio', /^Oak & Thread/)
  await see(shop.panel, 'button', /^Pull ticket .*1 new ticket/)
  await press(shop.panel, 'button', /^Pull ticket/)
  await until('her alone', async () => (await rows(shop.panel)).join() === 'Eszter Nagy')
  await press(shop.panel, 'button', /^Pages: Oak & Thread/)
  await press(shop.panel, 'menuitemradio', /^All pages/)
  await until('her among the others', async () => {
    const names = await rows(shop.panel)
    return names.includes('Eszter Nagy') && names.length > 1
  })
})

it.each([
  ['Available', 'Inbox', 'Unassigned'],
  ['Busy', 'Unassigned', 'Inbox'],
  ['Offline', 'Unassigned', 'Inbox'],
])('S106 S147 S148 S149 while %s, pulled tickets come to %s', async (availability, comes, not) => {
  const name = `Customer for ${availability}`
  await press(shop.panel, 'button', /^Availability:/)
  await press(shop.panel, 'menuitemradio', new RegExp(`^${availability}`))
  await see(shop.panel, 'button', `Availability: ${availability}`)
  shop.practice.say({ name, text: 'Hello' })
  await syncNow(shop)
  await press(shop.panel, 'button', /^Pull ticket .*1 new ticket/)
  await press(shop.panel, 'tab', new RegExp(`^${comes}`))
  await see(shop.panel, 'row', new RegExp(name))
  await press(shop.panel, 'tab', new RegExp(`^${not}`))
  await gone(shop.panel, 'row', new RegExp(name))
})

it('S063 “Sync now” fetches at once; a failure says so in words and goes away with the next success', async () => {
  shop.practice.faults.push({ kind: 'resetBefore' })
  await press(shop.panel, 'button', 'Sync now')
  await read(shop.panel, 'The channel cannot be reached')
  shop.practice.faults.length = 0
  shop.practice.say({ name: 'Ágnes Kovács', text: 'Hello again' })
  await press(shop.panel, 'button', 'Sync now')
  await read(shop.panel, 'Hello again')
  await read(shop.panel, 'Synced just now')
})
