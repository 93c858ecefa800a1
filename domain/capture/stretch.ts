import { moments } from '../phone-words'

/** Digits written without a gap. */
export interface Group {
  digits: string
  start: number
  end: number
  /** What stands between it and the group before. */
  gap: string
  /** A plus sign stands before it. */
  plus: boolean
  /** Where the number would begin: at its plus sign or its bracket. */
  head: number
}

/** The letter o for a zero, and l or I for a one, in what is otherwise digits. */
const letters = /(?<![\p{L}\d])(?:[oO][\dOolI]*|\d[\dOolI]*)(?!\p{L})/gu
const digit = /\d/g
/** Digits with the punctuation of a number between them; where there is a space, nothing but one sign more. */
const stretch = /[+(]{0,2}\d(?:[()./·_–—‐‑− +-]{0,3}\d)*/g

/** Letters for digits count where most of the number is digits anyway; the text keeps its length. */
function zeros(text: string) {
  return text.replace(letters, (token, offset: number) => {
    const around = `${text.slice(Math.max(0, offset - 14), offset)}${token}${text.slice(offset + token.length, offset + token.length + 14)}`
    const isNumber = /[oOlI]/.test(token) && (around.match(digit)?.length ?? 0) >= 6 && ((token.match(digit)?.length ?? 0) * 2 >= token.length || /^o\do$/i.test(token)) && token.length > 1
    return isNumber ? token.replace(/o/gi, '0').replace(/[lI]/g, '1') : token
  })
}

/** Of digits without a word between them only so many groups are read: a table of figures holds no telephones. */
const mostGroups = 60

/** Stretches of digits with at least eight of them, in groups. Two numbers written as one are two groups. */
export function stretchesOf(text: string): { groups: Group[] }[] {
  const plain = zeros(text).replace(moments, found => '|'.repeat(found.length))
  return [...plain.matchAll(stretch)].flatMap(({ 0: found, index }) => {
    if ((found.match(digit)?.length ?? 0) < 8) return []
    const groups: Group[] = []
    let behind = index
    for (const { 0: digits, index: at } of found.matchAll(/\d+/g)) {
      if (groups.length >= mostGroups) break
      const start = index + at
      const gap = plain.slice(behind, start)
      const opened = /(?:\+ ?\(?|\(\+?)$/.exec(plain.slice(Math.max(index, behind), start))?.[0] ?? ''
      const halves = digits.length === 20 ? [digits.slice(0, 10), digits.slice(10)] : [digits]
      for (const [i, half] of halves.entries()) {
        groups.push({ digits: half, start: start + 10 * i, end: start + 10 * i + half.length, gap: i === 0 ? gap : '', plus: i === 0 && opened.includes('+'), head: start + 10 * i - (i === 0 ? opened.length : 0) })
      }
      behind = start + digits.length
    }
    return [{ groups }]
  })
}
