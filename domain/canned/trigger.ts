/** A slash that opens the menu, and what was typed behind it. */
export interface Trigger {
  /** Where the slash stands (UTF-16 units). */
  start: number
  query: string
}

/** A title is looked for with a few words; a longer stretch is a sentence. */
const longest = 60

/**
 * The beginning, white space, what some editors put between words, or an emoji with its parts. Digits and © are emoji to
 * Unicode; a slash behind them is a date or a word.
 */
const before = /(?:^|[\s\u200B]|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]\uFE0F?)$/u
const notEmoji = /[©®™‼⁉]$/

const slash = /\/([^/\s][^/\n\r]*)?$/

/**
 * The slash before the caret, if it opens the menu (S078, S156): at a word's start, so not in addresses, dates (1/2), paths and
 * words. It reads text alone, so that composing with Telex, VNI or another input method changes nothing, and deleting opens it again.
 */
export function slashAt(textBefore: string): Trigger | undefined {
  const found = slash.exec(textBefore.slice(-longest - 1))
  if (!found) return undefined
  const query = found[1] ?? ''
  const start = textBefore.length - query.length - 1
  const lead = textBefore.slice(Math.max(0, start - 16), start)
  if (!before.test(lead) || notEmoji.test(lead)) return undefined
  // A second space ends it: nobody looks for a title like that.
  return /\s\s/.test(query) ? undefined : { start, query }
}
