import type { Product, StockLevel, Variant } from './model'
import { fold } from '@/domain/fold'

/** One thing that is sold, as a search finds it: a variant with its product and what is known of its stock. */
export interface Ware {
  product: Product
  variant: Variant
  /** One for each location; none when nothing is known, which is not 0. */
  levels: StockLevel[]
}

/** A shop's id, as it stands before each of its own ids. */
export const withShop = (shop: string, native: string | number) => `${shop}:${native}`

/** What the shop itself calls it. */
export const nativeOf = (shop: string, id: string) => id.startsWith(`${shop}:`) ? id.slice(shop.length + 1) : id

/** A variant's title, where the shop gives it none of its own. */
export const titleOf = (product: string, options: { value: string }[]) => options.length === 0 ? product : `${product} – ${options.map(({ value }) => value).join(', ')}`

/** Signs inside a SKU that nobody types alike. */
const signs = /[-_./]/g

/** What a variant is found by, folded, on one line: titles, options, SKU (with and without its signs) and barcode (S084). */
export function wareLine(product: Pick<Product, 'title'>, { title, options, sku = '', barcode = '' }: Pick<Variant, 'title' | 'options' | 'sku' | 'barcode'>): string {
  const own = title.startsWith(product.title) ? title : `${product.title} ${title}`
  const values = options.map(({ value }) => value).filter(value => !own.includes(value))
  const folded = fold([own, ...values, sku, barcode].filter(Boolean).join(' '))
  const bare = fold(sku).replace(signs, '')
  return (sku && bare !== fold(sku) ? `${folded} ${bare}` : folded).replaceAll('\n', ' ')
}

/** The words of a search, as they stand in such a line; in any order. A comma within a number is none between words. */
export const wareWords = (text: string): string[] => fold(text).split(/[\s;]+|(?<!\d),|,(?!\d)/).filter(Boolean)

/**
 * A ware with what was read of it later: the newer word wins. Levels are compared by themselves, because a shop may tell stock
 * more often than prices.
 */
export function freshened(ware: Ware, fresh: { row: Variant, levels: StockLevel[], at: number } | undefined): Ware {
  if (!fresh) return ware
  const toldAt = Math.max(0, ...ware.levels.map(({ fetchedAt }) => fetchedAt))
  return fresh.at < toldAt ? ware : { ...ware, variant: fresh.row, levels: fresh.levels }
}
