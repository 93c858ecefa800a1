import type { Label, Look } from './look'
import type { Find, Reading } from './reading'
import { endOf, withoutRest } from './address-end'
import { aFirm } from './firm'
import { labelIn, longestSegment, lookAt, weightOf } from './look'
import { taken } from './reading'
import { isPlace } from './weigh'
import { countries, ended } from './words/address-labels'
import { personOn } from './words/people'

/** At most so many segments are one address: house, street, ward, district, town, province, code, country. */
const mostSegments = 10
/** Nobody names more places than that to a shop; a copied list is not read to its end. */
const mostAddresses = 20
/** A label speaks for what stands up to so many segments behind it. */
const reach = 2

/** An address as far as it has been followed; offsets in the text, `next` is the first segment that is not read. */
interface Stretch { from: number, last: number, points: number, streets: number, next: number, isLabelled: boolean }

/** What stands at the door goes on with an address, it does not begin one. Folded. */
const doorbell = /^(?:kapucsengo|csengo|kaputelefon|kapukod)/

/** Behind a label that says it all, a place with a name right before the street: "địa chỉ: nhà thuốc Minh Châu, 12 Lê Lợi". */
function leads(look: Look, at: number, skip: number, isNoun: boolean): boolean {
  const [here, next] = [look.segments[at], look.segments[at + 1]]
  const words = here?.text.slice(skip).trim() ?? ''
  return next?.gap === 'comma' && weightOf(look, next, 0).first === 0
    && (/^(?:[Cc]ông ty|[Cc]ty)\s\p{Lu}/u.test(words) || (isNoun && /^\p{Ll}+(?:\s\p{Ll}+)?(?:\s\p{Lu}\p{L}*){1,4}$/u.test(words)))
}

/** Where an address begins in a segment, if one does: at its first sign, or right behind a label. */
function begin(look: Look, at: number, label: Label | undefined): Stretch | undefined {
  const { reading, segments, stop } = look
  const segment = segments[at]
  if (!segment) return undefined
  if (doorbell.test(reading.folded.slice(segment.start, segment.end))) return undefined
  const isHere = label?.at === at
  const skip = isHere ? label.to : 0
  const here = weightOf(look, segment, skip)
  const isLabelled = label !== undefined && (isHere || (at - label.at <= reach && segment.gap !== 'stop'))
  const isOther = stop.test(reading.folded.slice(segment.start + skip, segment.end))
  if (here.points === 0 && (!isLabelled || isOther || !(isPlace(segment, segment.text.slice(skip, skip + here.to)) || (isHere && leads(look, at, skip, label.isNoun))) || personOn(segments, at, reading, skip))) return undefined
  // Behind a label, what stands before the street belongs to it too, unless that is a sentence.
  const lead = segment.text.slice(skip, skip + here.from).trim()
  const isSaying = /^(?:en|hu)$/.test(reading.language ?? '') && /^\p{Ll}[^\p{Lu}\d]*$/u.test(lead) && /\p{Lu}/u.test(segment.text.slice(skip + here.from))
  const most = label?.isNoun && /^\d/.test(lead) ? 7 : 4
  const isGlued = isLabelled && (isHere || here.first === 0) && lead.split(/\s+/).length <= most && !lead.includes(':') && !isOther && !isSaying
  const start = segment.start + skip
  return { from: start + (isGlued ? 0 : here.from), last: start + here.to, points: here.points, streets: here.streets, next: at + 1, isLabelled }
}

/** At most so many words without a sign stand between a street and its town in an address without capital letters. */
const mostBetween = 2

/** Without capital letters a quarter looks like any words: it is one where the town follows: "5 pho vong, dong tam, hai ba trung, hn". */
function leadsOn(look: Look, { from, next }: Stretch): boolean {
  const { segments, reading: { whole } } = look
  if (/\p{Lu}\p{Ll}/u.test(whole.slice(from, segments[next]?.start))) return false
  const town = segments.slice(next + 1, next + 1 + mostBetween).findIndex(segment => weightOf(look, segment, 0).first === 0)
  const between = segments.slice(next, next + 1 + Math.max(0, town))
  return town >= 0 && segments[next + 1 + town]?.gap === 'comma' && between.every(({ text, gap }) =>
    gap === 'comma' && /^\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(text))
}

/** The stretch with the segment behind it; nothing when that is no further part of the address. */
function joined(look: Look, stretch: Stretch): Stretch | undefined {
  const { reading: { folded, whole }, reading, segments, stop } = look
  const segment = segments[stretch.next]
  if (!segment || reading.text.slice(stretch.last, segment.start).includes(taken) || stop.test(folded.slice(segment.start, segment.end)) || labelIn(look, stretch.next)?.from === 0) return undefined
  const more = weightOf(look, segment, 0)
  const cut = segment.text.slice(0, more.to).trim()
  const isSigned = more.points > 0 && cut.length <= longestSegment && (more.first <= (segment.gap === 'stop' ? 0 : 12) || isPlace(segment, segment.text.slice(0, more.first).trim()))
  const isOver = ended.test(whole.slice(stretch.from, stretch.last)) && !countries.test(folded.slice(segment.start, segment.end))
  if (isOver && reading.language === 'en' && !/^(?:c\/o|apt|unit|flat|suite) /.test(folded.slice(segment.start, segment.end))) return undefined
  const isNamed = segment.gap !== 'stop' && !isOver && isPlace(segment, cut) && !personOn(segments, stretch.next, reading)
  if (cut === '' || !(isSigned || isNamed || leadsOn(look, stretch))) return undefined
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

/** Nowhere to bring a parcel to is an address: a town alone, unless it is said to be one, or too few signs. */
function isEnough({ points, streets, isLabelled }: Stretch, label: Label | undefined, hasPhone: boolean) {
  return points + (isLabelled ? 1 : 0) + (hasPhone ? 0.5 : 0) >= 2 && (streets > 0 || (isLabelled && label?.isNoun === true))
}

function confidenceOf({ points, isLabelled }: Stretch, label: Label | undefined) {
  const sure = isLabelled ? (points >= 2 ? 0.92 : 0.6) : points >= 3 ? 0.82 : points >= 2 ? 0.7 : 0.5
  return isLabelled && label?.isBill ? Math.min(sure, 0.5) : sure
}

/** A ward and its district are asked about more often than parcels go there. */
const wardAlone = /^(?:\d+\s)?(?:phường|phuong|[pf])[.\s]\s?\d{1,2}(?:[\s,]+(?:quận|quan|q)[.\s]?\s?\d{1,2})?$/iu

/** A remark in brackets with the bracket that closes it: "(nay là phường Phú Lợi)". */
function closed(typed: string, whole: string, from: number): string {
  const end = from + typed.length
  return whole[end] === ')' && typed.lastIndexOf('(') > typed.lastIndexOf(')') ? `${typed})` : typed
}

/** As typed, on one line. */
function findOf({ reading: { whole, language, found } }: Look, stretch: Stretch, label: Label | undefined): Find | undefined {
  if (!isEnough(stretch, label, found.some(({ field }) => field === 'phone'))) return undefined
  const typed = closed(withoutRest(whole.slice(stretch.from, endOf(whole, stretch.last, language)), language), whole, stretch.from)
  const value = typed.replace(/\s*(?:[,;]\s*)?\n\s*/g, ', ').replace(/\s+/g, ' ')
  if (value.length < 5 || (!stretch.isLabelled && wardAlone.test(value))) return undefined
  return { field: 'address', value, start: stretch.from, end: stretch.from + typed.length, confidence: confidenceOf(stretch, label) }
}

/** In English what stands before the house may be the name of one or a firm: "The Old Bakery, Church Lane", "Acme Ltd., 5 High St". */
function withHouse({ reading, segments }: Look, at: number, begun: Stretch): Stretch {
  const [before, here] = [segments[at - 1], segments[at]]
  if (reading.language !== 'en' || !before || here?.start !== begun.from || !/^(?:comma|line)$/.test(here.gap)) return begun
  const isHouse = aFirm.test(before.text) || /^The(?:\s\p{Lu}[\p{L}'’]+){1,3}$/u.test(before.text)
  return isHouse && /^(?:\p{Lu}[\p{L}\d&'’.-]*|&|and|of)(?:\s(?:\p{Lu}[\p{L}\d&'’.-]*|&|and|of))*$/u.test(before.text) ? { ...begun, from: before.start } : begun
}

/** Postal addresses as typed, on one line (S090): a label and something of an address, or enough of one without. */
export function addresses(reading: Reading): Find[] {
  const look = lookAt(reading)
  const found: Find[] = []
  let label: Label | undefined
  for (let at = 0; at < look.segments.length && found.length < mostAddresses; at++) {
    label = labelIn(look, at) ?? label
    const begun = begin(look, at, label)
    const stretch = begun && follow(look, withHouse(look, at, begun))
    const find = stretch && findOf(look, stretch, label)
    if (!stretch || !find) continue
    found.push(find)
    label = undefined
    at = stretch.next - 1
  }
  return found
}
