import type { CataloguePart, Shop, ShopSession } from '@/connectors/shop'
import type { Promotion, StockLevel, Variant } from '@/domain/shop/model'
import type { SheetProduct, SheetPromotion } from '@/domain/shop/sheet'
import * as v from 'valibot'
import { fold } from '@/domain/fold'
import { groupBy } from '@/domain/group'
import { titleOf, withShop } from '@/domain/shop/ware'
import { ask, parsed } from '../ask'
import { faultOf } from '../fault-of'

const money = v.object({ minor: v.number(), currency: v.string() })
const product = v.object({
  key: v.string(),
  title: v.string(),
  sku: v.optional(v.string()),
  barcode: v.optional(v.string()),
  options: v.array(v.object({ name: v.string(), value: v.string() })),
  price: v.optional(money),
  compareAt: v.optional(money),
  stock: v.record(v.string(), v.nullable(v.number())),
  imageUrl: v.optional(v.string()),
  url: v.optional(v.string()),
  at: v.number(),
})
const promotion = v.object({
  key: v.string(),
  title: v.string(),
  code: v.optional(v.string()),
  summary: v.string(),
  percent: v.optional(v.number()),
  amount: v.optional(money),
  freeShipping: v.boolean(),
  minSubtotal: v.optional(money),
  startsAt: v.optional(v.number()),
  endsAt: v.optional(v.number()),
  at: v.number(),
})
const book = v.object({ products: v.array(product), promotions: v.array(promotion) })

/** Products in one part: everything is in this browser already, so parts are large. */
const atOnce = 2000

const read = async (session: ShopSession) => parsed(book, (await ask(session, `https://sheet.invalid/${encodeURIComponent(session.shop.id)}`, {})).body)

const wordOf = (name: string) => fold(name).replace(/\s+/g, '-') || 'all'

function variantOf(shop: string, title: string, row: SheetProduct): Variant[] {
  const { key, options, sku, barcode, price, compareAt, imageUrl, url, at } = row
  if (!price) return []
  return [{ id: withShop(shop, key), product: withShop(shop, wordOf(title)), title: titleOf(title, options), options, sku, barcode, price, compareAt, imageUrl, url, updatedAt: at }]
}

/** As old as the sheet. A cell that was left empty says that nobody counted. */
function levelsOf(shop: string, { key, stock, at }: SheetProduct): StockLevel[] {
  return Object.entries(stock).map(([place, pieces]) => ({
    variant: withShop(shop, key),
    location: withShop(shop, wordOf(place)),
    tracked: pieces !== null,
    onHand: pieces,
    available: pieces,
    backorder: 'no',
    fetchedAt: at,
  }))
}

async function catalogue(session: ShopSession, from = '0'): Promise<CataloguePart> {
  const { shop: { id: shop } } = session
  const { products } = await read(session)
  // Lines with the same name are variants of one product.
  const groups = [...groupBy(products, ({ title, key }) => wordOf(title || key)).values()]
  const some = groups.slice(Number(from), Number(from) + atOnce)
  const next = Number(from) + atOnce
  const titled = some.map(rows => ({ title: rows[0]?.title || rows[0]?.sku || '', rows: rows.filter(({ price }) => price) }))
  return {
    products: titled.map(({ title, rows }) => ({ id: withShop(shop, wordOf(title)), shop, title, status: 'active', imageUrl: rows.find(({ imageUrl }) => imageUrl)?.imageUrl, url: rows[0]?.url, updatedAt: Math.max(0, ...rows.map(({ at }) => at)) })),
    variants: titled.flatMap(({ title, rows }) => rows.flatMap(row => variantOf(shop, title, row))),
    stock: titled.flatMap(({ rows }) => rows.flatMap(row => levelsOf(shop, row))),
    total: products.length,
    ...(next < groups.length ? { next: String(next) } : {}),
  }
}

function effectOf({ percent, amount, freeShipping }: Pick<SheetPromotion, 'percent' | 'amount' | 'freeShipping'>): Promotion['effect'] {
  if (percent !== undefined) return { type: 'percent', percent }
  if (amount) return { type: 'amount', amount }
  return { type: freeShipping ? 'freeShipping' : 'other' }
}

async function promotions(session: ShopSession): Promise<Promotion[]> {
  const { id: shop } = session.shop
  const rows = (await read(session)).promotions
  return rows.map(({ key, title, code, summary, minSubtotal, startsAt, endsAt, at, ...row }) => ({
    id: withShop(shop, key),
    shop,
    kind: code ? 'code' : 'automatic',
    code,
    title,
    summary,
    effect: effectOf(row),
    minSubtotal,
    startsAt,
    endsAt,
    appliesTo: 'all',
    fetchedAt: at,
  }))
}

/** A shop that is a spreadsheet: what was imported is its record. It makes no orders. */
export const csv: Shop = {
  hosts: () => [],
  async check(session) {
    try {
      const { products } = await read(session)
      const places = new Map(products.flatMap(({ stock }) => Object.keys(stock)).map(name => [wordOf(name), name || session.shop.name]))
      return {
        locations: [...places].map(([id, name]) => ({ id: withShop(session.shop.id, id), name })),
        caps: { stockByLocation: places.size > 1, promotions: true, orders: false, createOrder: false, payLink: false, paidSignal: false, partSignal: false, delta: false },
      }
    }
    catch (error) {
      return { fault: faultOf(error) }
    }
  },
  catalogue,
  promotions,
}
