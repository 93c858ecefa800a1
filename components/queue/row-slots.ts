import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/**
 * Which row element shows which of `ids`: an id that stays keeps its element, and a new one takes over the element of one that
 * left. Updating such an element costs a third of making a new one.
 */
export function slotsOf(before: ReadonlyMap<string, number>, ids: readonly string[]): Map<string, number> {
  const staying = new Set(ids)
  const free = [...before].flatMap(([id, slot]) => staying.has(id) ? [] : [slot])
  const taken = Math.max(-1, ...before.values())
  let made = 0
  return new Map(ids.map(id => [id, before.get(id) ?? free.shift() ?? taken + ++made]))
}

/** The part of the virtual list that measures rows: its cache of elements by id, and how it begins to watch one. */
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
    // Otherwise the list would still take the element for the old id's, and stop watching it when that id comes back.
    if (former !== undefined && former !== id && list().elementsCache.get(former) === row) list().elementsCache.delete(former)
    if (row) shows.set(row, id)
    list().measureElement(row)
  }
  return { slots, measure }
}
