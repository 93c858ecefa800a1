import type { Hue } from './tag'
import { hues } from './tag'

const characters = new Intl.Segmenter()
const first = (word: string) => characters.segment(word).containing(0)?.segment ?? ''

/**
 * Two letters for a customer without a picture: of the last two words, which are the given names where the
 * family name stands first in a long name (Vietnamese), and first and last name everywhere else. A name
 * without letters shows its first sign, such as an emoji.
 */
export function initialsOf(name: string): string {
  const plain = name.normalize('NFC').replace(/\p{Cf}/gu, '')
  // A username, whose words have dots and underscores between them.
  const words = plain.startsWith('@') ? plain.slice(1).split(/[\s._]+/) : plain.split(/\s+/)
  const spoken = words.filter(word => /^[\p{L}\p{N}]/u.test(word))
  return spoken.slice(-2).map(first).join('').toUpperCase() || (words.join('') && first(name.trim()))
}

/** Always the same hue for the same id. */
export function hueOf(id: string): Hue {
  const sum = [...id].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7)
  return hues[sum % hues.length] ?? 1
}
