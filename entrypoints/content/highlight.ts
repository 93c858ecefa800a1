import { focused, isField, leftAlone } from './box'
import { selectedIn } from './caret'

/** Longer than anything that is quoted (characters). */
const most = 10_000

let kept: string | undefined

function now(): string {
  const at = focused()
  if (isField(at)) return leftAlone(at) ? '' : selectedIn(at)
  const selection = document.getSelection()
  return selection && !selection.isCollapsed ? selection.toString() : ''
}

/**
 * Remembers what is highlighted in this document, for `{{selection}}`, because putting the caret into a box removes the highlight.
 * `inBox`: the press was in a box, so the earlier highlight still counts when there is none now.
 */
export function keepHighlight(inBox: boolean) {
  kept = now().trim().slice(0, most) || (inBox ? kept : undefined)
}

export const highlighted = () => kept

/** It was used, or is not meant any more. */
export const forgetHighlight = () => void (kept = undefined)
