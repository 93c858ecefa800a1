import type { Language } from '../language'
import type { Reading } from './reading'
import type { Segment } from './segment'
import type { Weighed } from './weigh'
import { languages } from '../language'
import { matchesOf } from './matches'
import { segmentsOf } from './segment'
import { weigh } from './weigh'
import { addressLabels, billing, closers, notNext, notNextAnywhere, nouns } from './words/address-labels'

export const longestSegment = 140

/** A text cut into segments, with what is looked for in them. */
export interface Look {
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
export interface Label { at: number, from: number, to: number, isBill: boolean, isNoun: boolean }

export function lookAt(reading: Reading): Look {
  const { text, folded, language } = reading
  const tongues = language === undefined ? [...languages] : [...new Set<Language>([language, 'en'])]
  const segments = segmentsOf(text, folded, language === 'hu').filter(({ text }) => text.length <= longestSegment * 3)
  return { reading, segments, tongues, closer: language && closers[language], stop: language ? notNext[language] : notNextAnywhere, weights: new Map() }
}

/** What a segment weighs from `skip` on. */
export function weightOf({ tongues, closer, weights }: Look, segment: Segment, skip: number): Weighed {
  const known = skip === 0 ? weights.get(segment) : undefined
  if (known) return known
  const weighed = weigh(segment.text.slice(skip), tongues, closer)
  if (skip === 0) weights.set(segment, weighed)
  return weighed
}

/** The last label in a segment, in whichever of the languages. */
export function labelIn({ reading: { folded }, segments, tongues }: Look, at: number): Label | undefined {
  const segment = segments[at]
  if (!segment) return undefined
  const found = tongues.flatMap(tongue => matchesOf(folded.slice(segment.start, segment.end), addressLabels[tongue]))
  const last = found.sort((a, b) => a.index - b.index).at(-1)
  return last && { at, from: last.index, to: last.index + last[0].length, isBill: billing.test(last[0]), isNoun: nouns.test(last[0]) }
}
