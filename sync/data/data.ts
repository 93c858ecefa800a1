import type { DataAnswer, DataName, DataQuestion, DataWork } from './data-worker'

/** Why long work did not come to its end. */
export class DataFailed extends Error {
  constructor(readonly why: 'storageFull' | 'notDone') {
    super(why)
  }
}

/** The data's own worker: files of any size are read and written there, so that no window freezes while it works. */
export function dataDesk() {
  let worker: Worker | undefined
  let asked = 0
  const awake = () => worker ??= new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' })

  /** Asks for work; `tell` hears how far it is. Throws `DataFailed`. */
  function ask<N extends DataName>(name: N, question: DataWork[N]['ask'], tell: (done: number, total: number) => void = () => {}): Promise<DataWork[N]['answer']> {
    const id = ++asked
    const from = awake()
    return new Promise((resolve, reject) => {
      const end = () => {
        from.removeEventListener('message', listener)
        from.removeEventListener('error', broken)
      }
      function broken() {
        end()
        worker = undefined
        reject(new DataFailed('notDone'))
      }
      function listener({ data }: MessageEvent<DataAnswer>) {
        if (data.id !== id) return
        if ('done' in data) return tell(data.done, data.total)
        end()
        if ('failed' in data) reject(new DataFailed(data.failed))
        else resolve(data.answer as DataWork[N]['answer'])
      }
      from.addEventListener('message', listener)
      from.addEventListener('error', broken)
      from.postMessage({ id, name, ask: question } as DataQuestion)
    })
  }
  /** Ends the work that is under way, after its current slice. */
  const stop = () => worker?.postMessage({ id: asked, name: 'stop' } satisfies DataQuestion)
  const close = () => {
    worker?.terminate()
    worker = undefined
  }
  return { ask, stop, close }
}
