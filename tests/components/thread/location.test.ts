// @vitest-environment happy-dom
import type { Location } from '@/domain/map-link'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import LocationCard from '@/components/thread/LocationCard.vue'
import { mapTiles } from '@/components/thread/map-tiles'
import { askToReach } from '@/platform/permissions'
import { freshStage, show } from '../stage'

vi.mock('@/platform/permissions', () => ({ askToReach: vi.fn(async () => true) }))
/** Stands in for Leaflet: what it is told, and a way to say that a layer is done. */
const leaflet = vi.hoisted(() => ({ url: '', options: {} as Record<string, unknown>, heard: {} as Record<string, () => void>, removed: 0, layer: undefined as unknown }))
vi.mock('leaflet', () => {
  const layer = { once: (name: string, act: () => void) => (leaflet.heard[name] = act), addTo: () => layer }
  const map = { setView: () => map, remove: () => leaflet.removed++ }
  return {
    map: (_: unknown, options: Record<string, unknown>) => Object.assign(leaflet, { options }) && map,
    TileLayer: class {
      once = layer.once
      addTo = layer.addTo
      constructor(url: string) {
        Object.assign(leaflet, { url, layer: this })
      }

      getTileUrl = () => 'https://tile.openstreetmap.org/16/1/2.png'
    },
    control: { zoom: () => layer },
    circleMarker: () => layer,
  }
})

freshStage()
beforeEach(() => {
  vi.mocked(askToReach).mockReset().mockResolvedValue(true)
  Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
})
const until = <T>(state: () => T) => vi.waitFor(state, { timeout: 4000, interval: 20 })
const at = { lat: 10.7721, lng: 106.6983 }
const osm = 'https://www.openstreetmap.org/?mlat=10.7721&mlon=106.6983#map=17/10.7721/106.6983'
const card = (location: Location) => show(LocationCard, { location })
const links = (page: ReturnType<typeof card>) => page.findAll('a').map(link => link.attributes('href'))

it('S092 nothing is loaded and nobody asked before the press: a grid with a pin', () => {
  const page = card({ at })
  expect(page.find('svg.grid').exists()).toBe(true)
  expect(page.find('.map, img, iframe').exists()).toBe(false)
  expect(links(page)).toEqual([])
  expect(askToReach).not.toHaveBeenCalled()
  expect(page.text()).toContain('10.7721, 106.6983')
})

it('S092 the press asks the browser within itself, for the map alone, and then shows it with its credit', async () => {
  const page = card({ at })
  ;(page.get('button').element as HTMLElement).click()
  expect(vi.mocked(askToReach).mock.calls).toEqual([[['https://tile.openstreetmap.org/*']]])
  await until(() => expect(page.find('.map').exists()).toBe(true))
  expect(leaflet.url).toBe('https://tile.openstreetmap.org/{z}/{x}/{y}.png')
  expect(links(page)).toEqual([osm, 'https://www.openstreetmap.org/copyright'])
  const before = leaflet.removed
  await page.get('button').trigger('click')
  expect(page.find('.map').exists()).toBe(false)
  expect(leaflet.removed).toBe(before + 1)
})

it('S092 the map stays when pieces came', async () => {
  const page = card({ at })
  await page.get('button').trigger('click')
  await until(() => expect(page.find('.map').exists()).toBe(true))
  leaflet.heard.tileload?.()
  leaflet.heard.load?.()
  await flushPromises()
  expect(page.find('.map').exists()).toBe(true)
  expect(page.find('[role=status]').exists()).toBe(false)
})

describe('S092 a piece of the map', () => {
  type Done = (error: Error | undefined, tile: HTMLElement) => void
  const piece = (done: Done) => (mapTiles() as unknown as { createTile: (coords: unknown, done: Done) => HTMLElement }).createTile({}, done)

  it('is asked for with our name, because their policy wants to know who asks, and with nothing else', async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('picture'))
    const tile = piece(() => {}) as HTMLImageElement
    await until(() => expect(tile.src).toMatch(/^blob:/))
    expect(fetch.mock.calls).toEqual([['https://tile.openstreetmap.org/16/1/2.png', { headers: { 'X-Requested-With': 'Deskside' }, credentials: 'omit' }]])
  })

  it.each([403, 418, 429, 500])('that is refused with %i is none, though the refusal is a picture', async (status) => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('picture', { status, headers: { 'content-type': 'image/png' } }))
    const done = vi.fn<Done>()
    piece(done)
    await until(() => expect(done.mock.calls.map(([error]) => error?.message)).toEqual([`the map refused: ${status}`]))
  })
})

it.each([
  ['refused', 'you did not allow it', () => vi.mocked(askToReach).mockResolvedValue(false)],
  ['the browser cannot ask', 'you did not allow it', () => vi.mocked(askToReach).mockRejectedValue(new Error('no gesture'))],
  ['offline', 'No connection', () => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })],
])('S092 %s: says why, and a plain link is left', async (_, words, arrange) => {
  arrange()
  const page = card({ at })
  await page.get('button').trigger('click')
  await flushPromises()
  await until(() => expect(page.get('[role=status]').text()).toContain(words))
  expect(page.find('.map').exists()).toBe(false)
  expect(links(page)).toEqual([osm])
})

it('S092 offline nobody is asked', async () => {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  await card({ at }).get('button').trigger('click')
  expect(askToReach).not.toHaveBeenCalled()
})

it('S092 a map of which no piece comes gives way to the link', async () => {
  const page = card({ at })
  await page.get('button').trigger('click')
  await until(() => expect(page.find('.map').exists()).toBe(true))
  leaflet.heard.load?.()
  await flushPromises()
  expect(page.get('[role=status]').text()).toContain('could not be loaded')
  expect(links(page)).toEqual([osm])
})

it('S092 a short link has no coordinates: only the link is offered', () => {
  const page = card({ url: 'https://maps.app.goo.gl/abc' })
  expect(page.find('button').exists()).toBe(false)
  expect(links(page)).toEqual(['https://maps.app.goo.gl/abc'])
})

it('S092 exchanged coordinates are said', () => {
  expect(card({ at, swapped: true }).text()).toContain('the wrong way round')
})

it('S092 the name of a place is text, however it is written', () => {
  const page = card({ at, name: '<img src=x onerror=alert(1)>' })
  expect(page.find('img').exists()).toBe(false)
  expect(page.text()).toContain('<img src=x onerror=alert(1)>')
})
