import type { Money } from './model'

/** One line of a products sheet: a variant. `key` is its SKU, or its name with the options where it has none. */
export interface SheetProduct {
  key: string
  title: string
  sku?: string
  barcode?: string
  options: { name: string, value: string }[]
  /** Absent in an update that names no price; a new line without one is refused. */
  price?: Money
  compareAt?: Money
  /** By location name; absent when the sheet says nothing, `null` when it says that none is counted. */
  stock: Record<string, number | null>
  imageUrl?: string
  url?: string
  /** When it was imported (ms): the age of its figures. */
  at: number
}

export interface SheetPromotion {
  key: string
  title: string
  code?: string
  summary: string
  percent?: number
  amount?: Money
  freeShipping: boolean
  minSubtotal?: Money
  startsAt?: number
  endsAt?: number
  at: number
}

/** Everything that was imported into one spreadsheet shop. A later sheet updates the lines with the same key; others stay. */
export interface SheetBook {
  products: SheetProduct[]
  promotions: SheetPromotion[]
}

export const emptyBook: SheetBook = { products: [], promotions: [] }

/** The lines of both, the later one's where the key is the same: what it leaves out of a line stays. */
export function merged(before: SheetBook, later: SheetBook): SheetBook {
  const products = new Map(before.products.map(row => [row.key, row]))
  for (const row of later.products) {
    const known = products.get(row.key)
    products.set(row.key, { ...known, ...row, title: row.title || known?.title || row.key, stock: { ...known?.stock, ...row.stock } })
  }
  const promotions = new Map([...before.promotions, ...later.promotions].map(row => [row.key, row]))
  return { products: [...products.values()], promotions: [...promotions.values()] }
}
