import type { TestShop } from '../../shop'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { keepShops } from '@/sync/shop/shops'
import { connected, practiceShop } from '../../shop'
import { find as findIn } from './find'

let test: TestShop
beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  test = await connected(practiceShop())
  await keepShops(test.outside)
})
const find = (text: string) => findIn(test.shop.id, text)
const titles = async (text: string) => (await find(text)).map(({ variant }) => variant.title)

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
