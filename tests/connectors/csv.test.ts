import type { ShopRemote } from './shop-contract/remote'
import type { SheetBook } from '@/domain/shop/sheet'
import { describe, expect, it } from 'vitest'
import { csv } from '@/connectors/shops/csv'
import { emptyBook, merged } from '@/domain/shop/sheet'
import { readSheet, tableOf } from '@/domain/shop/sheet-read'
import { sheetText } from '@/domain/shop/sheet-text'
import { unknownShop } from '@/sync/shop/shops'
import { shopContract } from './shop-contract'

const now = Date.UTC(2026, 10, 22, 12)
const place = { currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', at: now }

const goods = [
  'Mã hàng;Tên sản phẩm;Size;Giá bán;Giá khuyến mãi;Tồn kho Quận 1;Tồn kho Thủ Đức;Mã vạch',
  'VH-S;Váy hoa mùa hè;S;350.000 đ;299.000;3;0;8938505974191',
  'VH-M;"Váy hoa mùa hè";M;350,000;;7;;',
  ';"Khăn ""len; mỏng""";;319k;;-2;1,5;',
].join('\r\n')
const offers = 'Chương trình,Mã giảm giá,Phần trăm,Tối thiểu,Đến ngày\n10% mùa hè,HE10,10%,300.000đ,31/12/2026\nSale 11.11,OLD20,20,,11/11/2026'

const read = (text: string, kind: 'products' | 'promotions', changes = {}) => readSheet(tableOf(text), kind, { ...place, ...changes }, new Set())

function stage(book: SheetBook): ShopRemote {
  const shop = unknownShop({ connector: 'csv', name: 'Vải', baseUrl: '', currency: 'VND', timeZone: place.timeZone })
  const urls: string[] = []
  const spoil: ShopRemote['spoil'] = {}
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    urls.push(request.url)
    return spoil.with?.(request) ?? Response.json(book)
  }
  return { session: { shop, secret: '', fetch: fetching, signal: new AbortController().signal, now: () => now }, spoil, urls, counted: `${shop.id}:vh-s`, pieces: 3 }
}

shopContract('A spreadsheet', csv, async () => stage(merged(read(goods, 'products').book, read(offers, 'promotions').book)))

describe('a spreadsheet', () => {
  it('S132 is read by the words of its head: semicolons, quotes, prices as people write them', async () => {
    const { book, faults } = read(goods, 'products')
    expect(faults).toEqual([])
    expect(book.products.map(({ key, price, compareAt, stock }) => [key, price?.minor, compareAt?.minor, stock])).toEqual([
      ['vh-s', 299_000, 350_000, { 'Quận 1': 3, 'Thủ Đức': 0 }],
      ['vh-m', 350_000, undefined, { 'Quận 1': 7, 'Thủ Đức': null }],
      ['khan "len; mong"', 319_000, undefined, { 'Quận 1': -2, 'Thủ Đức': 1.5 }],
    ])
    const { variants, products } = await csv.catalogue!(stage(book).session, undefined)
    expect(products.map(({ title }) => title)).toEqual(['Váy hoa mùa hè', 'Khăn "len; mỏng"'])
    expect(variants.map(({ title, sku }) => [title, sku])).toEqual([['Váy hoa mùa hè – S', 'VH-S'], ['Váy hoa mùa hè – M', 'VH-M'], ['Khăn "len; mỏng"', undefined]])
  })

  it.each([
    ['Vietnamese', 'Mã SP,Tên hàng,Giá,Số lượng', ['sku', 'title', 'price', 'stock']],
    ['English', 'SKU,Product name,Color,Price,Sale price,Stock,Image', ['sku', 'title', 'option:Color', 'price', 'salePrice', 'stock', 'image']],
    ['Indonesian', 'Kode barang,Nama produk,Ukuran,Harga jual,Stok Gudang A', ['sku', 'title', 'option:Ukuran', 'price', 'stock:Gudang A']],
    ['Hungarian', 'Cikkszám;Megnevezés;Méret;Bruttó ár;Készlet;Raktár;Vonalkód', ['sku', 'title', 'option:Méret', 'price', 'stock', 'location', 'barcode']],
  ])('S132 knows columns in %s', (_, head, columns) => {
    expect(tableOf(`${head}\na,b,c,d,e,f,g`).columns).toEqual(columns)
  })

  it.each([
    ['UTF-8', 'utf-8', [0xC3, 0x81, 0x6F]],
    ['UTF-8 with a mark', 'utf-8', [0xEF, 0xBB, 0xBF, 0xC3, 0x81, 0x6F]],
    ['UTF-16 of a spreadsheet', 'utf-16', [0xFF, 0xFE, 0xC1, 0x00, 0x6F, 0x00]],
    ['Windows-1252', '1252', [0xC1, 0x6F]],
  ])('S132 reads %s', (_, __, bytes) => {
    expect(sheetText(new Uint8Array(bytes))).toBe('Áo')
  })

  it('S132 reads Vietnamese of Windows-1258, whose tones stand behind their letters, and Hungarian of Windows-1250', () => {
    // "Váy đỏ" and "nő"
    expect(sheetText(new Uint8Array([0x56, 0x61, 0xEC, 0x79, 0x20, 0xF0, 0x6F, 0xD2]))).toBe('Váy đỏ')
    expect(sheetText(new Uint8Array([0x6E, 0xF5]))).toBe('nő')
  })

  it('S132 an update by SKU changes what it names and keeps the rest; a later price or count is the newer one', () => {
    const first = read(goods, 'products').book
    const update = readSheet(tableOf('SKU,Stock Quận 1\nvh-s,9\nNEW-1,4'), 'products', { ...place, at: now + 1000 }, new Set(first.products.map(({ key }) => key)))
    expect(update.faults).toEqual([{ line: 3, fault: 'noPrice', text: 'NEW-1' }])
    const after = merged(first, update.book)
    expect(after.products).toHaveLength(3)
    expect(after.products[0]).toMatchObject({ title: 'Váy hoa mùa hè', price: { minor: 299_000 }, stock: { 'Quận 1': 9, 'Thủ Đức': 0 }, at: now + 1000 })
  })

  it('S132 says which line is wrong, and takes the others', () => {
    const { book, faults } = read('SKU,Name,Price,Stock\n,,5,1\nA,Good,10.000,1\nB,Bad,cheap,1\nC,Worse,10.000,many\n\nD,None,,3', 'products')
    expect(book.products.map(({ sku }) => sku)).toEqual(['A'])
    expect(faults).toEqual([
      { line: 2, fault: 'noName' },
      { line: 4, fault: 'badPrice', text: 'cheap' },
      { line: 5, fault: 'badStock', text: 'many' },
      { line: 7, fault: 'noPrice', text: 'D' },
    ])
  })

  it('S132 one line for each place of a SKU is one variant with several places', () => {
    const { book } = read('SKU,Name,Price,Stock,Warehouse\nA,Shirt,10.000,3,North\nA,Shirt,10.000,4,South', 'products')
    expect(book.products.map(({ stock }) => stock)).toEqual([{ North: 3, South: 4 }])
  })

  it('S085 an offer ends when its last day does, where the shop is', () => {
    const { book } = read(offers, 'promotions')
    expect(book.promotions.map(({ code, percent, endsAt }) => [code, percent, new Date(endsAt!).toISOString()])).toEqual([
      ['HE10', 10, '2026-12-31T17:00:00.000Z'],
      ['OLD20', 20, '2026-11-11T17:00:00.000Z'],
    ])
    expect(read('Title,Code,Until\nx,Y,someday', 'promotions').faults).toEqual([{ line: 2, fault: 'badDate', text: 'someday' }])
  })

  it.each([
    ['10%', { percent: 10 }],
    ['12,5 %', { percent: 12.5 }],
    ['50k', { amount: { minor: 50_000, currency: 'VND' } }],
    ['20-30%', { summary: '20-30%' }],
    ['giảm 10% tối đa 50k', { summary: 'giảm 10% tối đa 50k' }],
    ['150%', { summary: '150%' }],
  ])('S085 “%s” takes off what it says; what is no one figure stays as the shop words it', (off, told) => {
    const [row] = read(`Title,Code,Discount\nx,Y,"${off}"`, 'promotions').book.promotions
    expect(row).toMatchObject({ summary: '', ...told })
    expect([row?.percent, row?.amount]).toEqual([(told as { percent?: number }).percent, (told as { amount?: object }).amount])
  })

  it.each([['Buy 2 get 1 free', false], ['Free gift over 500k', false], ['Free shipping', true], ['Miễn phí vận chuyển', true], ['Gratis ongkir', true], ['Ingyenes szállítás', true]])('S085 “%s” is free delivery: %s', (title, free) => {
    expect(read(`Title,Code\n${title},Y`, 'promotions').book.promotions[0]?.freeShipping).toBe(free)
  })

  it.each([
    ['31/12/2026', '2026-12-31T17:00:00.000Z'],
    ['2026-12-31 00:00:00', '2026-12-31T17:00:00.000Z'],
    ['31/12/2026 23:59', '2026-12-31T17:00:00.000Z'],
    ['31/12/2026 12:00', '2026-12-31T05:00:00.000Z'],
    ['31/12/2026 8:30 PM', '2026-12-31T13:30:00.000Z'],
    ['2026-12-31T10:00:00Z', '2026-12-31T10:00:00.000Z'],
  ])('S085 an offer until “%s” is over then, where the shop is', (text, ends) => {
    expect(new Date(read(`Title,Code,Until\nx,Y,${text}`, 'promotions').book.promotions[0]!.endsAt!).toISOString()).toBe(ends)
  })

  it('S085 the 31st of November is no day', () => {
    expect(read('Title,Code,From,Until\nx,Y,,31/11/2026\nx,Z,29/02/2026,', 'promotions').faults.map(({ fault, text }) => [fault, text])).toEqual([['badDate', '31/11/2026'], ['badDate', '29/02/2026']])
  })

  it('S132 codes keep the zeros that a spreadsheet was made to keep', () => {
    const { book } = read('SKU,Name,Price,Barcode,Stock\n="00123",Tea,10.000,\'0893850597419,-', 'products')
    expect(book.products).toMatchObject([{ sku: '00123', barcode: '0893850597419', stock: { '': null } }])
  })

  it('S132 half a kilo is not five hundred, and a sale price that cannot be read is told', () => {
    const { book, faults } = read('SKU,Name,Price,Sale price,Stock\nA,Tea,10.000,-,0.500\nB,Rice,10.000,5-8k,1.500', 'products')
    expect(book.products.map(({ stock }) => stock)).toEqual([{ '': 0.5 }])
    expect(faults).toEqual([{ line: 3, fault: 'badPrice', text: '5-8k' }])
  })

  it('an empty file, or a page, is no sheet and breaks nothing', () => {
    for (const text of ['', '\uFEFF', 'hello', '<!doctype html><p>x</p>']) expect(read(text, 'products').book).toEqual(emptyBook)
  })
})
