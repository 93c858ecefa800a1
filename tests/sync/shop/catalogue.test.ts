import type { TestShop } from '../../shop'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { disconnectShop, keepShops } from '@/sync/shop/shops'
import { connected, practiceShop } from '../../shop'
import { find } from './find'

const minute = 60_000
const day = 24 * 60 * minute
let test: TestShop

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  test = await connected(practiceShop())
})

const row = async () => (await db.shops.get(test.shop.id))!
const titles = async (text: string) => (await find(test.shop.id, text)).map(({ variant }) => variant.title)

describe('the first list of a shop', () => {
  it('S084 comes in parts with progress, and is searched when it is there', async () => {
    await keepShops(test.outside)
    expect(test.asked.filter(path => path.includes('/products'))).toEqual(['GET /moc-home/products?from=0', 'GET /moc-home/products?from=25'])
    expect(await row()).toMatchObject({ name: 'Mộc Home', currency: 'VND', filledAt: test.clock.now })
    expect((await row()).listing).toBeUndefined()
    expect(await titles('chan len sa pa be')).toContain('Chăn len dệt tay Sa Pa, 130 × 170 cm – Be')
  })

  it('S084 goes on where it was cut off, and says how far it is', async () => {
    test.spoil.with = ({ url }) => url.includes('from=25') ? Promise.reject(new TypeError('gone')) : undefined
    await keepShops(test.outside)
    expect(await row()).toMatchObject({ listing: { from: '25' }, trouble: { fault: 'network' } })
    const packs = await db.wares.toArray()
    expect((await row()).listing?.done).toBe(packs.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0))
    expect((await row()).filledAt).toBeUndefined()

    test.spoil.with = undefined
    test.asked.length = 0
    await keepShops(test.outside)
    expect(test.asked.filter(path => path.includes('/products'))).toEqual(['GET /moc-home/products?from=25'])
    expect((await row()).listing).toBeUndefined()
    expect((await row()).trouble).toBeUndefined()
  })
})

describe('keeping it', () => {
  beforeEach(() => keepShops(test.outside))

  it('S084 asks for what changed every few minutes while the panel is open, not with each sign of life', async () => {
    test.asked.length = 0
    test.clock.now += minute
    await keepShops(test.outside)
    expect(test.asked).toEqual([])
    test.clock.now += 3 * minute
    await keepShops(test.outside)
    expect(test.asked).toEqual([expect.stringMatching(/^GET \/moc-home\/products\?since=/)])
  })

  /** The shop's answers without the scented candle: in its list, and when it is asked for it (`there`: then it is told). */
  function hideCandle(there: (url: string) => Promise<Response | undefined> | Response | undefined) {
    const plain = { ...test.session }
    test.spoil.with = async (request) => {
      const { url } = request
      if (url.includes('products?variants=')) return there(url)
      if (!url.includes('products?from=0')) return undefined
      const hide = test.spoil.with
      test.spoil.with = undefined
      const { products, ...rest } = await (await plain.fetch(request)).json() as { products: { title: string }[] }
      test.spoil.with = hide
      return Response.json({ ...rest, products: products.filter(({ title }) => !title.startsWith('Nến thơm')) })
    }
  }

  it('S084 reads the whole list once a night, and what was deleted there disappears', async () => {
    expect(await titles('nến thơm')).toHaveLength(1)
    test.clock.now += day
    hideCandle(() => Response.json({ products: [] }))
    await keepShops(test.outside)
    expect(await titles('nến thơm')).toEqual([])
    expect(await titles('ga giường cotton')).not.toEqual([])
  })

  it.each([
    ['the shop still sells', () => undefined],
    ['nobody can tell of', () => Promise.reject(new TypeError('offline'))],
  ])('S084 what a list passed over and %s stays', async (_, there) => {
    test.clock.now += day
    hideCandle(there)
    await keepShops(test.outside)
    expect(await titles('nến thơm')).toHaveLength(1)
    expect(await row()).toMatchObject({ listedAt: test.clock.now })
  })

  it.each([
    ['an hour before three at night', 17, 10 * 3600_000, 0],
    ['at three at night', 20, 13 * 3600_000, 1],
    ['at three at night, when it was read the evening before', 20, 5 * 3600_000, 0],
    ['at noon, a day after', 5, day, 1],
  ])('S084 the whole list is read by the shop’s own clock: %s', async (_, utcHour, since, lists) => {
    test.clock.now = Date.UTC(2026, 10, 25, utcHour, 30)
    await db.shops.update(test.shop.id, { listedAt: test.clock.now - since, syncedAt: test.clock.now })
    test.asked.length = 0
    await keepShops(test.outside)
    expect(test.asked.filter(path => path.includes('from=0'))).toHaveLength(lists)
  })

  it('S084 with no panel open the shop is left alone for half an hour', async () => {
    const unwatched = { ...test.outside, watched: () => false }
    test.asked.length = 0
    test.clock.now += 14 * minute
    await keepShops(unwatched)
    expect(test.asked).toEqual([])
    test.clock.now += 17 * minute
    await keepShops(unwatched)
    expect(test.asked.filter(path => path.includes('since='))).toHaveLength(1)
  })

  it('S085 S132 promotions that this key may not read hold up no products, and it is said', async () => {
    test.spoil.with = ({ url }) => url.endsWith('/promotions') ? new Response('{}', { status: 403 }) : undefined
    test.clock.now += day
    await keepShops(test.outside)
    expect(await row()).toMatchObject({ listedAt: test.clock.now, trouble: { fault: expect.any(String) } })
  })

  it('two windows list it once', async () => {
    test.clock.now += day
    test.asked.length = 0
    await Promise.all([keepShops(test.outside), keepShops(test.outside)])
    expect(test.asked.filter(path => path.includes('from=0'))).toHaveLength(1)
  })

  it('a shop that was removed leaves nothing, also when it is removed during its list', async () => {
    test.clock.now += day
    test.spoil.with = async () => {
      test.spoil.with = undefined
      await disconnectShop(test.shop.id)
      return undefined
    }
    await keepShops(test.outside)
    expect(await db.wares.count()).toBe(0)
    expect(await db.shops.count()).toBe(0)
    expect(await db.promotions.count()).toBe(0)
  })

  it('429 is heeded: nothing is asked before its time, then it goes on', async () => {
    test.clock.now += 5 * minute
    test.spoil.with = () => new Response('', { status: 429, headers: { 'retry-after': '120' } })
    await keepShops(test.outside)
    test.asked.length = 0
    test.spoil.with = undefined
    test.clock.now += minute
    await keepShops(test.outside)
    expect(test.asked).toEqual([])
    test.clock.now += 2 * minute
    await keepShops(test.outside)
    expect(test.asked).not.toEqual([])
  })
})
