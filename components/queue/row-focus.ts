import type { Ref } from 'vue'
import { computed, nextTick, ref, watch } from 'vue'
import { afterPaint } from '@/stores/after-paint'
import { useDialogs } from '@/stores/dialogs'
import { useLiveView } from '@/stores/live/live-view'
import { useQueue } from '@/stores/queue'

/**
 * The roving focus of the rows: one of them is the list's Tab stop. `scrollTo` brings a row into sight
 * before it gets the focus.
 */
export function useRowFocus(
  rows: Readonly<Ref<readonly { id: string }[]>>,
  list: Readonly<Ref<HTMLElement | null>>,
  scrollTo: (index: number) => void,
) {
  const queue = useQueue()
  const dialogs = useDialogs()
  const live = useLiveView()
  const currentId = ref<string>()
  /** The row that is drawn as the open ticket's. It follows after the first frame that shows the ticket, in which the list may be hidden. */
  const openedId = ref(queue.openedId)
  const at = computed(() => Math.max(0, rows.value.findIndex(row => row.id === currentId.value)))

  const element = (id: string) => list.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)

  async function focusAt(index: number) {
    const row = rows.value[Math.min(Math.max(index, 0), rows.value.length - 1)]
    if (!row) return
    currentId.value = row.id
    scrollTo(rows.value.indexOf(row))
    await nextTick()
    element(row.id)?.focus({ preventScroll: true })
  }
  const focusCurrent = () => focusAt(at.value)

  // A focused row that leaves the list hands its focus to the one that takes its place.
  watch(rows, (now, before) => {
    const index = before.findIndex(row => row.id === currentId.value)
    if (index < 0 || now.some(row => row.id === currentId.value)) return
    const inside = document.activeElement?.closest('[data-row]') !== null && list.value?.contains(document.activeElement)
    currentId.value = now[Math.min(index, now.length - 1)]?.id
    if (inside) void nextTick(focusCurrent)
  })
  /** The row of a ticket that was opened only just now. */
  let next: string | undefined
  function toNext() {
    openedId.value = queue.openedId
    currentId.value = next ?? currentId.value
    next = undefined
  }
  // Back from a ticket: the same row, with the focus.
  watch(() => queue.openedId, (opened, before) => {
    if (opened !== undefined) {
      // Moving the Tab stop off a focused row forces a layout, so it waits until the ticket is on screen.
      next = opened
      void afterPaint().then(toNext)
      return
    }
    toNext()
    // Not where a broadcast's list was behind it, which takes the focus.
    if (before !== undefined && live.opened === undefined) void nextTick(focusCurrent)
  }, { immediate: true })

  // A dialog that was opened from a menu cannot return the focus, because the menu is gone.
  watch(() => dialogs.closing !== undefined || dialogs.taking !== undefined, async (asking) => {
    if (asking || queue.openedId !== undefined) return
    await new Promise(resolve => setTimeout(resolve, 50))
    if (document.activeElement === document.body) void focusCurrent()
  })

  return { currentId, openedId, at, element, focusAt, focusCurrent }
}
