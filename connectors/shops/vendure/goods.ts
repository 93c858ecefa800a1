import type { FullProduct, Settings, VendureProduct, VendureVariant } from './schema'
import type { Product, StockLevel, Variant } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'
import { fromHundredths } from '@/domain/shop/money'
import { titleOf, withShop } from '@/domain/shop/ware'

/** API fact: a preview is as large as the picture unless it is asked for smaller. */
const small = (preview: string | undefined) => preview && `${preview}?preset=thumb`

/** A product of Vendure as ours. */
export function productOf({ id: shop }: ConnectedShop, { id, name, enabled, updatedAt, featuredAsset }: VendureProduct): Product {
  return {
    id: withShop(shop, id),
    shop,
    title: name,
    status: enabled ? 'active' : 'archived',
    imageUrl: small(featuredAsset?.preview),
    updatedAt,
  }
}

/** A variant of it. Prices come in minor units. */
export function variantOf({ id: shop }: ConnectedShop, parent: VendureProduct, row: VendureVariant): Variant {
  const options = row.options.map(({ name, group }) => ({ name: group.name, value: name }))
  return {
    id: withShop(shop, row.id),
    product: withShop(shop, parent.id),
    title: titleOf(parent.name, options),
    options,
    sku: row.sku || undefined,
    // API fact: integers with two implied decimals in every currency, ₫ too.
    price: fromHundredths(row.priceWithTax, row.currencyCode),
    imageUrl: small(row.featuredAsset?.preview),
    updatedAt: row.updatedAt,
  }
}

/** API fact: allocated stock is sold but not shipped yet; a threshold below 0 lets the shop sell what it does not have. */
export function levelsOf({ id: shop }: ConnectedShop, row: VendureVariant, settings: Settings, fetchedAt: number): StockLevel[] {
  const tracked = row.trackInventory === 'INHERIT' ? settings.trackInventory : row.trackInventory === 'TRUE'
  const threshold = row.useGlobalOutOfStockThreshold ? settings.outOfStockThreshold : row.outOfStockThreshold
  return row.stockLevels.map(({ stockOnHand, stockAllocated, stockLocation }) => ({
    variant: withShop(shop, row.id),
    location: withShop(shop, stockLocation.id),
    tracked,
    onHand: tracked ? stockOnHand : null,
    available: tracked ? stockOnHand - stockAllocated : null,
    backorder: threshold < 0 ? 'yes' : 'no',
    fetchedAt,
  }))
}

/** Products as our own; disabled variants are not sold. */
export function partOf(shop: ConnectedShop, rows: FullProduct[], settings: Settings, fetchedAt: number): { products: Product[], variants: Variant[], stock: StockLevel[] } {
  const sold = rows.flatMap(parent => parent.variants.filter(({ enabled }) => enabled).map(row => ({ parent, row })))
  return {
    products: rows.map(row => productOf(shop, row)),
    variants: sold.map(({ parent, row }) => variantOf(shop, parent, row)),
    stock: sold.flatMap(({ row }) => levelsOf(shop, row, settings, fetchedAt)),
  }
}
