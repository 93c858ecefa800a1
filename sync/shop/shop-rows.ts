import type { CheckoutStep } from '@/domain/shop/checkout'
import type { ShopTrouble } from '@/domain/shop/fault'
import type { Cart, Checkout, Order, StockLevel, Variant } from '@/domain/shop/model'
import type { SheetBook } from '@/domain/shop/sheet'

/**
 * About 500 variants, with all their siblings, by the ids of their products: `first` is the smallest id that belongs here, and
 * everything up to the next pack's `first` does too.
 */
export interface WarePack {
  shop: string
  first: string
  /** Rises with every change of any pack, so that a reader asks only for what is new. */
  rev: number
  /** The shop's own ids of products, sorted. */
  products: string[]
  /** Of each product: when the list was begun in which it was last told (ms), and how many variants it has. */
  told: number[]
  counts: number[]
  /** Each product with its variants and their levels, written short (`shop-line.ts`). */
  rows: string[]
  /** Folded lines of search text, joined, one for each variant. */
  text: string
}

/** What was read of one variant by itself, after its pack was written. */
export interface FreshWare {
  variant: string
  shop: string
  at: number
  row: Variant
  levels: StockLevel[]
}

/** A customer's orders as they were last read. `id`: `<shop id> <numbers and addresses>`. */
export interface OrderList {
  id: string
  shop: string
  /** When they were last read (ms); absent when they never were. */
  at?: number
  orders: Order[]
  trouble?: ShopTrouble
}

/** An order for a customer, from the moment its making was begun. */
export type CheckoutRow = Checkout & {
  step: CheckoutStep
  cart: Cart
  /** Id of the agent. */
  by: string
  trouble?: ShopTrouble
  /** Set while something may still happen to it: only such rows are in that index. */
  watch?: ['yes']
}

/** A spreadsheet shop: what was imported is the shop's record. */
export interface SheetRow {
  shop: string
  sheet: SheetBook
}
