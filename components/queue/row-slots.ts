import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/**
 * Which row of the page shows which of `ids`: one that stays keeps its row, and one that comes takes over the row of one that
 * left. Such a row has its parts changed, which costs a third of making it anew.
 */
export function slotsOf(before: ReadonlyMap<string, number>, ids: readonly string[]): Map<string, number> {
  const staying = new Set(ids)
  const free = [...before].flatMap(([id, slot]) => staying.has(id) ? [] : [slot])
  const taken = Math.max(-1, ...before.values())
  let made = 0
  return new Map(ids.map(id => [id, before.get(id) ?? free.shift() ?? taken + ++made]))
}

/** Of a list that measures its rows: what it remembers of them, by id, and how it begins to watch one. */
interface Measuring {
  elementsCache: Map<unknown, Element>
  measureElement: (row: HTMLElement | null) => void
}

/** The rows in the page for the ids in sight, and what to do with each element: one that was taken over is measured anew. */
export function useRowSlots(ids: () => readonly string[], list: () => Measuring): { slots: ComputedRef<ReadonlyMap<string, number>>, measure: (row: HTMLElement | null, id: string) => void } {
  const slots = computed<ReadonlyMap<string, number>>(before => slotsOf(before ?? new Map(), ids()))
  const shows = new WeakMap<HTMLElement, string>()

  function measure(row: HTMLElement | null, id: string) {
    const former = row ? shows.get(row) : undefined
    // Else the list would take the row for that of the one who left, and end its watch when that one comes back.
    if (former !== undefined && former !== id && list().elementsCache.get(former) === row) list().elementsCache.delete(former)
    if (row) shows.set(row, id)
    list().measureElement(row)
  }
  return { slots, measure }
}
