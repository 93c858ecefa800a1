import type { ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import { unhurried } from '@/sync/unhurried'

/** As `useLive`, for what changes a hundred times a second: read again at most once in `pause` (ms) however much is written. */
export function useUnhurried<K, T>(key: () => K, query: (key: K) => Promise<T>, empty: T, pause: (key: K) => number): Readonly<ShallowRef<T>> {
  const value = shallowRef(empty) as ShallowRef<T>
  watch(key, (current, _, onCleanup) => {
    onCleanup(unhurried(() => query(current), pause(current), (answer) => {
      value.value = answer
    }))
  }, { immediate: true })
  return value
}
