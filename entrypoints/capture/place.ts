/** Edges in px, within the window. */
export interface Area { left: number, top: number, right: number, bottom: number }
export interface Extent { width: number, height: number }

const gap = 8
const margin = 8

const meets = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Where the bar goes: above what is highlighted, else below it, else into a free end of the window; never over the text field in use. None:
 * there is no such place, or the highlight was scrolled out of sight, and the bar has to wait.
 */
export function placeBeside(piece: Area, bar: Extent, window: Extent, inUse?: Area): { left: number, top: number } | undefined {
  if (piece.bottom < 0 || piece.top > window.height) return undefined
  const furthest = Math.max(margin, window.height - bar.height - margin)
  const left = Math.max(margin, Math.min(piece.left, window.width - bar.width - margin))
  const tops = [piece.top - bar.height - gap, piece.bottom + gap].filter(top => top >= margin && top <= furthest)
  return [...tops, margin, furthest]
    .map(top => ({ left, top }))
    .find(({ top }) => !inUse || !meets({ left, top, right: left + bar.width, bottom: top + bar.height }, inUse))
}
