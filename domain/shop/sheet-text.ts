/** What Windows writes Vietnamese with: a letter and behind it the mark of its tone (grave, hook, tilde, acute, dot). */
const toneMarks = new Set([0xCC, 0xD2, 0xDE, 0xEC, 0xF2])
const isLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x7A) || byte >= 0xC0

const isVietnamese = (bytes: Uint8Array) => bytes.some((byte, i) => byte === 0xF0 || byte === 0xD0 || byte === 0xFE || (toneMarks.has(byte) && isLetter(bytes[i - 1])))

/** The Windows code page of bytes that are no UTF-8: Vietnamese (1258), Hungarian (1250), or western (1252). */
function codePageOf(bytes: Uint8Array): string {
  if (isVietnamese(bytes)) return 'windows-1258'
  // ő and ű; in 1252 the same bytes are õ and û, which none of our languages has.
  return bytes.some(byte => [0xF5, 0xFB, 0xD5, 0xDB].includes(byte)) ? 'windows-1250' : 'windows-1252'
}

/** How many bytes are looked at to tell whether every second one is zero. */
const enough = 512

/** UTF-16 without its mark: among the first letters, of which most are plain, every second byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const first = bytes.subarray(0, enough)
  const zeros = (from: number) => first.filter((byte, i) => i % 2 === from && byte === 0).length
  if (zeros(1) * 4 > first.length && zeros(0) === 0) return 'utf-16le'
  return zeros(0) * 4 > first.length && zeros(1) === 0 ? 'utf-16be' : undefined
}

/** A spreadsheet's bytes as text, whatever program wrote them: UTF-8 or UTF-16 with or without a mark, or a Windows code page. */
export function sheetText(bytes: Uint8Array): string {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xFE && bytes[1] === 0xFF) return new TextDecoder('utf-16be').decode(bytes)
  const unmarked = wideWithoutMark(bytes)
  if (unmarked) return new TextDecoder(unmarked).decode(bytes).normalize('NFC')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC')
  }
  catch {
    return new TextDecoder(codePageOf(bytes)).decode(bytes).normalize('NFC')
  }
}
