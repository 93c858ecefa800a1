import type { StockLevel } from '@/domain/shop/model'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { keepFresh } from '@/sync/shop/shop-live'
import { putPart } from '@/sync/shop/shop-packs'
import { level, product, variant } from '../../domain/shop/make'
import { noon } from '../../make'
import { find } from './find'

const shop = 'practice:moc'
const [id, owner, place] = [`${shop}:v1`, `${shop}:p1`, `${shop}:q1`]
const sold = (title = 'Chăn len') => ({ products: [product({ id: owner, title })], variants: [variant({ id, product: owner, title })] })

beforeEach(() => Promise.all(db.tables.map(table => table.clear())))

it.each<[string, Partial<StockLevel>]>([
  ['a count', {}],
  ['a zero', { available: 0, onHand: 0 }],
  ['what nobody knows', { available: null, onHand: null }],
  ['what nobody counts', { tracked: false, available: null, onHand: null }],
  ['what is on hand and cannot be promised', { available: null, onHand: 7 }],
  ['a debt', { available: -3, onHand: -3 }],
  ['a fraction', { available: 2.75, onHand: 3.25 }],
  ['a number shared with its siblings', { sharedWith: owner }],
  ['what can be ordered beyond stock', { available: 0, backorder: 'yes' }],
  ['what can be ordered beyond stock with a notice', { backorder: 'notify', tracked: false, available: null, onHand: null }],
])('S084 %s comes out of its pack as it went in, with the moment it was read', async (_, changes) => {
  const given = level({ variant: id, location: place, fetchedAt: noon - 12_345, ...changes })
  await putPart(shop, { ...sold(), stock: [given] }, noon, noon)
  expect((await find(shop, 'chan len')).map(({ levels }) => levels)).toEqual([[given]])
})

it('S084 a variant of which the shop tells no stock has no level, and no 0', async () => {
  await putPart(shop, { ...sold(), stock: [] }, noon, noon)
  expect((await find(shop, 'chan len')).map(({ levels }) => levels)).toEqual([[]])
})

it('S084 of a figure in its pack and one that was read by itself the later counts', async () => {
  const told = (available: number, fetchedAt: number) => level({ variant: id, location: place, available, fetchedAt })
  const shown = async () => (await find(shop, 'chan len')).map(({ levels: [one] }) => [one?.available, one?.fetchedAt])
  await putPart(shop, { ...sold(), stock: [told(12, noon)] }, noon, noon)
  await keepFresh(shop, { variants: sold().variants, stock: [told(9, noon + 1000)] }, noon + 1000)
  expect(await shown()).toEqual([[9, noon + 1000]])
  await putPart(shop, { ...sold(), stock: [told(4, noon + 2000)] }, noon + 2000, noon + 2000)
  expect(await shown()).toEqual([[4, noon + 2000]])
})

it.each([
  ['gao 2kg', ['Gạo ST25 2 kg']],
  ['2 kg', ['Gạo ST25 2 kg', 'Gạo ST25 12 kg']],
  ['12kg gao', ['Gạo ST25 12 kg']],
  ['1.5l', ['Nước suối 1,5 l']],
  ['1,5l', ['Nước suối 1,5 l']],
  ['1,5 l', ['Nước suối 1,5 l']],
  ['500ml', ['Nước mắm 500ml']],
  ['500 ml', ['Nước mắm 500ml']],
  ['3kg', []],
])('S084 “%s” finds what is measured so, however the shop writes it', async (text, titles) => {
  const all = ['Gạo ST25 2 kg', 'Gạo ST25 12 kg', 'Nước suối 1,5 l', 'Nước mắm 500ml']
  await putPart(shop, { products: all.map((title, i) => product({ id: `${shop}:p${i}`, title })), variants: all.map((title, i) => variant({ id: `${shop}:v${i}`, product: `${shop}:p${i}`, title, options: [], sku: undefined, barcode: undefined })), stock: [] }, noon, noon)
  expect((await find(shop, text)).map(({ variant }) => variant.title)).toEqual(titles)
})
