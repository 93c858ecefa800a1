import type { Ref } from 'vue'
import type { Piece } from '@/stores/customer/capture-pick'
import { useDebounceFn, useEventListener } from '@vueuse/core'
import { ref } from 'vue'
import { useCapturePick } from '@/stores/customer/capture-pick'
import { useTicket } from '@/stores/ticket'

/** How far from the beginning of an element a point of the selection is, in UTF-16 units of its text. */
function offsetIn(element: Node, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** What a range covers of one text; nothing where it does not reach. */
function within(range: Range, element: Node): [start: number, end: number] | undefined {
  if (!range.intersectsNode(element)) return undefined
  const length = element.textContent?.length ?? 0
  const start = element.contains(range.startContainer) ? offsetIn(element, range.startContainer, range.startOffset) : 0
  const end = element.contains(range.endContainer) ? offsetIn(element, range.endContainer, range.endOffset) : length
  return end > start ? [start, end] : undefined
}

/**
 * Follows what is selected in the thread, over one bubble or several: only what people wrote, no times or names between. `box` is where the
 * selection stands on the screen. Read once the pointer has let go, so that dragging costs nothing.
 */
export function useCaptureSelection(frame: Ref<HTMLElement | null>) {
  const picks = useCapturePick()
  const ticket = useTicket()
  const box = ref<DOMRect>()
  let isHeld = false

  function piecesOf(range: Range): Piece[] {
    const of = ticket.id
    if (of === undefined) return []
    return [...frame.value?.querySelectorAll<HTMLElement>('[data-entry]') ?? []].flatMap((item) => {
      const entry = ticket.entries.find(({ entry }) => entry.id === item.dataset.entry)?.entry
      if (!entry || !range.intersectsNode(item)) return []
      return [...item.querySelectorAll('.text')].flatMap((text) => {
        const part = within(range, text)
        return part ? [{ ticket: of, message: entry.id, at: entry.at, text: text.textContent ?? '', start: part[0], end: part[1] }] : []
      })
    })
  }

  function place() {
    const selection = getSelection()
    if (selection?.rangeCount && !selection.isCollapsed) box.value = selection.getRangeAt(0).getBoundingClientRect()
  }
  function read() {
    const selection = getSelection()
    const isOurs = selection?.anchorNode && frame.value?.contains(selection.anchorNode)
    if (!selection?.rangeCount || selection.isCollapsed || !isOurs) {
      if (!document.activeElement?.closest('.capture-bar')) picks.drop()
      return
    }
    place()
    void picks.choose(piecesOf(selection.getRangeAt(0)))
  }
  const soon = useDebounceFn(() => isHeld || read(), 120)

  useEventListener(frame, 'pointerdown', () => {
    isHeld = true
  })
  useEventListener(window, ['pointerup', 'pointercancel'], () => {
    if (!isHeld) return
    isHeld = false
    void soon()
  })
  useEventListener(document, 'selectionchange', () => void soon())
  useEventListener(frame, 'scroll', () => picks.pick && requestAnimationFrame(place), { passive: true })

  /** Selects the whole focused message, for the keyboard. */
  function chooseFocused(): boolean {
    const item = document.activeElement?.closest<HTMLElement>('[data-entry]')
    const text = item?.querySelector('.text')
    if (!text || !frame.value?.contains(item ?? null)) return false
    const range = document.createRange()
    range.selectNodeContents(text)
    box.value = range.getBoundingClientRect()
    void picks.choose(piecesOf(range))
    return true
  }

  return { box, chooseFocused }
}
