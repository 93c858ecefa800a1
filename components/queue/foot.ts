import type { Ref } from 'vue'
import { useElementSize } from '@vueuse/core'
import { onScopeDispose, reactive, readonly, watch } from 'vue'

const heights = reactive({ foot: 0, list: 0, slip: 0 })

/**
 * How high things at the panel's foot are (px): `foot` of the open ticket and `list` of the list beside it, so that what floats stays above
 * them, and `slip` of what floats there, so that the newest message stays above that. Whoever needs one sets it on its own element: a
 * property of the root would have the styles of the whole page recomputed each time.
 */
export const feet = readonly(heights)

/** Tells how high this element is, as long as it is there and shown. */
export function useFoot(name: keyof typeof heights, element: Ref<HTMLElement | null>, isShown = () => true) {
  const { height } = useElementSize(element, undefined, { box: 'border-box' })
  watch(() => isShown() ? height.value : 0, (px) => {
    heights[name] = px
  }, { immediate: true })
  onScopeDispose(() => {
    heights[name] = 0
  })
}
