import type { Good } from './goods'
import type { PracticeShop, ShopWorld } from './world'
import type { Money } from '@/domain/shop/model'
import { drawing } from '../pictures'
import { chanceOf, numberOf } from './chance'

export interface PracticeVariant {
  id: string
  title: string
  options: { name: string, value: string }[]
  sku?: string
  barcode?: string
  price: Money
  compareAt?: Money
  stock: Record<string, number | null>
  backorder: 'no' | 'notify' | 'yes'
}

export interface PracticeProduct {
  id: string
  title: string
  imageUrl: string
  updatedAt: number
  variants: PracticeVariant[]
}

/** Every choice of one value for each option. */
function choices(options: Good['options'] = {}): { name: string, value: string }[][] {
  return Object.entries(options).reduce<{ name: string, value: string }[][]>((all, [name, values]) => all.flatMap(some => values.map(value => [...some, { name, value }])), [[]])
}

/** "Xanh rêu" → XR, "1m6" → 1M6: how a small shop makes up its SKUs. */
function letters(value: string): string {
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D')
  const words = plain.split(/[^a-z0-9]+/i).filter(Boolean)
  return (words.length > 1 ? words.map(word => /\d/.test(word) ? word : word.charAt(0)).join('') : (words[0] ?? '').slice(0, 3)).toUpperCase()
}

/** An even price after a sale: thousands of đồng, tens of pence. */
const onSale = (price: number, percent: number, step: number) => Math.round(price * (100 - percent) / 100 / step) * step

function stockOf({ locations }: PracticeShop, { quirk }: Good, id: string, sold: ShopWorld['sold']): Record<string, number | null> {
  return Object.fromEntries(locations.map((location) => {
    const key = `${id} ${location.id}`
    if (quirk === 'uncounted') return [location.id, null]
    const there = chanceOf(`none ${key}`) < 0.3 ? 0 : numberOf(key, 1, 24)
    return [location.id, there - (sold[key] ?? 0)]
  }))
}

const picture = new Map<string, string>()

/** The goods of a shop as they stand now. */
export function productsOf(shop: PracticeShop, world: ShopWorld): PracticeProduct[] {
  return shop.goods.map((good, n) => {
    const { title, sku, price, sale = 0, quirk } = good
    const product = `${n + 1}`.padStart(3, '0')
    const money = (minor: number): Money => ({ minor, currency: shop.currency })
    const imageUrl = picture.get(good.picture) ?? `data:image/svg+xml,${encodeURIComponent(drawing(good.picture))}`
    picture.set(good.picture, imageUrl)
    const variants = choices(good.options).map((options, i): PracticeVariant => {
      const id = `${product}-${i + 1}`
      const own = sale > 0 ? { price: money(onSale(price, sale, shop.currency === 'VND' ? 1000 : 10)), compareAt: money(price) } : { price: money(price) }
      return {
        id,
        title: options.length > 0 ? `${title} – ${options.map(({ value }) => value).join(', ')}` : title,
        options,
        ...(sku && quirk !== 'noSku' ? { sku: [sku, ...options.map(({ value }) => letters(value))].join('-'), barcode: `893${numberOf(`${shop.id} ${id}`, 100_000_000, 999_999_999)}${i % 10}` } : {}),
        ...own,
        stock: stockOf(shop, good, id, world.sold),
        backorder: quirk === 'toOrder' ? 'notify' : 'no',
      }
    })
    return { id: product, title, imageUrl, updatedAt: world.changedAt[`${shop.id} ${product}`] ?? world.startedAt, variants }
  })
}
