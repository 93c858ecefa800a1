import type { StockLevel } from './model'

/**
 * What may be said of a number in stock: `none` and `some` have one, `untracked` is sold without being counted,
 * `unknown` was not told. Unknown is never 0 (S084).
 */
export type Holding
  = | { state: 'some' | 'none', amount: number }
    | { state: 'untracked' | 'unknown' }

/** What can be promised, else what is on hand; negative and fractional numbers as they are. */
export function holdingOf(level: StockLevel | undefined): Holding {
  if (!level) return { state: 'unknown' }
  if (!level.tracked) return { state: 'untracked' }
  const amount = level.available ?? level.onHand
  if (amount === null) return { state: 'unknown' }
  return { state: amount > 0 ? 'some' : 'none', amount }
}

/** `null` and absent numbers stay out of the sum. */
function sum(levels: readonly StockLevel[]): Holding {
  const holdings = levels.map(holdingOf)
  const counted = holdings.flatMap(holding => 'amount' in holding ? [holding.amount] : [])
  if (holdings.some(({ state }) => state === 'untracked')) return { state: 'untracked' }
  if (counted.length === 0) return { state: 'unknown' }
  // A negative number at one place takes nothing from the others: what they have can be promised.
  const amount = counted.length === 1 ? counted[0] ?? 0 : counted.reduce((all, n) => all + Math.max(0, n), 0)
  return { state: amount > 0 ? 'some' : 'none', amount: Math.round(amount * 1e6) / 1e6 }
}

/** A variant at all its places. */
export const totalOf = (levels: readonly StockLevel[]): Holding => sum(levels)

/** A product with all its variants; a number that siblings share counts once. */
export function productTotal(levels: readonly StockLevel[]): Holding {
  const seen = new Set<string>()
  return sum(levels.filter(({ sharedWith, location }) => {
    if (sharedWith === undefined) return true
    const key = `${sharedWith} ${location}`
    return !seen.has(key) && seen.add(key)
  }))
}

/** When the oldest of these figures was read; nothing when there is none. */
export function oldestOf(levels: readonly StockLevel[]) {
  return levels.length > 0 ? Math.min(...levels.map(({ fetchedAt }) => fetchedAt)) : undefined
}

/** Nothing of it is there and nothing may be ordered beyond that. */
export function isSoldOut(levels: readonly StockLevel[]) {
  return totalOf(levels).state === 'none' && levels.every(({ backorder }) => backorder === 'no')
}
