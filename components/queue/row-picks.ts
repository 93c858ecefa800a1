import type { Ref } from 'vue'
import { computed, shallowRef, watch } from 'vue'

/**
 * Several rows at once (S064): Ctrl or ⌘ and a click picks one more, Shift and a click or an arrow all up to there.
 * What left the list is picked no more; another list starts with none.
 */
export function useRowPicks<Row extends { id: string }>(rows: Readonly<Ref<readonly Row[]>>, view: () => string, at: Readonly<Ref<number>>) {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  /** Where a stretch begins. */
  let from: string | undefined
  const picked = computed(() => rows.value.filter(({ id }) => ids.value.has(id)))

  function clear() {
    if (ids.value.size > 0) ids.value = new Set()
    from = undefined
  }
  watch(view, clear)

  function toggle(id: string) {
    const others = new Set(ids.value)
    if (!others.delete(id)) others.add(id)
    ids.value = others
    from = id
  }
  function stretch(to: number) {
    // Where it began may have left the list since.
    if (!rows.value.some(({ id }) => id === from)) from = rows.value[at.value]?.id
    const start = Math.max(0, rows.value.findIndex(({ id }) => id === from))
    ids.value = new Set(rows.value.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ id }) => id))
  }

  /** Whether a click picks instead of opening. */
  function clicked({ ctrlKey, metaKey, shiftKey }: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>, index: number, id: string): boolean {
    if (shiftKey) stretch(index)
    else if (ctrlKey || metaKey) toggle(id)
    else clear()
    return shiftKey || ctrlKey || metaKey
  }
  /** All picked rows, if this is one of several. */
  const withRow = (id: string) => picked.value.length > 1 && ids.value.has(id) ? picked.value : []

  return { ids, picked, clear, clicked, stretch, withRow }
}
