import type { Language } from '../language'
import type { Snippets } from './expand'
import type { Piece, Template } from './template'
import type { Part } from './tidy'
import type { Values } from './values'
import { fold } from '../fold'
import { sayDate } from './date'
import { expand } from './expand'
import { addresses } from './name'
import { tidy } from './tidy'
import { isVariable, valueOf } from './variables'

/** What is to be asked before a message is inserted. */
export interface Ask {
  /** Under this name its answer is given; what stands twice is asked once. */
  key: string
  /** What the author called it; of a variable its path, whose words are `variable.<path>` in the locales. */
  label: string
  isVariable: boolean
  kind: 'text' | 'choice'
  /** Of a choice: all there are; of a text: what may be offered. */
  options: string[]
  /** What the form begins with. */
  value: string
}

export interface Rendering {
  /** Milliseconds since 1970. */
  now: number
  /** Of the text: dates are said in it. */
  language?: Language
  snippets?: Snippets
  /** The message's own shortcut, so that one that uses itself is found out. */
  shortcut?: string
}

export interface Rendered {
  /** What is inserted once nothing is missing; what is missing leaves nothing behind. */
  text: string
  /** Where the cursor stops, in this order (UTF-16 units of `text`). */
  cursors: number[]
  missing: Ask[]
  /** The same for a preview: filled values and blanks told apart. A blank's text is its label. */
  parts: Part[]
  /** Must not be inserted: the messages with these shortcuts use each other in a circle. */
  loop?: string[]
  tooLong?: boolean
  /** It asks for what is on the clipboard, which nobody has read yet; with a fallback nothing is missing all the same. */
  wantsClipboard?: boolean
}

function askOf(piece: Piece, values: Values): Ask | undefined {
  const text = { kind: 'text' as const, options: [], value: '', isVariable: false }
  if (piece.kind === 'ask') return { ...text, key: `ask:${fold(piece.label)}`, label: piece.label, value: piece.fallback }
  if (piece.kind === 'choose') return { ...text, key: `choose:${fold(piece.label)}:${piece.options.join(';')}`, label: piece.label, kind: 'choice', options: piece.options, value: piece.options[0] ?? '' }
  if (piece.kind === 'snippet') return { ...text, key: `snippet:${piece.shortcut}`, label: piece.shortcut }
  if (piece.kind !== 'value' || piece.fallback !== undefined || valueOf(piece.path, values) !== undefined) return undefined
  const options = piece.path === 'customer.call_name' ? addresses[values.customer.language ?? 'en'] : []
  return { ...text, key: piece.path, label: piece.path.replace(/^customer\.custom\./, ''), isVariable: isVariable(piece.path), options }
}

function partOf(piece: Piece, values: Values, answers: Record<string, string>, { now, language }: Rendering): Part & { ask?: Ask } {
  if (piece.kind === 'text' || piece.kind === 'cursor') return { kind: piece.kind, text: piece.kind === 'text' ? piece.text : '' }
  if (piece.kind === 'date') return { kind: 'value', text: sayDate(piece.date, now, language) }
  const ask = askOf(piece, values)
  if (ask) {
    const answer = Object.hasOwn(answers, ask.key) ? answers[ask.key] : undefined
    return answer === undefined ? { kind: 'blank', text: ask.label, ask } : { kind: 'value', text: answer.trim() }
  }
  return { kind: 'value', text: piece.kind === 'value' ? valueOf(piece.path, values) ?? piece.fallback ?? '' : '' }
}

/** Where the cursors stand among these parts. */
function stops(parts: Part[]): number[] {
  let at = 0
  return parts.flatMap(({ kind, text }) => {
    at += text.length
    return kind === 'cursor' ? [at] : []
  })
}

/**
 * Fills a template. Values are text: never read as a template, never escaped. What is not known, has no fallback and no answer
 * yet is `missing`; an empty answer leaves its place empty. Neither `{{…}}` nor a double space is left in the text.
 */
export function render(template: Template, values: Values, answers: Record<string, string>, rendering: Rendering): Rendered {
  const { pieces, loop, tooLong } = expand(template, rendering.snippets, rendering.shortcut)
  const parts = pieces.map(piece => partOf(piece, values, answers, rendering))
  const asks = parts.flatMap(({ ask }) => ask ? [ask] : [])
  const bare = parts.map(({ kind, text }): Part => ({ kind, text }))
  const preview = tidy(bare)
  const filled = asks.length === 0 ? preview : tidy(bare.map(part => part.kind === 'blank' ? { kind: 'value', text: '' } : part))
  return {
    text: filled.map(({ text }) => text).join(''),
    cursors: stops(filled),
    missing: [...new Map(asks.map(ask => [ask.key, ask])).values()],
    parts: preview.filter(({ kind }) => kind !== 'cursor'),
    ...(loop ? { loop } : {}),
    ...(tooLong ? { tooLong } : {}),
    ...(values.clipboard === undefined && pieces.some(piece => piece.kind === 'value' && piece.path === 'clipboard') ? { wantsClipboard: true } : {}),
  }
}
