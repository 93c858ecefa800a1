import type { InjectionKey, Ref } from 'vue'
import { computed, inject, provide, readonly, ref, watch } from 'vue'
import { afterPaint } from '@/stores/after-paint'

const calmKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('calm')

/**
 * Whether the first frame of an opened thread is behind us. What its messages bear beside their words, and nobody reads or presses in
 * that frame, waits for it: what was found in them, and the buttons that are seen when they are pointed at.
 */
export function provideCalm(thread: () => { id: string | undefined, drawn: boolean }) {
  const calm = ref(false)
  watch(() => thread().id, () => {
    calm.value = false
  }, { flush: 'sync' })
  watch(() => thread().drawn && thread().id, async (id) => {
    await afterPaint()
    calm.value = id !== false && id === thread().id
  }, { immediate: true })
  provide(calmKey, readonly(calm))
  return readonly(calm)
}

/** True for a message that stands by itself. */
export const useCalm = () => inject(calmKey, () => computed(() => true), true)
