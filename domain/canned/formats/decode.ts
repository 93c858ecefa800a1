import { languageOf } from '../../language'

const marks: [string, number[]][] = [['utf-8', [0xEF, 0xBB, 0xBF]], ['utf-16le', [0xFF, 0xFE]], ['utf-16be', [0xFE, 0xFF]]]

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return undefined
  }
}

/** In the Vietnamese code page an accent stands behind its letter, and only behind a vowel: no text goes without one for long. */
function isVietnamese(text: string) {
  const accents = text.match(/.?[\u0300\u0301\u0303\u0309\u0323]/gsu) ?? []
  return accents.length > 0 && accents.every(pair => /^[aăâeêioôơuưy]/iu.test(pair))
}

/**
 * The text of a file, without a mark at its beginning, in composed letters. What is not UTF-8 comes out of an old spreadsheet:
 * Windows-1258 when it reads as Vietnamese, 1250 when as Hungarian, else 1252.
 */
export function decode(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  const text = marked ? new TextDecoder(marked[0]).decode(bytes) : utf8(bytes) ?? fromCodePage(bytes)
  return text.replace(/^\uFEFF/, '').normalize('NFC')
}

function fromCodePage(bytes: Uint8Array) {
  const as = (page: string) => new TextDecoder(page).decode(bytes)
  const vietnamese = as('windows-1258')
  if (isVietnamese(vietnamese)) return vietnamese
  const central = as('windows-1250')
  return languageOf([central]) === 'hu' ? central : as('windows-1252')
}
