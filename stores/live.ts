import type { ShallowRef } from 'vue'
import { liveQuery } from 'dexie'
import { shallowRef, watch } from 'vue'

/**
 * A Dexie query as a ref: run again when `key` changes or anyone, in any context, writes what it read.
 * The value of the former key stays until the next one is there, so that nothing blinks. `failed` hears
 * of a database that cannot be read.
 */
export function useLive<K, T>(
  key: () => K,
  query: (key: K) => Promise<T>,
  empty: T,
  failed: (error: unknown) => void = () => {},
): Readonly<ShallowRef<T>> {
  const value = shallowRef(empty) as ShallowRef<T>
  watch(key, (current, _, onCleanup) => {
    const subscription = liveQuery(() => query(current)).subscribe(
      (next) => {
        value.value = next
      },
      failed,
    )
    onCleanup(() => subscription.unsubscribe())
  }, { immediate: true })
  return value
}
