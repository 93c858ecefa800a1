import type { TestShop } from '../../shop'
import { beforeEach, describe, expect, it } from 'vitest'
import { wareWords } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { shelf } from '@/sync/shop/shop-shelf'
import { disconnectShop, keepShops } from '@/sync/shop/shops'
import { connected, practiceShop } from '../../shop'

const minute = 60_000
const day = 24 * 60 * minute
let test: TestShop

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  test = await connected(practiceShop())
})

const row = async () => (await db.shops.get(test.shop.id))!
async function find(text: string) {
  const shelved = shelf()
  await shelved.refresh()
  return shelved.search(test.shop.id, wareWords(text))
}
const titles = async (text: string) => (await find(text)).map(({ variant }) => variant.title)

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

  it('S084 reads the whole list once a night, and what was deleted there disappears', async () => {
    expect(await titles('nến thơm')).toHaveLength(1)
    test.clock.now += day
    test.spoil.with = async (request) => {
      if (!request.url.includes('products?from=0')) return undefined
      test.spoil.with = undefined
      const { products, ...rest } = await (await test.session.fetch(request)).json() as { products: { title: string }[] }
      return Response.json({ ...rest, products: products.filter(({ title }) => !title.startsWith('Nến thơm')) })
    }
    await keepShops(test.outside)
    expect(await titles('nến thơm')).toEqual([])
    expect(await titles('ga giường cotton')).not.toEqual([])
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

describe('looking up', () => {
  beforeEach(() => keepShops(test.outside))

  it.each([
    ['accents and đ do not matter', 'den ban gom', 'Đèn bàn gốm Bát Tràng – Men lam'],
    ['words in any order', 'be sa pa chan 130', 'Chăn len dệt tay Sa Pa, 130 × 170 cm – Be'],
    ['a variant option', 'xanh reu ly', 'Ly gốm quai gỗ – Xanh rêu'],
    ['a SKU', 'CL-SP-130-BE', 'Chăn len dệt tay Sa Pa, 130 × 170 cm – Be'],
    ['a SKU without its signs', 'clsp130be', 'Chăn len dệt tay Sa Pa, 130 × 170 cm – Be'],
    ['a letter missing', 'trnh theu tay', 'Tranh thêu tay khổ nhỏ'],
    ['a letter too many', 'tranhh theu', 'Tranh thêu tay khổ nhỏ'],
    ['a wrong letter', 'choamg len mong', 'Khăn choàng len mỏng họa tiết thổ cẩm'],
    ['swapped neighbours', 'choagn len mong', 'Khăn choàng len mỏng họa tiết thổ cẩm'],
    ['a slip that is another word', 'khan choang lenh', 'Khăn choàng len mỏng họa tiết thổ cẩm'],
    ['a slip in a SKU', 'CL-SP-13O-BE', 'Chăn len dệt tay Sa Pa, 130 × 170 cm – Be'],
    ['a slip while still typing', 'khan choamg l', 'Khăn choàng len mỏng họa tiết thổ cẩm'],
  ])('S084 %s: “%s”', async (_, text, title) => {
    expect(await titles(text)).toContain(title)
  })

  it.each(['qqqq', 'xyz123', '   ', '😀', '\u200B'])('S084 what nobody sells finds nothing: “%s”', async (text) => {
    expect(await titles(text)).toEqual([])
  })

  it('S084 nobody counts it: no number, never 0', async () => {
    const [ware] = await find('tranh theu tay')
    expect(ware!.levels.map(({ available, tracked }) => [available, tracked])).toEqual([[null, false], [null, false], [null, false]])
  })

  it('S084 a barcode finds its one variant', async () => {
    const [ware] = await find('CL-SP-130-BE')
    expect((await find(ware!.variant.barcode!)).map(({ variant }) => variant.id)).toEqual([ware!.variant.id])
  })
})
