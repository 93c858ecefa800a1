/** What stands before a number at home instead of its country's code (numbering plans of ITU-T E.164). */
const trunks: [code: string, trunk: string][] = [['84', '0'], ['62', '0'], ['36', '06'], ['44', '0'], ['1', '']]

/** Digits without a country's code cannot be shorter, so that a number at home is not taken for one from abroad. */
const shortest = 8

const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

/** The number behind its country's code, and how it begins at home; nothing for digits without a code that is known. */
function abroad(text: string): { rest: string, trunk: string } | undefined {
  const digits = digitsOf(text)
  const marked = /^\s*\(?\+|^00/.test(text.normalize('NFKC'))
  const bare = digits.replace(/^00/, '')
  const found = trunks.find(([code]) => bare.startsWith(code) && (marked || (code !== '1' && bare.length >= code.length + shortest)))
  if (!found) return undefined
  const [code, trunk] = found
  const behind = bare.slice(code.length)
  // +84 (0)912 …: the one for calls at home is written too.
  return { rest: trunk !== '' && behind.startsWith(trunk) ? behind.slice(trunk.length) : behind, trunk }
}

/** The digits under which a phone number is looked for: as it is written, and as it is dialled at home (S096). */
export function phoneForms(text: string): string[] {
  const given = abroad(text)
  return [...new Set([digitsOf(text), ...(given ? [given.trunk + given.rest] : [])])].filter(Boolean)
}

/** A typed word that can only be a phone number or a piece of one; a house number like 12/5 is none. */
const typed = /^(?:\(?\+|\(?0\d)[\d().\-/]*$|^(?:[().\-/]*\d){7,}[().\-/]*$/

/**
 * What of a typed word a stored number must hold: its digits, without the code of a country, which may be stored or not.
 * The word itself when it is no piece of a number; empty for a country's code alone.
 */
export function phoneWord(word: string): string {
  if (!typed.test(word)) return word
  return abroad(word)?.rest ?? digitsOf(word)
}
