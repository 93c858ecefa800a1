import type { VueWrapper } from '@vue/test-utils'
import type { SheetBook } from '@/domain/shop/sheet'
import { beforeEach, expect, it, vi } from 'vitest'
import SettingsShopSheet from '@/components/settings/SettingsShopSheet.vue'
import { send } from '@/platform/messages'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { importSheet } from '@/sync/shop/sheets'
import { connectShop, unknownShop } from '@/sync/shop/shops'
import { freshStage, show } from '../stage'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(), on: vi.fn() }))

freshStage()

const shop = unknownShop({ connector: 'csv', name: 'Chợ', baseUrl: '', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })

beforeEach(async () => {
  await connectShop(shop, {})
  vi.mocked(send).mockReset().mockImplementation((async (name: string, id: string, book: SheetBook) => {
    if (name === 'importSheet') await importSheet(id, book, Date.now())
  }) as typeof send)
})

/** Chooses a file, as the picker hands it over. */
async function choose(card: VueWrapper, bytes: Uint8Array<ArrayBuffer> | string) {
  const input = card.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { configurable: true, value: [new File([bytes], 'goods.csv')] })
  await input.trigger('change')
  await vi.waitFor(() => expect(card.text()).toMatch(/can be imported/))
}
async function take(card: VueWrapper) {
  await card.findAll('button').find(button => button.text() === 'Import')!.trigger('click')
  await vi.waitFor(() => expect(useToasts().toast?.text).toBe('sheet.imported'))
}
const kept = async () => (await db.sheets.get(shop.id))?.sheet.products.map(({ sku, title, price, stock }) => [sku, title, price?.minor, stock])

it('S132 a sheet with semicolons is read, a column that was not known is put right, and pressed to the end it is there', async () => {
  const card = show(SettingsShopSheet, { shop })
  await choose(card, 'SKU;Món;Giá;Tồn\nVH-S;Váy hoa;350.000 đ;3\nAT;Áo thun;199.000;0')
  const select = card.findAll('select')[1]!
  expect(select.attributes('aria-label')).toContain('Món')
  await select.setValue('title')
  expect(card.text()).toContain('2 lines can be imported')
  await take(card)
  expect((await kept())?.map(([sku, title, price]) => [sku, title, price])).toEqual([['VH-S', 'Váy hoa', 350_000], ['AT', 'Áo thun', 199_000]])
})

it('S132 the same sheet again updates its lines, and none comes twice', async () => {
  const card = show(SettingsShopSheet, { shop })
  await choose(card, 'SKU,Name,Price,Stock\nVH-S,Váy hoa,350.000,3\nAT,Áo thun,199.000,5')
  await take(card)
  useToasts().dismiss()
  await choose(card, 'SKU,Price,Stock\nVH-S,299.000,1')
  await take(card)
  expect((await kept())?.map(([sku, title, price]) => [sku, title, price])).toEqual([['VH-S', 'Váy hoa', 299_000], ['AT', 'Áo thun', 199_000]])
})

it('S132 Vietnamese of Windows-1258 is read as it was meant', async () => {
  const card = show(SettingsShopSheet, { shop })
  // "SKU;Name;Price" and "V;Váy đỏ;350000"
  await choose(card, new Uint8Array([...new TextEncoder().encode('SKU;Name;Price\nV;'), 0x56, 0x61, 0xEC, 0x79, 0x20, 0xF0, 0x6F, 0xD2, ...new TextEncoder().encode(';350000')]))
  await take(card)
  expect((await kept())?.[0]?.[1]).toBe('Váy đỏ')
})

it('S132 what cannot be read is said by its line, and the others are imported', async () => {
  const card = show(SettingsShopSheet, { shop })
  await choose(card, 'SKU,Name,Price\nA,Good,10.000\nB,Bad,cheap\n,,5')
  expect(card.text()).toContain('2 lines cannot be read')
  expect(card.text()).toMatch(/Line 3: .*cheap/)
  expect(card.text()).toContain('Line 4:')
  await take(card)
  expect((await kept())?.map(([sku]) => sku)).toEqual(['A'])
})

it('S132 an import that fails keeps the sheet and its columns, to be tried again', async () => {
  const card = show(SettingsShopSheet, { shop })
  await choose(card, 'SKU,Name,Price\nA,Good,10.000')
  vi.mocked(send).mockRejectedValueOnce(new Error('asleep'))
  await card.findAll('button').find(button => button.text() === 'Import')!.trigger('click')
  await vi.waitFor(() => expect(useToasts().toast?.text).toBe('error.noAnswer'))
  expect(card.text()).toContain('1 line can be imported')
  expect(await kept()).toBeUndefined()
})
