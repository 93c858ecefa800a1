import type { CataloguePart, Fresh, ShopSession } from '@/connectors/shop'
import * as v from 'valibot'
import { nativeOf } from '@/domain/shop/ware'
import { call } from './call'
import { levelsOf, partOf, variantOf } from './goods'
import { changedVariant, fullProduct, globals, list, onlyId, product, productFields, settings, soldOrder, variant, variantFields } from './schema'

/** Products in one part; each comes with all its variants and their levels. */
const pageSize = 50

const products = `query ($options: ProductListOptions) { products(options: $options) { totalItems items { ${productFields} variants { ${variantFields} } } } ${globals} }`
const productsAnswer = v.object({ products: list(fullProduct), globalSettings: settings })

/** The whole list; `from` is how many products came before. */
export async function catalogue(session: ShopSession, from = '0'): Promise<CataloguePart> {
  const skip = Number(from)
  const answer = await call(session, products, { options: { take: pageSize, skip, sort: { id: 'ASC' } } }, productsAnswer)
  const { items, totalItems } = answer.products
  const part = partOf(session.shop, items, answer.globalSettings, session.now())
  const behind = skip + items.length
  const isLast = items.length === 0 || behind >= totalItems
  const total = Math.round(totalItems * Math.max(1, part.variants.length / (items.length || 1)))
  return { ...part, ...(isLast ? {} : { next: String(behind), total }) }
}

const changed = `query ($products: ProductListOptions, $variants: ProductVariantListOptions, $orders: OrderListOptions) {
  products(options: $products) { totalItems items { id } }
  productVariants(options: $variants) { totalItems items { productId } }
  orders(options: $orders) { totalItems items { lines { productVariant { productId } } } }
}`
const changedAnswer = v.object({ products: list(onlyId), productVariants: list(changedVariant), orders: list(soldOrder) })
const mostChanged = 500

/**
 * What changed since (ms). API fact: a change of stock does not change a variant's time, and levels cannot be listed, so what was ordered
 * since is read too. A manual stock correction is found with the next look at the row, or with the whole list.
 */
export async function changes(session: ShopSession, since: number, from: string | undefined): Promise<CataloguePart> {
  const options = { take: mostChanged, filter: { updatedAt: { after: new Date(since).toISOString() } } }
  const rest = from?.split(',') ?? await (async () => {
    const answer = await call(session, changed, { products: options, variants: options, orders: options }, changedAnswer)
    const ids = [
      ...answer.products.items.map(({ id }) => id),
      ...answer.productVariants.items.map(({ productId }) => productId),
      ...answer.orders.items.flatMap(({ lines }) => lines.map(({ productVariant }) => productVariant.productId)),
    ]
    return [...new Set(ids)]
  })()
  if (rest.length === 0) return { products: [], variants: [], stock: [] }
  const now = rest.slice(0, pageSize)
  const answer = await call(session, products, { options: { take: pageSize, filter: { id: { in: now } } } }, productsAnswer)
  const later = rest.slice(pageSize)
  return { ...partOf(session.shop, answer.products.items, answer.globalSettings, session.now()), ...(later.length > 0 ? { next: later.join(',') } : {}) }
}

const some = `query ($options: ProductVariantListOptions) { productVariants(options: $options) { totalItems items { ${variantFields} product { ${productFields} } } } ${globals} }`
const someAnswer = v.object({ productVariants: list(v.object({ ...variant.entries, product })), globalSettings: settings })

/** Price and stock of some variants now. */
export async function live(session: ShopSession, variants: string[]): Promise<Fresh> {
  const { shop } = session
  const ids = variants.map(id => nativeOf(shop.id, id))
  const answer = await call(session, some, { options: { take: ids.length, filter: { id: { in: ids } } } }, someAnswer)
  const at = session.now()
  const rows = answer.productVariants.items.filter(({ enabled, product }) => enabled && product.enabled)
  return {
    variants: rows.map(row => variantOf(shop, row.product, row)),
    stock: rows.flatMap(row => levelsOf(shop, row, answer.globalSettings, at)),
  }
}
