import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, ref } from 'vue'

/** Scrolled down further than this (px), somebody is reading older lines. */
const atTop = 4

/** Whether a moving list is being read, and so has to stand still: it is under the pointer, focused, scrolled, or `busy` (S036, S061). */
export function useLiveStill(list: Readonly<Ref<HTMLElement | null>>, busy: () => boolean) {
  const pointed = ref(false)
  const focused = ref(false)
  const scrolled = ref(false)

  useEventListener(list, 'pointerenter', () => {
    pointed.value = true
  })
  useEventListener(list, 'pointerleave', () => {
    pointed.value = false
  })
  const inside = (target: EventTarget | null) => target instanceof Node && target !== list.value && list.value?.contains(target) === true
  useEventListener(list, 'focusin', ({ target }) => {
    focused.value = inside(target)
  })
  useEventListener(list, 'focusout', ({ relatedTarget }) => {
    focused.value = inside(relatedTarget)
  })
  useEventListener(list, 'scroll', () => {
    scrolled.value = (list.value?.scrollTop ?? 0) > atTop
  }, { passive: true })

  const still = computed(() => pointed.value || focused.value || scrolled.value || busy())

  /** Lets the list move again, whatever held it. The focus goes to the list itself, which does not hold it. */
  function release() {
    list.value?.scrollTo({ top: 0 })
    list.value?.focus({ preventScroll: true })
    pointed.value = focused.value = scrolled.value = false
  }
  return { still, release }
}
