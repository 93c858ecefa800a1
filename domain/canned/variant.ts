import type { Language } from '../language'
import type { CannedMessage } from './canned'
import { languageOf } from '../language'

/** Which of its texts a message is inserted with, and the language in which its dates are said. */
export interface Variant {
  body: string
  language?: Language
}

/** The text in the customer's language where there is one (S154); else the message's own. */
export function variantFor({ body, language, variants }: Pick<CannedMessage, 'body' | 'language' | 'variants'>, wanted?: Language): Variant {
  if (wanted !== undefined && wanted !== language) {
    const variant = variants.find(other => other.language === wanted && other.body.trim() !== '')
    if (variant) return variant
  }
  return { body, language: language ?? languageOf([body]) ?? wanted }
}

/** In which languages a message can be said, its own first. */
export function languagesOf({ language, variants }: Pick<CannedMessage, 'language' | 'variants'>): Language[] {
  return [...new Set([...(language ? [language] : []), ...variants.map(variant => variant.language)])]
}
