/** Edges in px, within the window. */
export interface Area { left: number, top: number, right: number, bottom: number }
export interface Extent { width: number, height: number }

const margin = 14

const meets = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The first corner in which the pop-up covers nothing of the text field in use, the lower right one first; none: it has to wait. */
export function cornerFor(size: Extent, window: Extent, inUse: Area | undefined): { left: number, top: number } | undefined {
  const right = Math.max(0, window.width - size.width - margin)
  const bottom = Math.max(0, window.height - size.height - margin)
  const near = Math.min(margin, right)
  const corners = [[right, bottom], [near, bottom], [right, Math.min(margin, bottom)], [near, Math.min(margin, bottom)]] as const
  const free = corners.find(([left, top]) => !inUse || !meets({ left, top, right: left + size.width, bottom: top + size.height }, inUse))
  return free && { left: free[0], top: free[1] }
}
