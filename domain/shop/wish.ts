import type { ShopWish } from './shop'

type Faults = Partial<Record<'currency' | 'timeZone' | 'linkTemplate', true>>

function isZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  }
  catch {
    return false
  }
}

/** A link that a customer may be given: https, with a place for the order. */
const isLink = (template: string) => template.includes('{code}') && /^https:\/\/[^/\s]+/i.test(template) && URL.canParse(template.replaceAll('{code}', '1'))

/** What cannot be right about a shop as somebody entered it. */
export function wishFaults({ currency, timeZone, linkTemplate }: Pick<ShopWish, 'currency' | 'timeZone' | 'linkTemplate'>): Faults {
  return {
    ...(/^[A-Z]{3}$/.test(currency) ? {} : { currency: true as const }),
    ...(isZone(timeZone) ? {} : { timeZone: true as const }),
    ...(linkTemplate === undefined || isLink(linkTemplate) ? {} : { linkTemplate: true as const }),
  }
}

/** An address as it was pasted: spaces off, https where nobody said how. */
export function addressOf(text: string): string {
  const plain = text.trim()
  return plain === '' || /^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`
}

/** The currency that most who speak a language sell in; what the shop itself says counts more. */
const currencies: Record<string, string> = { vi: 'VND', id: 'IDR', hu: 'HUF' }
export const currencyIn = (language: string) => currencies[language] ?? 'EUR'
