const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' }

function letterOf(entity: string, whole: string) {
  const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity) ?? []
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN)
  if (Number.isInteger(code) && code > 0 && code < 0x110000) return String.fromCodePoint(code)
  const name = entity.toLowerCase()
  return Object.hasOwn(named, name) ? named[name] ?? whole : whole
}

/** Whether a text of another tool is written in HTML: it has one of the marks of a rich-text editor. */
export const isHtml = (text: string) => /<(?:br|p|div|span|ul|ol|li|img|table)(?:\s[^<>]*)?\/?>|<\/(?:[biua]|strong|em)>/i.test(text)

/** The words of a rich text, its lines and blank lines kept; bold, links and pictures are gone. The result is text. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<\/(?:p|div|li|h\d|tr|blockquote)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#?\w+);/g, (whole, entity: string) => letterOf(entity, whole))
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
