import type { Document } from 'yaml'
import type { Fault, Formatter, Note, Read } from './format'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { carry, isFault } from './carry'
import { layoutOf, readVars, translateVars } from './espanso-vars'
import { writeEspanso } from './espanso-write'
import { shorten } from './format'
import { plainText } from './html'
import { isRecord, textOf } from './json'

type Match = Record<string, unknown>

/** Its text in our words, and a fault where it has none that can be told here. */
function bodyOf(match: Match, globals: ReturnType<typeof readVars>, line: number, notes: Note[]): string | Fault {
  if (match.regex !== undefined) return { line, reason: 'pattern', what: shorten(textOf(match.regex) ?? '') }
  if (match.image_path !== undefined) return { line, reason: 'picture', what: shorten(textOf(match.image_path) ?? '') }
  if (match.form !== undefined) return layoutOf(textOf(match.form) ?? '', match.form_fields)
  const html = textOf(match.html)
  if (html !== undefined || match.markdown !== undefined) notes.push({ line, reason: 'formatting', what: shorten(textOf(match.trigger) ?? '') })
  const text = textOf(match.replace) ?? textOf(match.markdown) ?? (html === undefined ? '' : plainText(html))
  return translateVars(text, new Map([...globals, ...readVars(match.vars)]), line, notes)
}

function triggersOf(match: Match) {
  const all = Array.isArray(match.triggers) ? match.triggers : [match.trigger]
  return all.flatMap(trigger => textOf(trigger) ?? [])
}

function readMatch(match: unknown, globals: ReturnType<typeof readVars>, line: number, answer: Read) {
  if (!isRecord(match)) return answer.faults.push({ line, reason: 'notAMessage', what: shorten(String(match)) })
  const body = bodyOf(match, globals, line, answer.notes)
  if (typeof body !== 'string') return answer.faults.push(body)
  const tags = Array.isArray(match.search_terms) ? match.search_terms.flatMap(term => textOf(term) ?? []) : []
  const triggers = triggersOf(match)
  // One text under several triggers: a message for each, so that none of them stops working.
  for (const shortcut of triggers.length > 0 ? triggers : ['']) {
    const made = carry({ shortcut, title: textOf(match.label), body, tags }, line)
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return undefined
}

/** A hundred aliases of aliases would fill the memory: a file of texts needs none. */
function plainOf(file: Document.Parsed): Record<string, unknown> | undefined {
  try {
    return (file.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>
  }
  catch {
    return undefined
  }
}

function read(text: string): Read {
  const answer: Read = { messages: [], faults: [], notes: [] }
  const lines = new LineCounter()
  const file = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  if (file.errors.length > 0) {
    const faults = file.errors.map((error): Fault => ({ line: error.linePos?.[0].line ?? 1, reason: 'syntax', what: shorten(error.message.split('\n')[0] ?? '') }))
    return { ...answer, faults }
  }
  const root = isMap(file.contents) ? file.contents : undefined
  const matches = root?.get('matches')
  const plain = plainOf(file)
  if (!plain) return { ...answer, faults: [{ line: 1, reason: 'syntax', what: '*' }] }
  const globals = readVars(plain.global_vars)
  const items = Array.isArray(plain.matches) ? plain.matches as unknown[] : []
  for (const [i, match] of items.entries()) {
    const node = isSeq(matches) ? matches.items[i] as { range?: [number, number, number] } | undefined : undefined
    readMatch(match, globals, lines.linePos(node?.range?.[0] ?? 0).line, answer)
  }
  return answer
}

/** A match file of espanso: `trigger`, `replace` and `vars`. */
export const espanso: Formatter = { read, write: writeEspanso }
