import type { DateSpec } from './date'
import { dateSpec } from './date'
import { canonical, isVariable } from './variables'

/** A stretch of a body. */
export type Piece
  = | { kind: 'text', text: string }
  /** `path` is canonical; with a fallback, even an empty one, it is never asked for. */
    | { kind: 'value', path: string, fallback?: string }
    | { kind: 'date', date: DateSpec }
    | { kind: 'cursor' }
    | { kind: 'ask', label: string, fallback: string }
    | { kind: 'choose', options: string[], label: string }
    | { kind: 'snippet', shortcut: string }

/** What an author should hear of: braces that never close, a variable that nobody fills (it is asked for). */
export interface TemplateFault {
  why: 'unclosed' | 'unknown'
  /** Where it starts in the body (UTF-16 units). */
  at: number
  text: string
}

/** A body, read once. */
export interface Template {
  pieces: Piece[]
  faults: TemplateFault[]
}

const unquoted = (text: string) => text.trim().replace(/^(['"“])(.*)['"”]$/s, '$2')

/** `a | b | c` parted at its bars, those in quotes left; `||` is one bar. */
function parted(inner: string): string[] {
  return [...inner.matchAll(/(?:^|\|{1,2})((?:"[^"]*"|(?<!\p{L})'[^']*'|[^|])*)/gu)].map(([, part = '']) => part.trim())
}

const fallbackOf = (part: string) => unquoted(part.replace(/^default\s*:/i, ''))

type Made = (rest: string, options: string[]) => Piece

/** What stands before a colon. */
const made: Record<string, Made> = {
  ask: (label, [fallback = '']) => ({ kind: 'ask', label: unquoted(label), fallback: fallbackOf(fallback) }),
  choose: (choices, [label = '']) => ({ kind: 'choose', options: [...new Set(choices.split(';').map(choice => choice.trim()).filter(Boolean))], label: unquoted(label) }),
  snippet: shortcut => ({ kind: 'snippet', shortcut: unquoted(shortcut).replace(/^\//, '') }),
}

/** What stands between two braces as a piece; nothing for an empty pair. */
function pieceOf(inner: string): Piece | undefined {
  const [head = '', ...options] = parted(inner.trim())
  const [, word = '', rest = ''] = /^([a-z]+)\s*:(.*)$/is.exec(head) ?? []
  const make = Object.hasOwn(made, word.toLowerCase()) ? made[word.toLowerCase()] : undefined
  if (make) {
    const piece = make(rest, options)
    return piece.kind === 'choose' && piece.options.length === 0 ? { kind: 'ask', label: piece.label, fallback: '' } : piece
  }
  if (head === '') return undefined
  if (/^cursor$/i.test(head)) return { kind: 'cursor' }
  const date = dateSpec(head, options.map(unquoted))
  if (date) return { kind: 'date', date }
  const [fallback] = options
  return { kind: 'value', path: canonical(head), ...(fallback === undefined ? {} : { fallback: fallbackOf(fallback) }) }
}

const isUnknown = (piece: Piece) => piece.kind === 'value' && !isVariable(piece.path) && !piece.path.startsWith('customer.custom.')

/**
 * Reads a body: text, `{{customer.first_name|there}}` (also with Liquid's `| default: 'x'` and `|| 'x'`, and `contact.` for
 * `customer.`), `{{date+2d|long|hu}}`, `{{clipboard}}`, `{{selection}}`, `{{cursor}}`, `{{ask:Label|default}}`,
 * `{{choose:A;B|Label}}`, `{{snippet:shortcut}}`. Never throws: what nobody knows is a value to be asked for.
 */
export function parseTemplate(body: string): Template {
  const text = body.replaceAll(/\r\n?/g, '\n')
  const pieces: Piece[] = []
  const faults: TemplateFault[] = []
  let at = 0
  const say = (to: number) => {
    const open = text.slice(at, to).indexOf('{{')
    if (open >= 0) faults.push({ why: 'unclosed', at: at + open, text: '{{' })
    if (to > at) pieces.push({ kind: 'text', text: text.slice(at, to) })
  }
  for (;;) {
    const end = text.indexOf('}}', at)
    // The last pair before the end: `{{ {{x}}` holds one variable.
    const start = end < 0 ? -1 : text.lastIndexOf('{{', end - 2)
    if (end < 0) break
    if (start < at) {
      say(end + 2)
      at = end + 2
      continue
    }
    // Handlebars' three braces mean the same.
    const triple = text[start - 1] === '{' && start > at && text[end + 2] === '}'
    say(triple ? start - 1 : start)
    const piece = pieceOf(text.slice(start + 2, end))
    if (piece) pieces.push(piece)
    if (piece && isUnknown(piece)) faults.push({ why: 'unknown', at: start, text: text.slice(start, end + 2) })
    at = end + (triple ? 3 : 2)
  }
  say(text.length)
  return { pieces, faults }
}

const read = new Map<string, Template>()
/** How many parsed bodies are kept. */
const kept = 500

/** The same, each body read once: for a menu that shows its messages on every keystroke. */
export function templateOf(body: string): Template {
  const known = read.get(body)
  if (known) return known
  if (read.size >= kept) read.clear()
  const template = parseTemplate(body)
  read.set(body, template)
  return template
}
