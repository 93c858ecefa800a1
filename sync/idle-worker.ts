/** How long (ms) after the last question a worker is ended, which frees what it holds. */
const idleFor = 60_000

type Unnumbered<Q> = Q extends unknown ? Omit<Q, 'id'> : never

/** Returns a way to ask a worker, which is made with the first question, answers each by its number, and is ended when nobody asks any more. */
export function idleWorker<Q extends { id: number }, A extends { id: number }>(make: () => Worker): (question: Unnumbered<Q>) => Promise<A> {
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function awake(): Worker {
    clearTimeout(idle)
    idle = setTimeout(() => {
      worker?.terminate()
      worker = undefined
    }, idleFor)
    return worker ??= make()
  }

  return (question) => {
    const id = ++asked
    const from = awake()
    return new Promise((resolve) => {
      const listener = ({ data }: MessageEvent<A>) => {
        if (data.id !== id) return
        from.removeEventListener('message', listener)
        resolve(data)
      }
      from.addEventListener('message', listener)
      from.postMessage({ id, ...question })
    })
  }
}
