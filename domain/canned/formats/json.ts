import type { Fault } from './format'
import { brokenAt } from './json-fault'

/** Lines (from 1) on which the elements of all arrays `depth` containers deep begin, in their order in the file. */
export function elementLines(text: string, depth: number): number[] {
  const lines: number[] = []
  const open: string[] = []
  let line = 1
  let awaited = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '\n') line++
    if (letter === undefined || /\s/.test(letter)) continue
    if (awaited && letter !== ']' && open.length === depth && open.at(-1) === '[') lines.push(line)
    awaited = letter === '[' || letter === ','
    if (letter === '"') at = endOfString(text, at)
    else if (letter === '[' || letter === '{') open.push(letter)
    else if (letter === ']' || letter === '}') open.pop()
  }
  return lines
}

/** A raw line break cannot stand in a string, so none has to be counted. */
function endOfString(text: string, start: number) {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** The value of a JSON text, or where it is broken. */
export function parseJson(text: string): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(text) as unknown }
  }
  catch {
    const line = text.slice(0, brokenAt(text)).split('\n').length
    return { fault: { line, reason: 'syntax', what: (text.split('\n')[line - 1] ?? '').trim().slice(0, 80) } }
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
export const textOf = (value: unknown) => typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
/** A list of words: as an array, or as one text with commas. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(part => textOf(part) ?? [])
  return textOf(value)?.split(',') ?? []
}
