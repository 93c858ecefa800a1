import type { Ref } from 'vue'
import { useElementSize } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'

/** Tells the page how high the foot of the open ticket is (`--foot`), so that what floats stays above it. */
export function useFoot(foot: Ref<HTMLElement | null>) {
  const { height } = useElementSize(foot)
  const { style } = document.documentElement
  watch(height, px => style.setProperty('--foot', `${px}px`), { immediate: true })
  onScopeDispose(() => style.removeProperty('--foot'))
}
