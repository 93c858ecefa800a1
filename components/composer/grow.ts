import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { nextTick, onMounted, watch } from 'vue'

/** A field as high as what is written in it, whenever `written` or the panel's width changes: up to its own `max-height`. */
export function useGrow(field: Readonly<Ref<HTMLTextAreaElement | null>>, written: () => unknown[]) {
  function grow() {
    const box = field.value
    if (!box) return
    box.style.height = 'auto'
    // An empty field has its own height; asking for it would force a layout in the middle of drawing.
    if (box.value === '') return
    // Its edges are not part of the scroll height.
    box.style.height = `${box.scrollHeight + 2}px`
  }
  watch(written, () => nextTick(grow))
  useEventListener('resize', grow)
  onMounted(grow)
}
