interface Mark {
  mime: string
  /** Where in the file these letters stand, a byte each. */
  at: number
  is: RegExp
}

/** How files begin, in the order they are tried. One row, one kind. */
const marks: Mark[] = [
  { mime: 'image/png', at: 0, is: /^\x89PNG/ },
  { mime: 'image/jpeg', at: 0, is: /^\xFF\xD8\xFF/ },
  { mime: 'image/gif', at: 0, is: /^GIF8/ },
  { mime: 'image/webp', at: 0, is: /^RIFF[\s\S]{4}WEBP/ },
  { mime: 'image/bmp', at: 0, is: /^BM[\s\S]{4}\0\0\0\0/ },
  { mime: 'image/avif', at: 4, is: /^ftypavi[fs]/ },
  { mime: 'image/heic', at: 4, is: /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/ },
  { mime: 'video/quicktime', at: 4, is: /^ftypqt/ },
  { mime: 'audio/mp4', at: 4, is: /^ftypM4[AB]/ },
  { mime: 'video/mp4', at: 4, is: /^ftyp/ },
  { mime: 'video/webm', at: 0, is: /^[\s\S]E\xDF\xA3/ },
  { mime: 'audio/wav', at: 0, is: /^RIFF[\s\S]{4}WAVE/ },
  { mime: 'audio/ogg', at: 0, is: /^OggS/ },
  { mime: 'audio/mpeg', at: 0, is: /^ID3|^\xFF[\xE2\xE3\xF2\xF3\xFA\xFB]/ },
  { mime: 'application/pdf', at: 0, is: /^%PDF/ },
  { mime: 'application/zip', at: 0, is: /^PK[\s\S]{2}/ },
  { mime: 'application/x-msdownload', at: 0, is: /^MZ/ },
  { mime: 'text/html', at: 0, is: /^\s*<(?:!doctype html|html)/i },
]

/** Bytes from the beginning of a file that `sniff` needs. */
export const headSize = 64

/** What a file is by its first bytes; nothing when it is none of the kinds that are looked for. */
export function sniff(head: Uint8Array): string | undefined {
  const letters = String.fromCharCode(...head.subarray(0, headSize))
  return marks.find(({ at, is }) => is.test(letters.slice(at)))?.mime
}

const familyOf = (mime: string) => mime.slice(0, mime.indexOf('/'))

/** Kinds of which every file begins with a mark above, so that one without is something else. */
const marked = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/heic', 'image/avif', 'image/bmp']
/** Containers that hold sound as well as films: their first bytes do not say which. */
const either = ['video/mp4', 'video/webm', 'audio/mp4', 'audio/ogg']

/**
 * The kind a file is to be sent as. A browser goes by the name alone; a picture that is called `.png` and is a JPEG is sent as
 * what it is, and a page or a program with a picture's name is `undefined`: it is not what it says (S004).
 */
export function trueType(claimed: string, head: Uint8Array): string | undefined {
  const found = sniff(head)
  if (claimed === '') return found ?? 'application/octet-stream'
  const family = familyOf(claimed)
  if (!['image', 'video', 'audio'].includes(family)) return claimed
  if (found === undefined) return marked.includes(claimed) ? undefined : claimed
  if (familyOf(found) === family) return family === 'image' ? found : claimed
  if (either.includes(found) && family !== 'image') return claimed
  return familyOf(found) === 'image' ? found : undefined
}
