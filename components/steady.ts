import type { Ref } from 'vue'
import { useEventListener, useTimeoutFn } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { hold } from '@/domain/hold'

/** How long (ms) after the pointer last moved over the list its rows may move again. */
const rest = 1_500

/**
 * Rows that never jump under the pointer (S036): their order is held while it moved over `list` within the
 * last moment, while a button is down, and while `busy` (a menu is open). A changed `view` is another list
 * and shows at once.
 */
export function useSteady<Row extends { id: string }>(
  fresh: () => readonly Row[],
  view: () => string,
  list: Readonly<Ref<HTMLElement | null>>,
  busy: () => boolean,
): Readonly<Ref<readonly Row[]>> {
  const near = ref(false)
  const down = ref(false)
  const { start, stop } = useTimeoutFn(() => {
    near.value = false
  }, rest, { immediate: false })

  useEventListener(list, 'pointermove', ({ movementX, movementY }: PointerEvent) => {
    // Rows that scroll under a still pointer cause events without movement.
    if (movementX === 0 && movementY === 0) return
    near.value = true
    start()
  })
  useEventListener(list, 'pointerleave', () => {
    stop()
    near.value = false
  })
  useEventListener(list, 'pointerdown', () => {
    down.value = true
  })
  useEventListener(['pointerup', 'pointercancel'], () => {
    down.value = false
  })

  const rows = shallowRef<readonly Row[]>(fresh())
  const shownView = ref(view())
  watch([fresh, view, near, down, busy], () => {
    const steady = (near.value || down.value || busy()) && shownView.value === view()
    rows.value = steady ? hold(rows.value, fresh()) : fresh()
    shownView.value = view()
  })
  return rows
}
