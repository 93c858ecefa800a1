import type { PagePiece } from '@/domain/customer/in-page'
import { around, longestPiece } from '@/domain/customer/in-page'
import { boxAt, focused, isField, leftAlone } from '../content/box'
import { selectedIn } from '../content/caret'

interface SelectionRoot { getSelection?: () => Selection | null }

/** What the page's other script knows: in which shadow root something was highlighted. It is not there where a page was only pressed on. */
const ours = globalThis as { deskside?: { highlight: () => Selection | undefined } }

function highlighted(): Selection | undefined {
  if (ours.deskside) return ours.deskside.highlight()
  const roots: SelectionRoot[] = [(focused()?.getRootNode() ?? document) as SelectionRoot, document]
  const selections = roots.flatMap(root => root.getSelection?.() ?? [])
  return selections.find(selection => !selection.isCollapsed && selection.rangeCount > 0 && !boxAt(selection.anchorNode ?? undefined))
}

/** Something highlighted, and what tells where it stands now. */
export interface Piece {
  piece: PagePiece
  place: Pick<Range, 'getBoundingClientRect'>
}

/** What is highlighted in the text box in use: it counts only where the agent has pressed for it. */
export function pieceInBox(): Piece | undefined {
  const box = boxAt(focused())
  const text = !box || (isField(box) && leftAlone(box)) ? '' : selectedIn(box).slice(0, longestPiece + 1)
  return box && text.trim() !== '' ? { piece: { before: '', text, after: '' }, place: box } : undefined
}

/** What is highlighted now, and where; nothing where nothing is, or only in a text box. */
export function pieceHere(): Piece | undefined {
  const selection = highlighted()
  if (!selection) return undefined
  const range = selection.getRangeAt(0).cloneRange()
  const { startContainer: start, startOffset: from, endContainer: end, endOffset: to } = range
  const before = start instanceof Text ? start.data.slice(Math.max(0, from - around), from) : ''
  // A triple click ends before the first letter of the next paragraph, which does not belong to it.
  const after = end instanceof Text && to > 0 ? end.data.slice(to, to + around) : ''
  const text = selection.toString().slice(0, longestPiece + 1)
  return text.trim() === '' ? undefined : { piece: { before, text, after }, place: range }
}
