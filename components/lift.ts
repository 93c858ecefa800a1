import type { ShallowRef } from 'vue'
import { useElementSize } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'

/** Lifts the toast above what stands at the foot of the panel: it must never lie over the field one writes in. */
export function useLift(foot: Readonly<ShallowRef<HTMLElement | null>>) {
  const { height } = useElementSize(foot, undefined, { box: 'border-box' })
  const { style } = document.documentElement
  watch(height, pixels => style.setProperty('--lift', `${pixels}px`), { immediate: true })
  onScopeDispose(() => style.removeProperty('--lift'))
}
