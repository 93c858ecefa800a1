/** A text as the rules read it, and where each of its units stands in the text as given. */
export interface Plain {
  text: string
  /** UTF-16 offsets in the given text: where the unit begins, and where what it stands for ends. */
  starts: Uint32Array
  ends: Uint32Array
}

/** Shows nothing, or only how something is shown: soft hyphen, zero-width and direction marks, variation selectors, a keycap's box. */
const hidden = '\\uFE00-\\uFE0F\\u20E3\\u034F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF'
const between = `[${hidden}]*`
/** A letter with the marks that belong to it, with nothing seen between them. */
const composed = `[\\p{L}\\p{N}](?:${between}\\p{M})+`
const special = new RegExp(`(?<composed>${composed})|(?<hidden>[${hidden}]+)|(?<line>\\r\\n|[\\r\\u0085\\u2028\\u2029])|(?<space>[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000])|(?<wide>[\\uFF01-\\uFF5E\\u2460-\\u2468\\u24EA\\u{1D400}-\\u{1D7FF}])`, 'gu')
const marksApart = new RegExp(`[${hidden}]`, 'g')

/** Full-width, bold and circled letters and digits as usual. */
const narrow = (text: string) => /[\uFF01-\uFF5E\u2460-\u2468\u24EA\u{1D400}-\u{1D7FF}]/u.test(text) ? text.normalize('NFKC') : text

/** What a special stretch is read as. */
function read({ composed, hidden, line, space, wide }: Record<string, string | undefined>): string {
  if (composed !== undefined) return narrow(composed.replace(marksApart, '').normalize('NFC'))
  if (hidden !== undefined) return ''
  if (line !== undefined) return '\n'
  return space !== undefined ? ' ' : (wide ?? '').normalize('NFKC')
}

/**
 * The text with one form of accents, plain spaces and digits, without what shows nothing; whatever a phone or a copied page
 * puts between the letters, the rules see the same.
 */
export function plainOf(given: string): Plain {
  const starts = new Uint32Array(given.length)
  const ends = new Uint32Array(given.length)
  const parts: string[] = []
  let length = 0
  let behind = 0
  const copy = (to: number) => {
    parts.push(given.slice(behind, to))
    for (let at = behind; at < to; at++, length++) {
      starts[length] = at
      ends[length] = at + 1
    }
  }
  for (const { 0: found, index, groups = {} } of given.matchAll(special)) {
    copy(index)
    const put = read(groups)
    parts.push(put)
    behind = index + found.length
    for (let i = 0; i < put.length; i++, length++) {
      starts[length] = index
      ends[length] = behind
    }
  }
  copy(given.length)
  return { text: parts.join(''), starts, ends }
}
