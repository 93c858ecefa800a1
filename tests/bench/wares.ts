import type { CataloguePart } from '@/connectors/shop'
import { randomly } from '../random'

export const benchShop = 'csv:bench'

const kinds = ['Áo thun', 'Váy hoa', 'Quần đũi', 'Chăn len', 'Ga giường', 'Linen shirt', 'Kemeja batik', 'Gyapjú pulóver', 'Khăn choàng', 'Đầm maxi']
const makes = ['cổ tròn', 'mùa hè', 'Sa Pa', 'dệt tay', 'premium', 'kézzel szőtt', 'lengan panjang', 'hoạ tiết', 'cao cấp', 'unisex']
const colours = ['Đỏ', 'Xanh rêu', 'Be', 'Nâu đất', 'Navy']
const sizes = ['S', 'M', 'L', 'XL', 'XXL']

/** Products from one number to another, each with five variants of two stock places. */
export function partOf(from: number, to: number, now: number): CataloguePart {
  const part: CataloguePart = { products: [], variants: [], stock: [] }
  for (let n = from; n < to; n++) {
    const { pick, upTo } = randomly(n + 1)
    const product = `${benchShop}:${100_000 + n}`
    const title = `${pick(kinds)} ${pick(makes)} ${n}`
    part.products.push({ id: product, shop: benchShop, title, status: 'active', url: `https://shop.example/product/${n}/`, imageUrl: `https://shop.example/images/${n}.jpg`, updatedAt: now })
    sizes.forEach((size, i) => {
      const id = `${product}-${i}`
      const options = [{ name: 'Màu', value: pick(colours) }, { name: 'Size', value: size }]
      part.variants.push({ id, product, title: `${title} – ${options.map(({ value }) => value).join(', ')}`, options, sku: `SKU-${n}-${size}`, barcode: String(8_930_000_000_000 + n * 5 + i), price: { minor: 1000 * upTo(900), currency: 'VND' }, updatedAt: now })
      for (const location of ['a', 'b']) part.stock.push({ variant: id, location: `${benchShop}:${location}`, tracked: true, onHand: upTo(40), available: upTo(40), backorder: 'no', fetchedAt: now })
    })
  }
  return part
}
