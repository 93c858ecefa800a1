import type { Language } from '../language'
import type { CaptureField } from './field'

/** What the finders of all fields look at. Both texts have the same length, so a place in one is the place in the other. */
export interface Reading {
  /** As written (see plain.ts); what is known already to be something is `taken`. */
  text: string
  /** In lower case and without accents: for labels, which people type either way. */
  folded: string
  /** As written, nothing taken. */
  whole: string
  /** Nothing when the text does not tell and nobody said. */
  language: Language | undefined
  country: string | undefined
  /** ms; what "tomorrow" is counted from. */
  now: number
  /** What has been found so far. */
  found: Find[]
}

/** One value at its place in the reading. */
export interface Find {
  field: CaptureField
  value: string
  start: number
  end: number
  confidence: number
  bank?: string
  holder?: string
}

/** Stands for each unit of something that is known already: no letter, no digit, no space. */
export const taken = '\uE000'

const letters: Record<string, string> = { đ: 'd', ł: 'l', ø: 'o', ß: 's', ı: 'i' }

/** Unit by unit, so that places stay the same. */
export function foldInPlace(text: string) {
  return text.replace(/[^\0-\x7F]/g, (letter) => {
    const lower = letter.toLowerCase()
    const base = letters[lower] ?? lower.normalize('NFD').charAt(0)
    return base.length === letter.length ? base : letter
  }).toLowerCase()
}

function cover(text: string, spans: { start: number, end: number }[]): string {
  const parts: string[] = []
  let behind = 0
  for (const { start, end } of spans) {
    parts.push(text.slice(behind, Math.max(behind, start)), taken.repeat(Math.max(0, end - Math.max(behind, start))))
    behind = Math.max(behind, end)
  }
  return parts.join('') + text.slice(behind)
}

/** A reading in which these stretches are taken. */
export function take(reading: Reading, spans: { start: number, end: number }[]): Reading {
  if (spans.length === 0) return reading
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return { ...reading, text: cover(reading.text, sorted), folded: cover(reading.folded, sorted) }
}
