import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { press, read, see, unread } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
/** What the panel has loaded since it was opened: pieces of maps, and the code that shows them. */
const asked: string[] = []
const code: string[] = []
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: 'Lan', text: 'Giao tới 106.6983, 10.7721 nhé' })
  shop.panel.on('request', (request) => {
    if (new URL(request.url()).hostname === 'tile.openstreetmap.org') asked.push(request.url())
    if (/LocationMap/.test(request.url())) code.push(request.url())
  })
  await shop.panel.reload()
  await press(shop.panel, 'tab', /^All open/)
  await press(shop.panel, 'row', /Lan/)
  // That line is the last to come, and moves what stands above it.
  await read(shop.panel, 'You took the ticket')
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

const pieces = () => shop.panel.$$eval('.leaflet-tile-loaded', tiles => tiles.length)

it('S092 offline the card says so and keeps a plain link', async () => {
  await read(shop.panel, '10.7721, 106.6983')
  await read(shop.panel, 'the wrong way round')
  await shop.panel.setOfflineMode(true)
  await press(shop.panel, 'button', 'Open map')
  await read(shop.panel, 'No connection. The map cannot be loaded now')
  await see(shop.panel, 'link', 'See it on OpenStreetMap')
  await shop.panel.setOfflineMode(false)
  await until('online', () => shop.panel.evaluate(() => navigator.onLine))
  expect([...asked, ...code]).toEqual([])
})

it('S092 the map and its code come with the press and not before; it is moved by keyboard, and goes again', async () => {
  await press(shop.panel, 'button', 'Open map')
  await until('pieces of the map', async () => await pieces() > 0)
  await unread(shop.panel, 'No connection.')
  expect(code.length).toBeGreaterThan(0)
  await see(shop.panel, 'link', '© OpenStreetMap contributors')
  expect(asked.every(url => /^https:\/\/tile\.openstreetmap\.org\/16\/\d+\/\d+\.png$/.test(url))).toBe(true)

  await shop.panel.focus('.map')
  await shop.panel.keyboard.press('+')
  await until('a closer look', () => asked.some(url => url.includes('/17/')))
  expect(await shop.panel.evaluate(() => document.activeElement?.classList.contains('map'))).toBe(true)
  // By keyboard: what the network brings after it came back may move the button from under a pointer.
  await (await see(shop.panel, 'button', 'Close map')).focus()
  await shop.panel.keyboard.press('Enter')
  await until('no map', async () => await shop.panel.$('.leaflet-container') === null)
})
