import type { Captured, CaptureField } from '../capture/field'
import { tidy } from '../contact'

/** What shows nothing or is no word, at either end: spaces, zero-width characters, emoji, punctuation that opens or ends nothing. */
const edge = '[\\s\\p{Cf}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F\\u20E3,;:!?"\'“”‘’«»…]'
const around = new RegExp(`^${edge}+|${edge}+$`, 'gu')

/** What was selected, as one line: no space, emoji or invisible character around it. */
export const selectedLine = (text: string) => tidy(tidy(text.replace(/\s*\n\s*/g, ', ')).replace(around, ''))

/** So many letters left out at an end are a slip of the hand; more were left out on purpose, such as a Hungarian suffix. */
const slip = 2

/**
 * The selected stretch of a text, grown to whole words where its ends have cut off a letter or two, and to whole numbers wherever they cut:
 * half a phone number is never meant.
 */
export function grown(text: string, start: number, end: number): [start: number, end: number] {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0] ?? ''
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign)
  const wide = (piece: string) => piece.length <= slip || /^\p{N}+$/u.test(piece)
  return [
    isWord(text[start]) && wide(before) ? start - before.length : start,
    isWord(text[end - 1]) && wide(after) ? end + after.length : end,
  ]
}

/** What of a text was found in the selected stretch; a number of which a third or more was selected is meant whole. */
export function foundWithin(found: Captured[], start: number, end: number): Captured[] {
  return found.filter((one) => {
    const common = Math.min(one.end, end) - Math.max(one.start, start)
    return common > 0 && common * 3 >= one.end - one.start
  })
}

/** Longer than any name (S121). */
const longestName = 5

/** What a line may be in which nothing was recognised: a few words are a name, what has numbers in it is an address. */
export const shapeOf = (line: string): CaptureField => /\p{N}/u.test(line) || line.split(' ').length > longestName ? 'address' : 'name'
