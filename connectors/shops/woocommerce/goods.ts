import type { WooProduct, WooVariation } from './schema'
import type { Product, StockLevel, Variant } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'
import { parseDecimal } from '@/domain/shop/money'
import { titleOf, withShop } from '@/domain/shop/ware'
import { plainText } from '../ask'

/** API fact: times in `…_gmt` carry no zone. */
export const timeOf = (gmt: string | null | undefined): number | undefined => gmt ? Date.parse(`${gmt}Z`) || undefined : undefined

/** A simple product sells under its own id, a variation under both: `11-12`. */
export const nativeVariant = (product: number, variation?: number) => variation ? `${product}-${variation}` : String(product)

/** The product and the variation of a variant's own id. */
export function partsOf(native: string): { product: number, variation?: number } {
  const [product = '', variation] = native.split('-')
  return { product: Number(product), ...(variation === undefined ? {} : { variation: Number(variation) }) }
}

/** The shop has no stock locations; this one stands for all of it. */
export const everywhere = (shop: string) => withShop(shop, 'all')

const backorders: Record<string, StockLevel['backorder'] | undefined> = { notify: 'notify', yes: 'yes' }

/**
 * API facts: `stock_quantity` is null where nothing is counted, and may be negative or a fraction; a variation with `manage_stock:
 * "parent"` repeats the number it shares with its siblings. "Out of stock" without a count is still a fact: nothing can be promised.
 */
function levelOf(shop: string, variant: string, product: number, sold: WooProduct | WooVariation, fetchedAt: number): StockLevel {
  const isCounted = sold.manage_stock !== false
  const isOut = !isCounted && sold.stock_status === 'outofstock'
  return {
    variant,
    location: everywhere(shop),
    tracked: isCounted || isOut,
    onHand: isCounted ? sold.stock_quantity : null,
    available: isOut ? 0 : isCounted ? sold.stock_quantity : null,
    backorder: backorders[sold.backorders ?? ''] ?? 'no',
    ...(sold.manage_stock === 'parent' ? { sharedWith: withShop(shop, product) } : {}),
    fetchedAt,
  }
}

function pricesOf({ currency }: ConnectedShop, { price, regular_price: regular }: WooProduct | WooVariation): Pick<Variant, 'price' | 'compareAt'> | undefined {
  const now = parseDecimal(price, currency)
  const before = parseDecimal(regular, currency)
  if (!now) return undefined
  return before && before.minor > now.minor ? { price: now, compareAt: before } : { price: now }
}

const known = (value: string | null | undefined) => value || undefined

/** API fact: names are kept as they stand in a page, with `&amp;` and tags in them. */
export const nameOf = (html: string | null | undefined) => plainText(html ?? '')

/** A product without its variants. One that is no longer published counts as gone. */
export function productOf({ id: shop }: ConnectedShop, { id, name, status, permalink, images, date_modified_gmt: modified }: WooProduct): Product {
  return {
    id: withShop(shop, id),
    shop,
    title: nameOf(name),
    status: !status || status === 'publish' ? 'active' : 'archived',
    url: known(permalink),
    imageUrl: known(images?.[0]?.src),
    updatedAt: timeOf(modified) ?? 0,
  }
}

/** One variant with its level. Nothing without a price: the shop itself does not sell it. */
function sell(shop: ConnectedShop, parent: WooProduct, sold: WooProduct | WooVariation, options: Variant['options'], fetchedAt: number): { variant: Variant, level: StockLevel }[] {
  const prices = pricesOf(shop, sold)
  if (!prices) return []
  const isVariation = sold.id !== parent.id
  const id = withShop(shop.id, nativeVariant(parent.id, isVariation ? sold.id : undefined))
  const variant: Variant = {
    id,
    product: withShop(shop.id, parent.id),
    title: titleOf(nameOf(parent.name), options),
    options,
    sku: known(sold.sku),
    barcode: known(sold.global_unique_id),
    ...prices,
    imageUrl: 'image' in sold ? known(sold.image?.src) : undefined,
    url: known(sold.permalink),
    updatedAt: timeOf(sold.date_modified_gmt) ?? 0,
  }
  return [{ variant, level: levelOf(shop.id, id, parent.id, sold, fetchedAt) }]
}

/** What is sold of a product: itself, or its variations. */
export function soldOf(shop: ConnectedShop, parent: WooProduct, variations: WooVariation[], fetchedAt: number): { variants: Variant[], stock: StockLevel[] } {
  const optionsOf = ({ attributes }: WooVariation) => (attributes ?? []).flatMap(({ name, option }) => option ? [{ name: nameOf(name), value: nameOf(option) }] : [])
  const sold = parent.variations?.length || variations.length > 0
    ? variations.filter(({ status }) => !status || status === 'publish').flatMap(variation => sell(shop, parent, variation, optionsOf(variation), fetchedAt))
    : sell(shop, parent, parent, [], fetchedAt)
  return { variants: sold.map(({ variant }) => variant), stock: sold.map(({ level }) => level) }
}
