/** Edges in px, within the window. */
export interface Edges { left: number, top: number, right: number, bottom: number }
export interface Size { width: number, height: number }
export interface Spot { left: number, top: number, maxHeight: number, above: boolean }

const gap = 6
const margin = 8
/** A box up to this height (px) is kept free as a whole; of a larger one, only the line with the caret. */
const small = 120

/** What must stay readable: the whole of a small box, else the line of the caret. */
function kept(caret: Edges, box: Edges, window: Size): { top: number, bottom: number } {
  const fits = box.bottom - box.top <= small && box.top >= 0 && box.bottom <= window.height
  return fits ? { top: Math.min(box.top, caret.top), bottom: Math.max(box.bottom, caret.bottom) } : caret
}

/** Where the menu goes: under what is typed, over it where more room is, never past the window's edges. */
export function spotFor(caret: Edges, box: Edges, menu: Size, window: Size): Spot {
  const { top, bottom } = kept(caret, box, window)
  const under = window.height - bottom - gap - margin
  const over = top - gap - margin
  const above = menu.height > under && over > under
  const maxHeight = Math.max(above ? over : under, Math.min(96, window.height - 2 * margin))
  const height = Math.min(menu.height, maxHeight)
  const wished = above ? top - gap - height : bottom + gap
  return {
    left: Math.max(margin, Math.min(caret.left - margin, window.width - menu.width - margin)),
    top: Math.max(margin, Math.min(wished, window.height - height - margin)),
    maxHeight,
    above,
  }
}
