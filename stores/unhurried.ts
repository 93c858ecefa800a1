import type { ShallowRef } from 'vue'
import { liveQuery } from 'dexie'
import { shallowRef, watch } from 'vue'

/**
 * As `useLive`, for what changes a hundred times a second: read again at most once in `pause` (ms) however much is
 * written, and not at all while nothing of it changes.
 */
export function useUnhurried<K, T>(key: () => K, query: (key: K) => Promise<T>, empty: T, pause: (key: K) => number): Readonly<ShallowRef<T>> {
  const value = shallowRef(empty) as ShallowRef<T>
  watch(key, (current, _, onCleanup) => {
    let subscription: { unsubscribe: () => void } | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    let readAt = 0
    /** What follows a quiet while is read at once. */
    const later = () => timer ??= setTimeout(next, Math.max(0, readAt + pause(current) - performance.now()))

    function read() {
      readAt = performance.now()
      subscription?.unsubscribe()
      let asked = false
      subscription = liveQuery(() => {
        // Asked a second time: something of it has changed. That is all there is to know until the pause is over.
        if (asked) {
          later()
          return undefined
        }
        asked = true
        return query(current).then((answer) => {
          // A task of its own: what follows from the value may write, which Dexie forbids inside a live query.
          setTimeout(() => {
            if (!over) value.value = answer
          })
        })
      }).subscribe({ error: later })
    }
    function next() {
      timer = undefined
      if (!over) read()
    }
    read()
    onCleanup(() => {
      over = true
      clearTimeout(timer)
      subscription?.unsubscribe()
    })
  }, { immediate: true })
  return value
}
