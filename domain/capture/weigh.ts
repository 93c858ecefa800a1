import type { Language } from '../language'
import type { Segment } from './segment'
import { matchesOf } from './matches'
import { streets, unnumbered } from './words/streets'

/** What a segment says about being part of an address, and where that begins and ends within it. */
export interface Weighed {
  points: number
  /** Points of what is more than a town or its postcode. */
  streets: number
  /** The first sign, and where something closes the address; `first` is infinite without a sign. */
  from: number
  to: number
  first: number
}

/** Counts the signs of an address in a segment, up to a word that ends addresses. */
export function weigh(segment: string, tongues: Language[], closer: RegExp | undefined): Weighed {
  const hasDigit = /\d/.test(segment)
  const looked = tongues.flatMap(tongue => hasDigit ? streets[tongue] : unnumbered[tongue])
  const hits = looked.flatMap(({ pattern, points, isTown }) =>
    matchesOf(segment, pattern).map(({ 0: found, index }) => ({ points, isTown, from: index, to: index + found.length })))
  const first = Math.min(...hits.map(({ from }) => from))
  const closed = closer && hits.length > 0 ? closer.exec(segment.slice(first))?.index : closer?.exec(segment)?.index
  const to = closed === undefined ? segment.length : closed + (hits.length > 0 ? first : 0)
  // What two patterns see at one place is one sign.
  const inside = hits.filter((hit, i) => hit.from < to && !hits.some((it, j) => it.from === hit.from && (it.points > hit.points || (it.points === hit.points && j < i))))
  const sum = (some: typeof hits) => some.reduce((sum, { points }) => sum + points, 0)
  return { points: sum(inside), streets: sum(inside.filter(({ isTown }) => !isTown)), from: hits.length > 0 ? first : 0, to, first }
}

const part = '(?:\\p{Lu}[\\p{L}\\d\'’./-]*|#?\\d[\\d/.-]*[A-Za-z]?'
const isCapital = new RegExp(`^${part}|de|da|la|le|van|on|upon|of|the)(?:\\s+${part}|de|da|la|on|upon|of|or|the|és|dan))*$`, 'u')

/** A place's name or number that goes on with an address but would not begin one; `cut`: as much of the segment as is read. */
export function isPlace(segment: Segment, cut: string) {
  return cut !== '' && cut.length <= 60 && cut.split(/\s+/).length <= (segment.gap === 'line' ? 4 : 5) && isCapital.test(cut)
}
