/** Letters that have no decomposition, or a form of their own at the end of a word. */
const plain: Record<string, string> = { đ: 'd', ß: 'ss', ı: 'i', ς: 'σ', ł: 'l', ø: 'o' }

/**
 * Text as it is searched: lower case, accents off, đ→d, full-width forms plain, zero-width characters
 * out, one space between words (S096). Two spellings that a person would call the same fold alike.
 */
export function fold(text: string) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[đßıςłø]/g, letter => plain[letter] ?? letter)
    .replace(/\s+/g, ' ')
}
