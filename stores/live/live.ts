import type { ShallowRef } from 'vue'
import { liveQuery } from 'dexie'
import { shallowRef, watch } from 'vue'

/**
 * A Dexie query as a ref: run again when `key` changes or anyone, in any context, writes what it read.
 * The value of the previous key stays until the next one is there, so that nothing blinks. `failed` is told
 * when the database cannot be read.
 *
 * `liveQuery` discards an answer that a write has overtaken and asks again: while a sync writes batch after batch, a
 * pressed tab would wait for a pause. So each answer is shown as it comes, and the next one corrects it.
 */
export function useLive<K, T>(
  key: () => K,
  query: (key: K) => Promise<T>,
  empty: T,
  failed: (error: unknown) => void = () => {},
): Readonly<ShallowRef<T>> {
  const value = shallowRef(empty) as ShallowRef<T>
  watch(key, (current, _, onCleanup) => {
    let asked = 0
    let shown = 0
    const show = (run: number, next: T) => {
      // A slow answer to an earlier question no longer counts.
      if (run < shown) return
      shown = run
      value.value = next
    }
    // Not an async function: Dexie would count its awaits, and lose count when others are under way.
    const subscription = liveQuery(() => {
      const run = ++asked
      return query(current).then((next) => {
        // A task of its own: what follows from the value may write, which Dexie forbids inside a live query.
        setTimeout(() => subscription.closed || show(run, next))
      })
    }).subscribe({ error: failed })
    onCleanup(() => subscription.unsubscribe())
  }, { immediate: true })
  return value
}
