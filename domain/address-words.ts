import { fold } from './fold'

/** Words of an address with their abbreviations, as folded: Vietnam, Indonesia, Hungary. */
const shortened: [whole: string, ...short: string[]][] = [
  ['ho chi minh', 'hcm'],
  ['thanh pho', 'tp'],
  ['phuong', 'p'],
  ['quan', 'q'],
  ['huyen', 'h'],
  ['thi xa', 'tx'],
  ['thi tran', 'tt'],
  ['xa', 'x'],
  ['duong', 'd'],
  ['jalan', 'jl', 'jln'],
  ['gang', 'gg'],
  ['kecamatan', 'kec'],
  ['kelurahan', 'kel'],
  ['kabupaten', 'kab'],
  ['utca', 'u'],
  ['korut', 'krt'],
  ['kerulet', 'ker'],
]
/** An address is a line or two; what is longer is not looked for. */
const longest = 300

const start = '(?<![\\p{L}\\p{N}])'
const rules = shortened.map(([whole, ...short]) => ({
  whole,
  short: short[0] ?? whole,
  // A single letter is an abbreviation only with its full stop or a number behind it.
  isShort: new RegExp(`${start}(?:${short.join('|')})(?:\\.\\s*|\\s*(?=\\d)${short.some(it => it.length === 1) ? '' : '|(?![\\p{L}\\p{N}])\\s*'})`, 'gu'),
  isWhole: new RegExp(`${start}${whole}(?:\\s+|(?=\\d)|(?![\\p{L}\\p{N}]))`, 'gu'),
}))

/**
 * The words under which an address is found, folded: as it is written, spelled out, and abbreviated with and without the
 * full stop, so that “P.5”, “p5” and “Phường 5” find each other (S096).
 */
export function addressWords(address: string): string[] {
  const written = fold(address.slice(0, longest))
  const apart = written.replaceAll('tphcm', 'tp hcm')
  const spelled = rules.reduce((text, { isShort, whole }) => text.replace(isShort, `${whole} `), apart)
  const abbreviated = (stop: string) => rules.reduce((text, { isWhole, short }) => text.replace(isWhole, `${short}${stop}`), spelled)
  return [...new Set([written, spelled, abbreviated('.'), abbreviated('')].flatMap(text => text.split(' ')))].filter(Boolean)
}
