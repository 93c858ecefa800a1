/** Letters of `strftime`, as espanso writes dates, and ours. */
const letters: Record<string, string> = {
  '%Y': 'YYYY',
  '%y': 'YY',
  '%m': 'MM',
  '%-m': 'M',
  '%d': 'DD',
  '%-d': 'D',
  '%e': 'D',
  '%B': 'MMMM',
  '%b': 'MMM',
  '%A': 'dddd',
  '%a': 'ddd',
  '%H': 'HH',
  '%-H': 'H',
  '%I': 'hh',
  '%-I': 'h',
  '%M': 'mm',
  '%p': 'A',
  '%F': 'YYYY-MM-DD',
  '%T': 'HH:mm',
  '%R': 'HH:mm',
  '%D': 'MM/DD/YY',
  '%x': 'DD/MM/YYYY',
  '%X': 'HH:mm',
  '%%': '%',
}
const back = new Map(Object.entries(letters).reverse().map(([theirs, ours]) => [ours, theirs]))

/** A date format of espanso's in our letters, words in brackets; nothing when it holds a letter that has no counterpart. */
export function fromStrftime(format: string): string | undefined {
  const parts = format.match(/%-?[A-Z%]|[^%]+|%/gi) ?? []
  const ours = parts.map(part => part.startsWith('%') ? letters[part] : part.replace(/\p{L}+/gu, word => `[${word}]`))
  return ours.includes(undefined) ? undefined : ours.join('')
}

/** And back. */
export function toStrftime(format: string) {
  return format.replace(/\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|[hA%]|mm/g, (part, word: string | undefined) => word ?? back.get(part) ?? part)
}

const day = 86_400

/** Seconds from now as our offset; less than an hour is no offset that a day can be told by. */
export function fromSeconds(seconds: number): string {
  const sign = seconds < 0 ? '-' : '+'
  const size = Math.abs(seconds)
  if (size < 3600) return ''
  return size % day === 0 ? `${sign}${size / day}d` : `${sign}${Math.round(size / 3600)}h`
}
export function toSeconds(offset: string): number {
  const [, count, unit] = /^([+-]\d+)([dhw])$/.exec(offset) ?? []
  const sizes: Record<string, number> = { d: day, h: 3600, w: 7 * day }
  return Number(count ?? 0) * (sizes[unit ?? 'd'] ?? day)
}
