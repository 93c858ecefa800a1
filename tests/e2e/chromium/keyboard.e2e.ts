import type { KeyInput } from 'puppeteer'
import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered, ticketOf } from '../desk'
import { focused, gone, read, see } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await shop.probe.evaluate(async () => await probe.writeSetting('availability', 'busy'))
  await comesIn(shop, { name: 'First Fay', text: 'I was first', at: Date.now() - 20_000 })
  await comesIn(shop, { name: 'Second Sid', text: 'I was second', at: Date.now() - 10_000 })
  await shop.panel.reload()
  await see(shop.panel, 'row', /Second Sid/)
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

async function keys(...names: KeyInput[]) {
  for (const name of names) await shop.panel.keyboard.press(name)
}
/** Tab until the thing of that name has the focus; the way there may not be endless. */
async function tabTo(name: RegExp) {
  for (let i = 0; i < 40; i++) {
    if (name.test(await focused(shop.panel))) return
    await keys('Tab')
  }
  throw new Error(`Tab does not lead to ${name}`)
}

it('the main job without a mouse: p, reply, note, priority, tag, close', async () => {
  await keys('p')
  await until('the reply has the focus', async () => await focused(shop.panel) === 'Reply')
  await see(shop.panel, 'heading', 'First Fay')
  await shop.panel.keyboard.type('By keyboard')
  await keys('Enter')
  await read(shop.panel, 'By keyboard')
  await delivered(shop)
  expect(shop.practice.sent('First Fay')).toEqual(['By keyboard'])

  await shop.panel.evaluate(() => (document.activeElement as HTMLElement).blur())
  await keys('n')
  await until('the note has the focus', async () => await focused(shop.panel) === 'Note')
  await shop.panel.keyboard.type('No mouse')
  await keys('Enter')
  await read(shop.panel, 'Internal note')
  // Only then has the field taken the focus back for the last time.
  await delivered(shop)

  await shop.panel.evaluate(() => (document.activeElement as HTMLElement).blur())
  await tabTo(/^Priority/)
  await keys('Enter')
  await see(shop.panel, 'menuitemradio', 'High')
  await keys('ArrowDown', 'Enter')
  await until('a priority', async () => (await ticketOf(shop, 'First Fay')).priority)

  await tabTo(/^Resolve$/)
  await keys('Enter')
  await see(shop.panel, 'dialog', /./)
  await tabTo(/^Resolved/)
  await keys('Space')
  await tabTo(/^Close ticket$/)
  await keys('Enter')
  await gone(shop.panel, 'dialog')
  await until('closed', async () => (await ticketOf(shop, 'First Fay')).status === 'closed')
})

it('S001 Space previews without taking the ticket, Esc leads back to its row, Enter opens and takes it', async () => {
  await keys('Escape')
  const row = await see(shop.panel, 'row', /Second Sid/)
  await row.focus()
  await keys('Space')
  await read(shop.panel, 'Preview. Nothing changes until you open it.')
  expect((await ticketOf(shop, 'Second Sid')).assignee).toBeUndefined()
  await keys('Escape')
  await until('the row has the focus again', () => shop.panel.evaluate(() => document.activeElement?.getAttribute('role') === 'row'))
  await keys('Enter')
  await until('the reply has the focus', async () => await focused(shop.panel) === 'Reply')
  await until('it is mine', async () => (await ticketOf(shop, 'Second Sid')).assignee === 'me')
})

it('a letter typed into a reply is a letter, not a command', async () => {
  await shop.panel.keyboard.type('pteun?')
  expect(await shop.panel.$eval('textarea', field => field.value)).toBe('pteun?')
  expect(await shop.panel.$('[role=dialog]')).toBeNull()
})

it('? shows the keys, and / and Ctrl+K lead into the search', async () => {
  await keys('Escape')
  await until('the queue', async () => /row/.test(await shop.panel.evaluate(() => document.activeElement?.getAttribute('role') ?? '')))
  await shop.panel.keyboard.type('?')
  await read(shop.panel, 'Keyboard shortcuts')
  await keys('Escape')
  await gone(shop.panel, 'dialog')
  await keys('/')
  await until('the search has the focus', async () => (await focused(shop.panel)).startsWith('Search by name'))
})
