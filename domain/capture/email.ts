import type { Find, Reading } from './reading'

const local = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+\'-]*[\\p{L}\\p{N}_+-])?'
/** What could begin inside a word could also begin at its start, so its other letters need not be tried. */
const start = '(?<![\\p{L}\\p{N}])'
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
/** As it is meant to be written; a Hungarian ending (-ra, -n) or a sentence's full stop stays outside. */
const proper = new RegExp(`${start}${local}@${label}(?:\\.${label})*\\.[a-z]{2,24}(?![\\p{L}\\p{N}_])`, 'giu')

/** Ends of addresses that people write; only these, where the rest is not as it is meant to be. */
const ends = '(?:com|net|org|info|edu|gov|biz|shop|eu|vn|id|hu|uk|us|au|ca|de|at|sk|ro|sg|my|io|me|co)'
const open = '\\s{0,2}[[({<]?\\s{0,2}'
const close = '\\s{0,2}[\\])}>]?\\s{0,2}'
const at = `(?:${open}@${close}|\\s{0,2}[[({<]\\s?(?:at|a|kukac|et|a còng|acong|a cong)\\s?[\\])}>]\\s{0,2}|\\s(?:at|kukac|a còng|a cong|acong)\\s)`
const dot = `(?:\\s{0,2}\\.\\s?|,\\s?|\\s{0,2}[[({<]\\s?(?:dot|chấm|cham|titik|pont)\\s?[\\])}>]\\s{0,2}|\\s(?:dot|chấm|cham|titik|pont)\\s)`
/** Around the sign, brackets, spaces or words; a comma for the dot. */
const dodged = new RegExp(`${start}(?<local>${local}(?:(?:\\s(?:dot|chấm|titik|pont|\\.)\\s|\\s?[[({<]\\s?(?:dot|chấm|cham|titik|pont)\\s?[\\])}>]\\s?)${local}){0,2})${at}(?<host>${label}(?:${dot}${label})??)${dot}(?<end>${ends}(?:${dot}${ends})?)(?![\\p{L}\\p{N}_])`, 'giu')

const spelled = /\s*(?:[[({<]\s*)?(?:dot|chấm|cham|titik|pont)\s*[\])}>]?\s*|\s*[,.]\s*/giu
/** Full stops without a space behind them glue the next sentence on. */
const mailers = /^([^@]+@(?:gmail|hotmail|outlook|icloud|ymail|live)\.com)\.(?!(?:vn|id|hu|uk|au|sg|my|br|tr|tw|ph)$)\p{L}+$/iu
const words = /\s(?:dot|chấm|titik|pont|\.)\s|\s?[[({<]\s?(?:dot|chấm|cham|titik|pont)\s?[\])}>]\s?/giu

/** Between a word and a site or a name of a page, as in "look at shop.com" and "ig @rina.shop", this is no sign of an address. */
const loose = /^[^@]*\s(?:at\s|@\S)/i
const mailbox = /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|proton(?:mail)?|freemail|citromail|indamail|gmx)\./i
const said = /(?<![a-z])(?:e-?mail|mail|surel|thu dien tu|gmail)(?![a-z])/
/** Who spells the dot as well means an address. */
const spelledDot = /[\s[({<](?:dot|chấm|cham|titik|pont)[\s\])}>]/i

const find = (value: string, start: number, length: number, confidence: number): Find => ({ field: 'email', value: value.toLowerCase(), start, end: start + length, confidence })

/** E-mail addresses, also as people write them to get past a filter: "jane [at] gmail [dot] com", "jane @ gmail,com". */
export function emails({ text, folded }: Reading): Find[] {
  if (!/@|\bat\b|[[({]\s?a\s?[\])}]|kukac|còng|cong/i.test(text)) return []
  const plain = [...text.matchAll(proper)].map(({ 0: found, index }) => {
    const value = mailers.exec(found)?.[1] ?? found
    return find(value, index, value.length, 0.97)
  })
  const isFree = (from: number, to: number) => plain.every(({ start, end }) => to <= start || from >= end)
  const others = [...text.matchAll(dodged)].flatMap(({ 0: found, index, groups = {} }) => {
    const { local = '', host = '', end = '' } = groups
    const value = `${local.replace(words, '.')}@${host.replace(spelled, '.')}.${end.replace(spelled, '.')}`
    const isMeant = !loose.test(found) || spelledDot.test(found) || mailbox.test(value) || said.test(folded.slice(Math.max(0, index - 60), index))
    return isMeant && isFree(index, index + found.length) ? [find(value, index, found.length, 0.85)] : []
  })
  return [...plain, ...others]
}
