import type { ShopTrouble } from './fault'
import type { CartLine, StockLevel } from './model'
import type { Ware } from './ware'

/**
 * What can be promised of a variant, over all locations; `null` when nobody knows, which is not 0. A level that is not counted, or
 * that can be ordered beyond stock, promises whatever is asked for.
 */
export function promised(levels: StockLevel[]): number | null {
  if (levels.length === 0) return null
  if (levels.some(({ tracked, backorder }) => !tracked || backorder !== 'no')) return Infinity
  const known = levels.map(({ available, onHand }) => available ?? onHand).filter(number => number !== null)
  // A debt at one place is no less elsewhere, as in the number that is shown.
  return known.length <= 1 ? known[0] ?? null : known.reduce((sum, number) => sum + Math.max(0, number), 0)
}

/** Siblings that share one number of stock ask for it together. */
const poolOf = ({ variant, levels }: Ware) => levels[0]?.sharedWith ?? variant.id

/**
 * Why this cart cannot be sold as it stands, by what the shop has just told: a product is gone, its price is not the one the agent saw, or
 * there is less of it. Shops accept orders for what they do not have, so it is checked here.
 */
export function faultIn(lines: CartLine[], wares: Ware[]): ShopTrouble | undefined {
  const byId = new Map(wares.map(ware => [ware.variant.id, ware]))
  const asked = new Map<string, number>()
  for (const { variant, quantity, price } of lines) {
    const ware = byId.get(variant)
    if (!ware) return { fault: 'gone', variant }
    const now = ware.variant.price
    if (price && (price.minor !== now.minor || price.currency !== now.currency)) return { fault: 'price', variant }
    const pool = poolOf(ware)
    const together = (asked.get(pool) ?? 0) + quantity
    asked.set(pool, together)
    const there = promised(ware.levels)
    if (there !== null && together > there) return { fault: 'stock', variant, detail: String(Math.max(0, there)) }
  }
  return undefined
}
