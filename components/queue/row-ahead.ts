import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { afterPaint } from '@/stores/after-paint'

/** Rows above and below those in sight that are kept ready for scrolling. */
const ready = 3
/** With so many rows that were not there before, it counts as another list. */
const others = 4
/** About as many as are in sight. */
const near = 12

/** How many rows out of sight are drawn. For another list, first only what can be seen, and the rest after its first frame. */
export function useRowsAhead(rows: Readonly<Ref<readonly { id: string }[]>>): Readonly<Ref<number>> {
  const ahead = ref(ready)
  watch(rows, async (now, before) => {
    const known = new Set(before.slice(0, near).map(({ id }) => id))
    if (now.slice(0, near).filter(({ id }) => !known.has(id)).length < others) return
    ahead.value = 0
    await afterPaint()
    ahead.value = ready
  })
  return ahead
}
