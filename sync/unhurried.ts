import { liveQuery } from 'dexie'

/**
 * Asks the database, and again when anyone, in any context, has written what was read: at most once in `pause` (ms) however much is
 * written, at once after a quiet while, and not at all while nothing changes. Returns a function that ends it.
 *
 * Dexie would ask again at the very end of the write, before the writer hears that it is done. Here that is a task of its own.
 */
export function unhurried<T>(query: () => Promise<T>, pause: number, heard: (answer: T) => void): () => void {
  let subscription: { unsubscribe: () => void } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  let readAt = 0
  const later = () => timer ??= setTimeout(next, Math.max(0, readAt + pause - performance.now()))

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
      return query().then((answer) => {
        // A task of its own: what follows from the answer may write, which Dexie forbids inside a live query.
        setTimeout(() => over || heard(answer))
      })
    }).subscribe({ error: later })
  }
  function next() {
    timer = undefined
    if (!over) read()
  }
  read()
  return () => {
    over = true
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}
