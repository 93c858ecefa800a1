import type { Box } from './box'
import { isField } from './box'

/** Characters before the caret that are read: enough for a shortcut and what decides whether it is one. */
const lookBack = 120
const blocks = /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGURE|FORM|H[1-6]|LI|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/
/** Editors put these into empty places so that they can hold a caret. */
const fillers = /[\u200B\u2060\uFEFF]/g

interface SelectionRoot { getSelection?: () => Selection | null }

/** The selection that a box sees: one inside a shadow root has its own in Chromium. */
export function selectionIn(box: Box): Selection | undefined {
  const root = box.getRootNode() as SelectionRoot
  return root.getSelection?.() ?? document.getSelection() ?? undefined
}

/** What is highlighted in a box. */
export const selectedIn = (box: Box) => isField(box) ? box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0) : selectionIn(box)?.toString() ?? ''

/** Where what is highlighted begins; the caret where nothing is. */
function startIn(selection: Selection): [Node | null, number] {
  if (selection.isCollapsed || selection.rangeCount === 0) return [selection.focusNode, selection.focusOffset]
  const { startContainer, startOffset } = selection.getRangeAt(0)
  return [startContainer, startOffset]
}

/** The text behind which the caret of an editable element stands, up to the beginning of its line. */
function lineBefore(box: Box): string | undefined {
  const selection = selectionIn(box)
  const [node, offset] = selection ? startIn(selection) : [null, 0]
  if (!node || !box.contains(node)) return undefined
  let text = node instanceof Text ? node.data.slice(0, offset) : ''
  let at: Node | null = node instanceof Text ? node : node.childNodes[offset] ?? null
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  if (!at) {
    at = node
    while (at.lastChild) at = at.lastChild
    if (at instanceof Text) text = at.data
    else if (at.nodeName === 'BR') return ''
  }
  walker.currentNode = at
  while (text.length < lookBack) {
    const passed = walker.currentNode
    const before = walker.previousNode()
    if (!before || before.nodeName === 'BR') break
    // Going back past the beginning of a block, or into the end of the previous one, leads to another line.
    if (before.contains(passed) ? blocks.test(before.nodeName) : crosses(before, passed, box)) break
    if (before instanceof Text) text = before.data + text
  }
  return text.replace(fillers, '').replaceAll('\u00A0', ' ')
}

/** Whether a block begins or ends between two nodes. */
function crosses(before: Node, after: Node, box: Box): boolean {
  for (let at: Node | null = before; at && at !== box && !at.contains(after); at = at.parentNode) {
    if (blocks.test(at.nodeName)) return true
  }
  for (let at: Node | null = after; at && at !== box && !at.contains(before); at = at.parentNode) {
    if (blocks.test(at.nodeName)) return true
  }
  return false
}

/** The text of a box before its caret, or before what is highlighted in it, at most `lookBack` characters. */
export function textBefore(box: Box): string | undefined {
  if (!isField(box)) return lineBefore(box)?.slice(-lookBack)
  const { selectionStart: start } = box
  if (start === null) return undefined
  return box.value.slice(Math.max(0, start - lookBack), start)
}

/** Selects what stands right before the caret. False when that is not there (any more). */
export function selectBack(box: Box, typed: string): boolean {
  if (!typed) return true
  if (isField(box)) {
    const end = box.selectionStart ?? 0
    if (box.value.slice(end - typed.length, end) !== typed) return false
    box.setSelectionRange(end - typed.length, end)
    return true
  }
  const selection = selectionIn(box)
  const { focusNode: node, focusOffset: offset = 0 } = selection ?? {}
  if (!selection || !node) return false
  if (node instanceof Text && node.data.slice(0, offset).endsWith(typed)) {
    selection.setBaseAndExtent(node, offset - typed.length, node, offset)
  }
  else {
    for (const _ of typed) selection.modify('extend', 'backward', 'character')
  }
  return selection.toString().replace(fillers, '').replaceAll('\u00A0', ' ') === typed
}

/** Where a caret was, to come back to it. */
export function keepCaret(box: Box): () => boolean {
  if (isField(box)) {
    const { selectionStart: start, selectionEnd: end } = box
    return () => {
      box.focus()
      box.setSelectionRange(start, end)
      return box.isConnected
    }
  }
  const { anchorNode = null, anchorOffset = 0, focusNode: node = null, focusOffset = 0 } = selectionIn(box) ?? {}
  const within = (node: Node, offset: number) => Math.min(offset, node instanceof Text ? node.length : node.childNodes.length)
  return () => {
    box.focus()
    if (!node?.isConnected) return false
    const anchor = anchorNode?.isConnected ? anchorNode : node
    selectionIn(box)?.setBaseAndExtent(anchor, within(anchor, anchorOffset), node, within(node, focusOffset))
    return true
  }
}
