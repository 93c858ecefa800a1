/** What is known of digits that may be a number, besides themselves. */
export interface Written {
  plus: boolean
  /** A word before says that it is a phone. */
  isCalled: boolean
  /** Lengths of the groups in which it is written, and what stands between two of them. */
  lengths: number[]
  gaps: string[]
}

/** Digits behind the country code, the likeliest length first (numbering plans of ITU-T E.164). */
const abroad: [code: string, lengths: number[]][] = [
  ['84', [9, 10]],
  ['62', [11, 12, 10, 9]],
  ['36', [9, 8]],
  ['44', [10]],
  ['1', [10]],
]
const anywhere = [12, 11, 10, 9, 8]

/** Without plus sign and zero, only mobiles of countries whose customers write so: Vietnam, Indonesia, Hungary, Britain. */
const bare = /^(?:84[35789]\d{8}|628\d{8,10}|36(?:[235]0|31|70)\d{7}|447\d{9})$/
/** Behind a single zero: ten digits nearly everywhere; longer only where numbers are, or ID cards and bar codes would pass. */
const trunk = /^0(?:[1-9]\d{8}|[12678]\d{9}|8\d{10,11})$/

/** How long a number may be that begins with these digits, the likeliest first. */
export function lengthsOf(digits: string, plus: boolean): number[] {
  const code = plus ? digits : /^00([1-9]\d*)/.exec(digits)?.[1]
  if (code !== undefined) {
    const [prefix, lengths] = abroad.find(([prefix]) => code.startsWith(prefix)) ?? ['', anywhere]
    const zero = /^0?6?/.exec(code.slice(prefix.length))?.[0] ?? ''
    const before = digits.length - code.length + prefix.length
    const skipped = prefix === '36' && zero === '06' ? 2 : prefix !== '' && zero.startsWith('0') ? 1 : 0
    return lengths.map(length => before + skipped + length)
  }
  if (/^0[34579]|^061/.test(digits)) return digits.startsWith('07') ? [11, 10] : [10, 11, 9]
  if (digits.startsWith('08')) return [12, 13, 11, 10, 9]
  return digits.startsWith('0') ? [11, 10, 9] : [11, 12, 13, 10, 9]
}

/** Sizes and counts in a row (06 08 10 12 14) have one step between them; hardly any number has. */
export function isSeries(groups: { digits: string }[]): boolean {
  const [first = 0, second = 0, ...others] = groups.map(({ digits }) => Number(digits))
  return groups.length > 3 && second !== first && groups.every(({ digits }) => digits.length <= 2)
    && others.every((number, i) => number === second + (second - first) * (i + 1))
}

/** Whether these digits, written like this, are a phone number. */
export function isShape(digits: string, { plus, isCalled, lengths, gaps }: Written): boolean {
  if (plus || /^00[1-9]/.test(digits)) return digits.length >= 9 && lengthsOf(digits, plus).includes(digits.length)
  if (trunk.test(digits)) return !(lengths.length === 2 && lengths[0] === 1 && gaps[0] === '.')
  if (/^0[1-9]\d{7}$/.test(digits)) return isCalled || lengths.length > 2
  if (bare.test(digits)) return true
  if (isCalled && /^[1-9]\d{8,11}$/.test(digits)) return true
  const shape = lengths.join()
  if (shape === '3,3,4') return /^[2-9]\d\d[2-9]/.test(digits) // North America
  return shape === '2,3,4' && /^(?:[235]0|31|70)/.test(digits) && /[/-]/.test(gaps.join('')) // Hungary, as on a card: 30/123-4567
}
