import type { ShopOutside } from '@/sync/shop/shop-outside'
import { db } from '@/sync/db'
import { keepCatalogue } from '@/sync/shop/catalogue'
import { connectShop, disconnectShop, unknownShop } from '@/sync/shop/shops'

const perPage = 100
const perProduct = 5
const sizes = ['S', 'M', 'L', 'XL', 'XXL']
const sold = (n: number) => ({ sku: `W-${n}`, status: 'publish', price: `${1000 + n % 900}000`, regular_price: '', manage_stock: true, stock_quantity: n % 40, stock_status: 'instock', backorders: 'no', permalink: `https://bench.example/p/${n}`, date_modified_gmt: '2026-11-20T10:00:00' })

const productOf = (n: number) => ({ id: n, name: `Áo thun cổ tròn ${n}`, type: 'variable', images: [{ src: `https://bench.example/${n}.jpg` }], ...sold(n), variations: sizes.map((_, i) => n * 10 + i) })
const variationOf = (id: number) => ({ id, parent_id: Math.floor(id / 10), ...sold(id), attributes: [{ name: 'Size', option: sizes[id % 10] ?? '' }] })

/** A shop of so many products that answers as its interface does, a hundred at a time; from page `cutAt` on the line is cut. */
function wooOf(products: number, asked: number[], cutAt: number): typeof fetch {
  return async (input) => {
    const { pathname, searchParams } = new URL(new Request(input).url)
    if (pathname.endsWith('/variations')) return Response.json(searchParams.get('include')?.split(',').map(id => variationOf(Number(id))))
    const page = Number(searchParams.get('page'))
    asked.push(page)
    if (page >= cutAt) throw new TypeError('the line is cut')
    const first = (page - 1) * perPage + 1
    const rows = Array.from({ length: Math.min(perPage, products - first + 1) }, (_, i) => productOf(first + i))
    return Response.json(rows, { headers: { 'x-wp-total': String(products), 'x-wp-totalpages': String(Math.ceil(products / perPage)) } })
  }
}

const variantsOf = async (shop: string) => (await db.wares.where('[shop+first]').between([shop], [shop, []]).toArray()).flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)

/**
 * The first list of a shop with so many variants, cut off in the middle and gone on with: how long both parts took together (ms), how many
 * pages were asked for more than once, and how many variants are there.
 */
export async function listWares(variants: number) {
  const products = variants / perProduct
  const middle = Math.ceil(products / perPage / 2)
  const asked: number[] = []
  const wish = unknownShop({ connector: 'woocommerce', name: 'Bench', baseUrl: 'https://bench.example', currency: 'VND', timeZone: 'UTC' })
  await connectShop(wish, {})
  const outside: ShopOutside = { secretOf: async () => 'ck:cs', fetchFor: () => wooOf(products, asked, middle), online: () => true, now: Date.now, watched: () => true, told: () => {} }
  const list = async (fetching: typeof fetch) => {
    const shop = await db.shops.get(wish.id)
    if (shop) await keepCatalogue({ shop, secret: 'ck:cs', fetch: fetching, signal: new AbortController().signal, now: Date.now }, outside, false)
  }
  const began = performance.now()
  await list(wooOf(products, asked, middle)).catch(() => {})
  const { listing } = await db.shops.get(wish.id) ?? {}
  await list(wooOf(products, asked, Infinity))
  const took = performance.now() - began
  const there = await variantsOf(wish.id)
  await disconnectShop(wish.id)
  // The page at which the line was cut had brought nothing.
  return { took, kept: listing?.done ?? 0, again: asked.length - new Set(asked).size - 1, there }
}
