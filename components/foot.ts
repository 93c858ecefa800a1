import type { Ref } from 'vue'
import { useElementSize } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'

/**
 * Tells the page how high something at its foot is: `--foot` of the open ticket, so that what floats stays above it,
 * and `--slip` of what floats there, so that the newest message stays above that.
 */
export function useFoot(name: '--foot' | '--slip', foot: Ref<HTMLElement | null>) {
  const { height } = useElementSize(foot, undefined, { box: 'border-box' })
  const { style } = document.documentElement
  watch(height, px => style.setProperty(name, `${px}px`), { immediate: true })
  onScopeDispose(() => style.removeProperty(name))
}
