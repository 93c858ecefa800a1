/**
 * Text as it is searched: lower case, accents off, đ→d, full-width forms plain, zero-width characters
 * out, one space between words (S096). Two spellings that a person would call the same fold alike.
 */
export function fold(text: string) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
}
