import { taken } from './reading'

/** Words between two separators. Its text has no space around it. */
export interface Segment {
  text: string
  start: number
  end: number
  /** What stands before it, back to the segment before: a comma, a line break, a sentence's end, something taken. */
  gap: 'start' | 'comma' | 'line' | 'stop' | 'taken'
}

/** Abbreviations that end in a full stop without ending a sentence, folded. */
const short = /(?<![a-z\d])(?:tp|bp|tx|tt|kp|so|jl|jln|gg|no|kel|kec|kab|ds|dk|dsn|bl|prov|st|rd|ave|blvd|ln|apt|ste|dr|mr|mrs|ms|prof|bpk|sdr|ir|hj|utca|ut|krt|em|lt|bldg|blk|unit|fsz|fszt|lph|lh|ep|hrsz|ker|sgt|kav|br|jend|kapt|mayjen|letjen|lingk|komp|perum|kmp|psr|pr|rkp|pf|cres|gdns|pkwy|hwy|ctr|ter|ltd|inc|co|kft|bt|zrt|ifj|id|ozv|[ivx]+|[a-z])$/

const separator = new RegExp(`\\n|[,;|]|[!?…]+|\\.{2,}|${taken}+|[()\\[\\]{}<>"“”]|\\s[-–—>]+\\s?|(?<=[\\p{L}\\d)${taken}])\\.(?=\\s|$|${taken})|\\p{Extended_Pictographic}|[\\u{1F1E6}-\\u{1F1FF}\\u{1F3FB}-\\u{1F3FF}→•●▪✓★☎✆]|:[)D(]`, 'gu')

type Gap = Segment['gap']
const ranks: Gap[] = ['start', 'comma', 'taken', 'line', 'stop']

function gapOf(found: string): Gap {
  if (found === '\n') return 'line'
  if (found.startsWith(taken)) return 'taken'
  return /^[.!?…]/.test(found) ? 'stop' : 'comma'
}

/** Whether this full stop is one of an abbreviation or an ordinal and the sentence goes on. */
function goesOn(text: string, folded: string, at: number, ordinals: boolean): boolean {
  const after = text.slice(at + 1, at + 12).trimStart()
  if (after === '') return false
  if (short.test(folded.slice(Math.max(0, at - 8), at)) && !/^\n/.test(text.slice(at + 1))) return true
  return ordinals && /\d$/.test(text.slice(0, at)) && /^(?:[\d\p{Ll}]|[IVX]+\.|Em|Fsz|[A-Z][ .](?:lph|lh|ép|torony|lépcs))/u.test(after) && !text.slice(at + 1).startsWith('\n')
}

/** The segments of a text; `ordinals`: a number with a full stop goes on, as in Hungarian (7. 2/3.). */
export function segmentsOf(text: string, folded: string, ordinals: boolean): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let gap: Gap = 'start'
  const add = (to: number) => {
    const raw = text.slice(from, to)
    const left = raw.length - raw.replace(/^\s*(?:\/\s+)?/, '').length
    const trimmed = raw.slice(left).trimEnd().replace(/\s+\/$/, '')
    if (trimmed === '') return
    segments.push({ text: trimmed, start: from + left, end: from + left + trimmed.length, gap })
    gap = 'comma'
  }
  for (const { 0: found, index } of text.matchAll(separator)) {
    if (found === '.' && goesOn(text, folded, index, ordinals)) continue
    const before = segments.length
    add(index)
    const here = gapOf(found)
    if (segments.length > before || (ranks.indexOf(here) > ranks.indexOf(gap))) gap = here
    from = index + found.length
  }
  add(text.length)
  return segments
}
