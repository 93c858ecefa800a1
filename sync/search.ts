import type { Filed } from './db'
import type { Answer, Question } from './search-worker'
import { searchWords } from '@/domain/findable'
import { db } from './db'

/** The packs cost 21 MB at 100 000 customers; they live in a worker, and only while somebody searches. */
const idleFor = 60_000

let worker: Worker | undefined
let idle: ReturnType<typeof setTimeout> | undefined
let asked = 0

function awake(): Worker {
  clearTimeout(idle)
  idle = setTimeout(() => {
    worker?.terminate()
    worker = undefined
  }, idleFor)
  return worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
}

function ask(words: string[]): Promise<string[]> {
  const id = ++asked
  const from = awake()
  return new Promise((resolve) => {
    const listener = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return
      from.removeEventListener('message', listener)
      resolve(data.ids)
    }
    from.addEventListener('message', listener)
    from.postMessage({ id, words } satisfies Question)
  })
}

/** Starts the worker before the first keystroke, when the agent goes into the search box. */
export const warmUp = () => ask([])

/** Ids of the tickets whose line holds every word, at most 200; none for a text without words. */
export async function search(text: string): Promise<string[]> {
  const words = searchWords(text)
  return words.length === 0 ? [] : ask(words)
}

/** The rows of a search: open ones before closed ones, the latest first. */
export async function readFound(ids: string[]): Promise<Filed[]> {
  const rows = (await db.tickets.bulkGet(ids)).flatMap(row => row ? [row] : [])
  const rank = (row: Filed) => row.status === 'closed' ? 1 : 0
  return rows.sort((a, b) => rank(a) - rank(b) || b.lastActivityAt - a.lastActivityAt)
}
