import type { Box } from './box'
import { boxAt, focused, isField } from './box'
import { selectionIn } from './caret'
import { onOneLine } from './editors/editor'

/** What is left of a message to walk through with Tab: the text between one place for the cursor and the next. */
let walk: { box: Box, legs: string[] } | undefined

const segmenter = new Intl.Segmenter()
const essence = (text: string) => text.replace(/[\s\p{Cf}]/gu, '')
const asThere = (box: Box, text: string) => box instanceof HTMLInputElement ? onOneLine(text) : text

/**
 * Extends a caret over this text. Editors make of line breaks what they like, from none to two steps of a caret, so what is read
 * counts and not the steps. False: another text stands there.
 */
function reach(selection: Selection, text: string, way: 'forward' | 'backward'): boolean {
  const wanted = essence(text)
  const [rim = ''] = (way === 'forward' ? /\s*$/ : /^\s*/).exec(text) ?? []
  const step = (to: string) => selection.modify('extend', to, 'character')
  const read = () => essence(selection.toString())
  for (const _ of segmenter.segment(text.replace(/\s/g, ''))) step(way)
  for (let more = text.length; read().length < wanted.length && more > 0; more--) step(way)
  for (const _ of rim) step(way)
  for (let less = rim.length; read().length > wanted.length && less > 0; less--) step(way === 'forward' ? 'backward' : 'forward')
  return read() === wanted
}

/** Moves the caret over this text, if it is next to the caret on that side. False: it is not, and the caret stays. */
function go(box: Box, text: string, way: 'forward' | 'backward'): boolean {
  const selection = selectionIn(box)
  const { focusNode: node, focusOffset: offset = 0 } = selection ?? {}
  if (!selection?.isCollapsed || !node) return false
  const found = reach(selection, text, way)
  if (found && selection.focusNode) selection.collapse(selection.focusNode, selection.focusOffset)
  else selection.collapse(node, offset)
  return found
}

function back(box: Box, text: string): boolean {
  if (!isField(box)) return go(box, text, 'backward')
  const at = (box.selectionStart ?? 0) - text.length
  box.setSelectionRange(at, at)
  return true
}

function forward(box: Box, text: string): boolean {
  if (!isField(box)) return go(box, text, 'forward')
  const from = box.selectionEnd ?? 0
  if (!box.value.startsWith(text, from)) return false
  box.setSelectionRange(from + text.length, from + text.length)
  return true
}

/** The caret stands behind a text that was just put in: it goes to the first of these places in it (UTF-16 units). */
export function beginStops(box: Box, text: string, places: readonly number[]) {
  const [first, ...rest] = places
  walk = undefined
  if (first === undefined) return
  const there = first === text.length || back(box, asThere(box, text.slice(first)))
  if (there && rest.length > 0) walk = { box, legs: rest.map((place, at) => asThere(box, text.slice(places[at], place))) }
}

/** Goes to the next place. False when there is none, or the caret is elsewhere: then Tab is the page's own. */
export function nextStop(): boolean {
  if (!walk) return false
  const { box, legs: [leg, ...legs] } = walk
  const went = leg !== undefined && boxAt(focused()) === box && forward(box, leg)
  walk = went && legs.length > 0 ? { box, legs } : undefined
  return went
}
