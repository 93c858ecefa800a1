import type { Box, Field } from './box'
import type { Edges } from './place'
import { isField } from './box'
import { selectionIn } from './caret'

/** What decides where a character stands in a field. */
const looks = ['direction', 'box-sizing', 'border-width', 'border-style', 'padding', 'font', 'letter-spacing', 'word-spacing', 'text-indent', 'text-transform', 'text-align', 'tab-size', 'line-height'] as const

/** Where the caret of a field is: browsers do not tell, so its text is laid out once more, invisibly. */
function inField(field: Field): Edges {
  const { left, top, width, height } = field.getBoundingClientRect()
  const style = getComputedStyle(field)
  const copy = document.createElement('div')
  for (const look of looks) copy.style.setProperty(look, style.getPropertyValue(look))
  const line = field instanceof HTMLInputElement
  copy.style.cssText += `;position:fixed;visibility:hidden;left:0;top:0;overflow:hidden;width:${width}px;white-space:${line ? 'pre' : 'pre-wrap'};overflow-wrap:break-word`
  const at = field.selectionStart ?? field.value.length
  const mark = document.createElement('span')
  mark.textContent = '\u200B'
  copy.append(field.value.slice(Math.max(0, at - 5000), at), mark)
  document.documentElement.append(copy)
  const { offsetLeft, offsetTop, offsetHeight } = mark
  copy.remove()
  const x = left + Math.min(offsetLeft - field.scrollLeft, width)
  const y = line ? top + (height - offsetHeight) / 2 : top + Math.min(offsetTop - field.scrollTop, height - offsetHeight)
  return { left: x, right: x, top: y, bottom: y + offsetHeight }
}

/** Where the caret of a box stands in the window; the box itself where the browser does not say. */
export function caretEdges(box: Box): Edges {
  if (isField(box)) return inField(box)
  const selection = selectionIn(box)
  if (selection?.rangeCount && selection.focusNode) {
    const range = document.createRange()
    const { focusNode: node, focusOffset: offset } = selection
    // An empty range between two lines has no place; the character before it has.
    range.setStart(node, node instanceof Text ? Math.max(0, offset - 1) : offset)
    range.setEnd(node, offset)
    const edges = [...range.getClientRects()].at(-1)
    if (edges && edges.bottom > edges.top) return { left: edges.right, right: edges.right, top: edges.top, bottom: edges.bottom }
  }
  const { left, top, bottom } = box.getBoundingClientRect()
  return { left, right: left, top, bottom: Math.min(bottom, top + 24) }
}
