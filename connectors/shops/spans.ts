const day = 24 * 3600_000

/** A time in which orders were made (ms); without an end it lasts. */
export interface Span { from: number, to?: number }

/**
 * Where a cut-off order is looked for: among those of the last two days, and, where making it was begun earlier, around that time,
 * since the shop's clock may differ.
 */
export function spansOf(begunAt: number, now: number): Span[] {
  const recent = { from: now - 2 * day }
  return begunAt - day / 2 >= recent.from ? [recent] : [recent, { from: begunAt - day / 2, to: begunAt + day / 2 }]
}

/** Most pages of a hundred that are looked through in each span. */
export const mostPages = 10
