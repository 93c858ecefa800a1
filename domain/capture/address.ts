import type { Language } from '../language'
import type { Find, Reading } from './reading'
import type { Segment } from './segment'
import { languages } from '../language'
import { segmentsOf } from './segment'
import { addressLabels, billing, closers, notNext } from './words/address-labels'
import { personOn } from './words/people'
import { streets } from './words/streets'

/** What a segment says about being part of an address, and where that begins and ends within it. */
interface Weighed { points: number, from: number, to: number, first: number }

/** At most so many segments are one address: house, street, ward, district, town, province, code, country. */
const mostSegments = 10
const longestSegment = 140

function weigh(segment: string, tongues: Language[], closer: RegExp | undefined): Weighed {
  const hits = tongues.flatMap(tongue => streets[tongue]).flatMap(({ pattern, points }) =>
    [...segment.matchAll(pattern)].map(({ 0: found, index }) => ({ points, from: index, to: index + found.length })))
  const first = Math.min(...hits.map(({ from }) => from))
  const closed = closer && hits.length > 0 ? closer.exec(segment.slice(first))?.index : closer?.exec(segment)?.index
  const to = closed === undefined ? segment.length : closed + (hits.length > 0 ? first : 0)
  const inside = hits.filter(hit => hit.from < to)
  return { points: inside.reduce((sum, hit) => sum + hit.points, 0), from: hits.length > 0 ? first : 0, to, first }
}

const isCapital = /^(?:\p{Lu}[\p{L}'’.-]*|\d[\d/.-]*[A-Za-z]?|de|da|la|le|van|on|upon|of|the)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|\d[\d/.-]*[A-Za-z]?|de|da|la|on|upon|of|the|és|dan))*$/u

/** A place's name or number that goes on with an address but would not begin one. */
const goesOn = (segment: Segment, cut: string) => cut !== '' && cut.length <= 60 && cut.split(/\s+/).length <= (segment.gap === 'line' ? 4 : 5) && isCapital.test(cut)

/** The last label in a segment, in whichever of the languages. */
function labelIn(folded: string, tongues: Language[]) {
  const found = tongues.flatMap(tongue => [...folded.matchAll(addressLabels[tongue])])
  const last = found.sort((a, b) => a.index - b.index).at(-1)
  return last && { from: last.index, to: last.index + last[0].length, isBill: billing.test(last[0]) }
}

/** The full stop of an abbreviation or of a Hungarian number belongs to it, one that ends a sentence does not. */
function endOf(whole: string, end: number, language: Language | undefined) {
  return language === 'hu' && whole[end] === '.' && /\d$|(?:em|u|fsz|krt)$/.test(whole.slice(0, end)) ? end + 1 : end
}

const trimmed = (text: string) => text.replace(/\s*(?:[,;]\s*)?\n\s*/g, ', ').replace(/\s+/g, ' ').replace(/[\s,;:–-]+$/, '')

/** Postal addresses as typed, on one line (S090): a label and something of an address, or enough of one without. */
export function addresses(reading: Reading): Find[] {
  const { text, folded, whole, language } = reading
  const tongues = language === undefined ? [...languages] : [...new Set<Language>([language, ...(language === 'en' ? [] : ['en' as const])])]
  const segments = segmentsOf(text, folded, language === 'hu').filter(({ text }) => text.length <= longestSegment * 3)
  const closer = language && closers[language]
  const found: Find[] = []
  let label: { isBill: boolean, at: number } | undefined

  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]
    if (!segment) break
    const labelled = labelIn(folded.slice(segment.start, segment.end), tongues)
    if (labelled) label = { isBill: labelled.isBill, at: i }
    const skip = labelled?.to ?? 0
    const isFresh = label !== undefined && i - label.at <= 2
    const here = weigh(segment.text.slice(skip), tongues, closer)
    const isAfterLabel = labelled !== undefined || (isFresh && segment.gap !== 'stop')
    if (here.points === 0 && !(isAfterLabel && (labelled ? skip < segment.text.length : true) && goesOn(segment, segment.text.slice(skip, skip + here.to)) && !notNext.test(folded.slice(segment.start + skip, segment.end)) && !personOn(segments, i, reading))) continue
    const isGlued = isAfterLabel && (here.first === 0 || labelled !== undefined)
    // Behind a label, what stands before the street belongs to it too, unless that is a sentence.
    const lead = segment.text.slice(skip, skip + here.from).trim()
    const from = segment.start + skip + (isGlued && lead.split(/\s+/).length <= 4 && !notNext.test(folded.slice(segment.start + skip)) ? 0 : here.from)
    let points = here.points
    let last = segment.start + skip + here.to
    let next = i + 1
    while (last === segments[next - 1]?.end && next < segments.length && next - i < mostSegments) {
      const follower = segments[next]
      if (!follower || follower.gap === 'taken' || notNext.test(folded.slice(follower.start, follower.end)) || labelIn(folded.slice(follower.start, follower.end), tongues)?.from === 0) break
      const more = weigh(follower.text, tongues, closer)
      const cut = follower.text.slice(0, more.to).trim()
      const isPart = cut !== '' && ((more.points > 0 && more.first <= 12 && cut.length <= longestSegment) || (follower.gap !== 'stop' && goesOn(follower, cut) && !personOn(segments, next, reading)))
      if (!isPart || (follower.gap === 'stop' && (more.first > 0 || more.points === 0))) break
      points += more.points
      last = follower.start + cut.length
      next++
    }
    const isLabelled = isAfterLabel && isFresh
    const bonus = reading.found.some(({ field }) => field === 'phone') ? 0.5 : 0
    if (points + (isLabelled ? 1 : 0) + bonus < 2) continue
    const value = trimmed(whole.slice(from, endOf(whole, last, language)))
    if (value.length < 5) continue
    const end = from + whole.slice(from, endOf(whole, last, language)).replace(/[\s,;:–-]+$/, '').length
    const sure = isLabelled ? (points >= 2 ? 0.92 : 0.6) : points >= 3 ? 0.82 : points >= 2 ? 0.7 : 0.5
    found.push({ field: 'address', value, start: from, end, confidence: isLabelled && label?.isBill ? Math.min(sure, 0.5) : sure })
    label = undefined
    i = next - 1
  }
  return found
}
