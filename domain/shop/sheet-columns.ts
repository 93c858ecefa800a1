import { fold } from '@/domain/fold'

/** What a column of a sheet may be. `stock` and `option` are followed by a name: `stock:Kho Quận 1`, `option:Màu`. */
export type SheetField = (typeof plainFields)[number] | `stock:${string}` | `option:${string}`

export const plainFields = ['title', 'sku', 'barcode', 'price', 'salePrice', 'stock', 'location', 'image', 'url', 'code', 'percent', 'amount', 'minimum', 'starts', 'ends', 'summary'] as const

/** Folded words of the four languages by which a column is known; the longer ones of a field first. */
const words: Record<(typeof plainFields)[number], string[]> = {
  salePrice: ['gia khuyen mai', 'gia giam', 'sale price', 'special price', 'harga promo', 'harga diskon', 'akcios ar', 'gia sale'],
  price: ['gia ban', 'don gia', 'regular price', 'unit price', 'harga jual', 'eladasi ar', 'brutto ar', 'price', 'harga', 'gia', 'ar'],
  barcode: ['ma vach', 'barcode', 'kode batang', 'vonalkod', 'ean', 'gtin', 'upc'],
  sku: ['ma san pham', 'ma hang', 'sku', 'kode produk', 'kode barang', 'cikkszam', 'product code', 'item code', 'ma sp'],
  title: ['ten san pham', 'ten hang', 'ten sp', 'product name', 'nama produk', 'nama barang', 'termeknev', 'megnevezes', 'chuong trinh', 'title', 'name', 'ten', 'nama', 'nev', 'product'],
  stock: ['so luong ton', 'ton kho', 'so luong', 'stock', 'stok', 'persediaan', 'keszlet', 'mennyiseg', 'quantity', 'qty', 'on hand'],
  location: ['chi nhanh', 'kho hang', 'location', 'warehouse', 'branch', 'gudang', 'lokasi', 'cabang', 'raktar', 'telephely', 'kho'],
  image: ['hinh anh', 'image', 'picture', 'photo', 'gambar', 'foto', 'kep', 'anh', 'hinh'],
  url: ['duong dan', 'url', 'link', 'tautan', 'hivatkozas'],
  code: ['ma giam gia', 'ma khuyen mai', 'coupon', 'voucher', 'promo code', 'kode promo', 'kuponkod', 'discount code'],
  percent: ['phan tram', 'percent', 'persen', 'szazalek', '%'],
  amount: ['so tien giam', 'amount off', 'discount amount', 'potongan', 'kedvezmeny osszege', 'giam gia', 'discount', 'kedvezmeny', 'diskon'],
  minimum: ['don toi thieu', 'toi thieu', 'minimum order', 'minimum', 'minimal', 'minimum rendeles', 'min'],
  starts: ['ngay bat dau', 'bat dau', 'tu ngay', 'start', 'starts', 'valid from', 'mulai', 'kezdete', 'from'],
  ends: ['ngay ket thuc', 'ket thuc', 'den ngay', 'het han', 'end', 'ends', 'valid until', 'expires', 'berakhir', 'sampai', 'vege', 'lejarat', 'until'],
  summary: ['dieu kien', 'mo ta', 'conditions', 'description', 'syarat', 'keterangan', 'deskripsi', 'feltetelek', 'leiras'],
}

const options = ['size', 'kich co', 'kich thuoc', 'co', 'mau', 'mau sac', 'color', 'colour', 'warna', 'ukuran', 'szin', 'meret', 'chat lieu', 'material', 'bahan', 'anyag', 'variant', 'phan loai']

const known = (Object.entries(words) as [(typeof plainFields)[number], string[]][]).flatMap(([field, own]) => own.map(word => ({ field, word })))

function fieldOf(header: string): SheetField | undefined {
  const folded = fold(header).replace(/[_*:()[\]]+/g, ' ').replace(/\s+/g, ' ').trim()
  if (folded === '') return undefined
  const exact = known.find(({ word }) => word === folded)
  if (exact) return exact.field
  if (options.includes(folded)) return `option:${header.trim()}`
  // "Tồn kho Quận 1", "Stock York": a stock column of its own for each place.
  const stock = words.stock.find(word => folded.startsWith(`${word} `))
  if (stock) return `stock:${header.trim().split(/\s+/).slice(stock.split(' ').length).join(' ').replace(/^[-–:(\s]+|[)\s]+$/g, '')}`
  return known.find(({ word }) => word.length > 3 && folded.includes(word))?.field
}

/** What each column seems to be, by its header; each plain field at most once, the first column that fits. */
export function guessColumns(headers: string[]): (SheetField | undefined)[] {
  const taken = new Set<string>()
  return headers.map((header) => {
    const field = fieldOf(header)
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}
