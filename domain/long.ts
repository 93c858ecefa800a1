/** What of a text is shown before "Show all". */
const letters = 1200
const lines = 24

/** The beginning of a very long text, cut between characters; nothing when all of it can be shown. */
export function beginning(text: string): string | undefined {
  const ends = [...text.matchAll(/\n/g)][lines]?.index ?? text.length
  const cut = Math.min(ends, letters)
  if (text.length <= cut * 1.2) return undefined
  // Half of a pair of surrogates or an accent without its letter would be a broken character.
  return text.slice(0, cut).replace(/[\uD800-\uDBFF]$/, '').replace(/\P{M}\p{M}*$/u, '')
}

/** Nothing but a few emoji: shown large, without a bubble around them. */
export function isEmojiOnly(text: string): boolean {
  const word = text.trim()
  return word.length > 0 && word.length <= 24 && /^(?:\p{RGI_Emoji}|\s)+$/v.test(word)
}
