import type { Ref } from 'vue'
import type { useReorder } from './reorder'
import { useEventListener } from '@vueuse/core'

/** How far (px) a pointer may stray from the list before the item goes back to its place. */
const strays = 64
/** So near (px) to the edge of the window the page scrolls along, by so much with each move. */
const edge = 40
const stride = 12

/** The pointer's way to order a list: the grip of a row begins it, wherever it is let go ends it, Esc puts it back. */
export function useReorderDrag(list: Readonly<Ref<HTMLElement | null>>, { lifted, lift, moveTo, putBack, drop, placeOf }: ReturnType<typeof useReorder>) {
  let held: { id: string, from: number, pointer: number } | undefined

  function end() {
    const pointer = held?.pointer
    held = undefined
    if (pointer !== undefined && list.value?.hasPointerCapture(pointer)) list.value.releasePointerCapture(pointer)
  }
  function cancel() {
    if (!held) return
    end()
    putBack()
  }

  /** For `pointerdown` on a grip. The list holds the pointer: a row that moves in the page would lose it. */
  function begin(event: PointerEvent, id: string) {
    if (event.button !== 0 || held) return
    if (lifted.value !== undefined) void drop(lifted.value)
    held = { id, from: placeOf(id), pointer: event.pointerId }
    list.value?.setPointerCapture(event.pointerId)
    lift(id)
  }

  function isAstray({ clientX, clientY }: PointerEvent, box: DOMRect) {
    return clientX < box.left - strays || clientX > box.right + strays || clientY < box.top - strays || clientY > box.bottom + strays
  }

  useEventListener(list, 'pointermove', (event) => {
    if (!held || !list.value) return
    if (isAstray(event, list.value.getBoundingClientRect())) return moveTo(held.id, held.from)
    if (event.clientY < edge) window.scrollBy(0, -stride)
    if (event.clientY > window.innerHeight - edge) window.scrollBy(0, stride)
    const others = [...list.value.children].filter(row => (row as HTMLElement).dataset.id !== held?.id)
    const above = others.filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2 < event.clientY
    })
    moveTo(held.id, above.length)
  })
  useEventListener(list, 'pointerup', (event) => {
    if (!held || !list.value) return
    const { id } = held
    if (isAstray(event, list.value.getBoundingClientRect())) return cancel()
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
