import type { Ref } from 'vue'
import type { useReorder } from './reorder'
import { useEventListener, useRafFn } from '@vueuse/core'

/** How far (px) a pointer may stray from the list before the item goes back to its place. */
const strays = 64
/** How near (px) to the window's edge the page scrolls along, and by how much in each frame. */
const edge = 40
const stride = 8

/** The pointer's way to order a list: the grip of a row begins it, letting go ends it, Esc or letting go outside puts it back. */
export function useReorderDrag(list: Readonly<Ref<HTMLElement | null>>, { lifted, lift, moveTo, putBack, drop, placeOf }: ReturnType<typeof useReorder>) {
  let held: { id: string, from: number, pointer: number, x: number, y: number } | undefined

  function isAstray({ x, y }: { x: number, y: number }, { left, right, top, bottom }: DOMRect) {
    return x < left - strays || x > right + strays || y < top - strays || y > bottom + strays
  }
  /** Moves the item to where the pointer is: after all rows whose middle is above it. */
  function follow() {
    if (!held || !list.value) return
    const { id, from, y } = held
    if (isAstray(held, list.value.getBoundingClientRect())) return moveTo(id, from)
    const above = [...list.value.children].filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return (row as HTMLElement).dataset.id !== id && top + height / 2 < y
    })
    moveTo(id, above.length)
  }
  /** Which way the page is to scroll: towards an edge that the pointer is near, as long as the list goes on there. */
  function wayOf(y: number, { top, bottom }: DOMRect) {
    if (y < edge && top < y) return -1
    return y > window.innerHeight - edge && bottom > y ? 1 : 0
  }
  const scrolling = useRafFn(() => {
    const way = held && list.value ? wayOf(held.y, list.value.getBoundingClientRect()) : 0
    if (way === 0) return
    window.scrollBy(0, way * stride)
    follow()
  }, { immediate: false })

  function end() {
    const pointer = held?.pointer
    held = undefined
    scrolling.pause()
    if (pointer !== undefined && list.value?.hasPointerCapture(pointer)) list.value.releasePointerCapture(pointer)
  }
  function cancel() {
    if (!held) return
    end()
    putBack()
  }

  /** For `pointerdown` on a grip. The list holds the pointer: a row that moves in the page would lose it. */
  function begin({ button, pointerId: pointer, clientX: x, clientY: y }: PointerEvent, id: string) {
    if (button !== 0 || held) return
    if (lifted.value !== undefined) void drop(lifted.value)
    held = { id, from: placeOf(id), pointer, x, y }
    list.value?.setPointerCapture(pointer)
    lift(id)
    scrolling.resume()
  }

  useEventListener(list, 'pointermove', ({ clientX: x, clientY: y }) => {
    if (!held) return
    held = { ...held, x, y }
    follow()
  })
  useEventListener(list, 'pointerup', ({ clientX: x, clientY: y }) => {
    if (!held || !list.value) return
    const { id } = held
    if (isAstray({ x, y }, list.value.getBoundingClientRect())) return cancel()
    end()
    void drop(id)
  })
  useEventListener(list, ['pointercancel', 'lostpointercapture'], cancel)
  useEventListener(window, 'keydown', (event) => {
    if (!held || event.key !== 'Escape') return
    event.preventDefault()
    cancel()
  }, { capture: true })

  return { begin }
}
