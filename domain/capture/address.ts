import type { Language } from '../language'
import type { Find, Reading } from './reading'
import type { Segment } from './segment'
import type { Weighed } from './weigh'
import { languages } from '../language'
import { segmentsOf } from './segment'
import { isPlace, weigh } from './weigh'
import { addressLabels, billing, closers, countries, ended, notNext, notNextAnywhere, nouns } from './words/address-labels'
import { personOn } from './words/people'

/** At most so many segments are one address: house, street, ward, district, town, province, code, country. */
const mostSegments = 10
const longestSegment = 140
/** A label speaks for what stands up to so many segments behind it. */
const reach = 2

interface Look {
  reading: Reading
  segments: Segment[]
  tongues: Language[]
  closer: RegExp | undefined
  /** Begins what is no further part of an address. */
  stop: RegExp
  /** What whole segments weigh, once weighed. */
  weights: Map<Segment, Weighed>
}

/** What says that an address follows: in which segment, and how much of that it takes. */
interface Label { at: number, from: number, to: number, isBill: boolean, isNoun: boolean }

/** An address as far as it has been followed; offsets in the text, `next` is the first segment that is not read. */
interface Stretch { from: number, last: number, points: number, streets: number, next: number, isLabelled: boolean }

function lookAt(reading: Reading): Look {
  const { text, folded, language } = reading
  const tongues = language === undefined ? [...languages] : [...new Set<Language>([language, 'en'])]
  const segments = segmentsOf(text, folded, language === 'hu').filter(({ text }) => text.length <= longestSegment * 3)
  return { reading, segments, tongues, closer: language && closers[language], stop: language ? notNext[language] : notNextAnywhere, weights: new Map() }
}

/** What a segment weighs from `skip` on. */
function weightOf({ tongues, closer, weights }: Look, segment: Segment, skip: number): Weighed {
  const known = skip === 0 ? weights.get(segment) : undefined
  if (known) return known
  const weighed = weigh(segment.text.slice(skip), tongues, closer)
  if (skip === 0) weights.set(segment, weighed)
  return weighed
}

/** The last label in a segment, in whichever of the languages. */
function labelIn({ reading: { folded }, segments, tongues }: Look, at: number): Label | undefined {
  const segment = segments[at]
  if (!segment) return undefined
  const found = tongues.flatMap(tongue => [...folded.slice(segment.start, segment.end).matchAll(addressLabels[tongue])])
  const last = found.sort((a, b) => a.index - b.index).at(-1)
  return last && { at, from: last.index, to: last.index + last[0].length, isBill: billing.test(last[0]), isNoun: nouns.test(last[0]) }
}

/** Where an address begins in a segment, if one does: at its first sign, or right behind a label. */
function begin(look: Look, at: number, label: Label | undefined): Stretch | undefined {
  const { reading, segments, stop } = look
  const segment = segments[at]
  if (!segment) return undefined
  const isHere = label?.at === at
  const skip = isHere ? label.to : 0
  const here = weightOf(look, segment, skip)
  const isLabelled = label !== undefined && (isHere || (at - label.at <= reach && segment.gap !== 'stop'))
  const isOther = stop.test(reading.folded.slice(segment.start + skip, segment.end))
  if (here.points === 0 && (!isLabelled || isOther || !isPlace(segment, segment.text.slice(skip, skip + here.to)) || personOn(segments, at, reading, skip))) return undefined
  // Behind a label, what stands before the street belongs to it too, unless that is a sentence.
  const lead = segment.text.slice(skip, skip + here.from).trim()
  const isGlued = isLabelled && (isHere || here.first === 0) && lead.split(/\s+/).length <= 4 && !lead.includes(':') && !isOther
  const start = segment.start + skip
  return { from: start + (isGlued ? 0 : here.from), last: start + here.to, points: here.points, streets: here.streets, next: at + 1, isLabelled }
}

/** The stretch with the segment behind it; nothing when that is no further part of the address. */
function joined(look: Look, stretch: Stretch): Stretch | undefined {
  const { reading: { folded, whole }, reading, segments, stop } = look
  const segment = segments[stretch.next]
  if (!segment || segment.gap === 'taken' || stop.test(folded.slice(segment.start, segment.end)) || labelIn(look, stretch.next)?.from === 0) return undefined
  const more = weightOf(look, segment, 0)
  const cut = segment.text.slice(0, more.to).trim()
  const isSigned = more.points > 0 && cut.length <= longestSegment && more.first <= (segment.gap === 'stop' ? 0 : 12)
  const isOver = ended.test(whole.slice(stretch.from, stretch.last)) && !countries.test(folded.slice(segment.start, segment.end))
  const isNamed = segment.gap !== 'stop' && !isOver && isPlace(segment, cut) && !personOn(segments, stretch.next, reading)
  if (cut === '' || !(isSigned || isNamed)) return undefined
  return { ...stretch, last: segment.start + cut.length, points: stretch.points + more.points, streets: stretch.streets + more.streets, next: stretch.next + 1 }
}

/** The address over commas and lines, as long as nothing in it closes it. */
function follow(look: Look, begun: Stretch): Stretch {
  let stretch = begun
  while (stretch.last === look.segments[stretch.next - 1]?.end && stretch.next - begun.next < mostSegments - 1) {
    const more = joined(look, stretch)
    if (!more) break
    stretch = more
  }
  return stretch
}

/** The full stop of an abbreviation or of a Hungarian number belongs to it, one that ends a sentence does not. */
function endOf(whole: string, end: number, language: Language | undefined) {
  return language === 'hu' && whole[end] === '.' && /\d$|(?:em|u|fsz|krt)$/.test(whole.slice(0, end)) ? end + 1 : end
}

/** Nowhere to bring a parcel to is an address: a town alone, unless it is said to be one, or too few signs. */
function isEnough({ points, streets, isLabelled }: Stretch, label: Label | undefined, hasPhone: boolean) {
  return points + (isLabelled ? 1 : 0) + (hasPhone ? 0.5 : 0) >= 2 && (streets > 0 || (isLabelled && label?.isNoun === true))
}

function confidenceOf({ points, isLabelled }: Stretch, label: Label | undefined) {
  const sure = isLabelled ? (points >= 2 ? 0.92 : 0.6) : points >= 3 ? 0.82 : points >= 2 ? 0.7 : 0.5
  return isLabelled && label?.isBill ? Math.min(sure, 0.5) : sure
}

/** As typed, on one line. */
function findOf({ reading: { whole, language, found } }: Look, stretch: Stretch, label: Label | undefined): Find | undefined {
  if (!isEnough(stretch, label, found.some(({ field }) => field === 'phone'))) return undefined
  const typed = whole.slice(stretch.from, endOf(whole, stretch.last, language)).replace(/[\s,;:–-]+$/, '')
  const value = typed.replace(/\s*(?:[,;]\s*)?\n\s*/g, ', ').replace(/\s+/g, ' ')
  return value.length < 5 ? undefined : { field: 'address', value, start: stretch.from, end: stretch.from + typed.length, confidence: confidenceOf(stretch, label) }
}

/** Postal addresses as typed, on one line (S090): a label and something of an address, or enough of one without. */
export function addresses(reading: Reading): Find[] {
  const look = lookAt(reading)
  const found: Find[] = []
  let label: Label | undefined
  for (let at = 0; at < look.segments.length; at++) {
    label = labelIn(look, at) ?? label
    const begun = begin(look, at, label)
    const stretch = begun && follow(look, begun)
    const find = stretch && findOf(look, stretch, label)
    if (!stretch || !find) continue
    found.push(find)
    label = undefined
    at = stretch.next - 1
  }
  return found
}
