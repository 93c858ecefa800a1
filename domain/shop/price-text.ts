import type { Money } from './model'
import { decimalsOf } from './money'

/** Currencies whose hundredths nobody writes, though ISO 4217 gives them some. */
const roundly = new Set(['HUF', 'IDR'])

const made = new Map<string, Intl.NumberFormat>()

/** Browsers differ in how many decimals they show of a currency; the standard's are in the number. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = made.get(key)
  if (known) return known
  const digits = decimalsOf(currency)
  const shown = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const fresh = new Intl.NumberFormat(locale, roundly.has(currency) ? { ...shown, trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions : shown)
  made.set(key, fresh)
  return fresh
}

/** `459.000 ₫`, `£64.00`, `28 990 Ft`: in the reader's form, in the shop's own currency, whatever else is around. */
export function priceText({ minor, currency }: Money, locale: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${minor} ${currency}`.trim()
  return formatOf(currency, locale).format(minor / 10 ** decimalsOf(currency))
}

/** Nothing when the currencies differ. */
export function sumOf(moneys: readonly Money[]): Money | undefined {
  const [first] = moneys
  if (!first || moneys.some(({ currency }) => currency !== first.currency)) return undefined
  return { minor: moneys.reduce((all, { minor }) => all + minor, 0), currency: first.currency }
}
