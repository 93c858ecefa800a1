import type { Ref } from 'vue'
import { nextTick, watch } from 'vue'

interface Telling {
  /** The end is near. */
  more: () => void
  /** The pointer marks this one. */
  point: (at: number) => void
}

/** How near to the end (px) the next rows are asked for. */
const near = 80

/** A list of which one row is marked while the focus stays in a text field: it keeps that row in sight. */
export function useMarkedList(list: Readonly<Ref<HTMLElement | null>>, active: () => number, { more, point }: Telling) {
  watch(active, async (at) => {
    await nextTick()
    list.value?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  })

  function scrolled() {
    const box = list.value
    if (box && box.scrollTop + box.clientHeight > box.scrollHeight - near) more()
  }
  /** When the list moves under a pointer that lies still, the row under it does not count as pointed at. */
  function pointed({ movementX, movementY }: PointerEvent, at: number) {
    if ((movementX !== 0 || movementY !== 0) && at !== active()) point(at)
  }

  return { scrolled, point: pointed }
}
