import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { computed, ref } from 'vue'

/** Further down than this nobody looks at what comes in (px). */
const atTop = 4

/** Whether a list that runs by is being read: pointed at, focused, scrolled, or `busy`. Then it stands still (S036, S061). */
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

  /** To the newest, whatever held it. The list itself keeps the focus, which holds nothing. */
  function release() {
    list.value?.scrollTo({ top: 0 })
    list.value?.focus({ preventScroll: true })
    pointed.value = focused.value = scrolled.value = false
  }
  return { still, release }
}
