import type { Filed } from './db'
import type { Answer, Question } from './search-worker'
import { fold } from '@/domain/fold'
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

/** The words of a search as they stand in the packs. */
export const wordsOf = (text: string) => fold(text).split(/\s+/).filter(Boolean)

function ids(words: string[]): Promise<string[]> {
  const question: Question = { id: ++asked, words }
  const { promise, answered } = answerTo(awake(), question.id)
  awake().postMessage(question)
  return promise.finally(answered)
}

function answerTo(from: Worker, id: number) {
  let listener: (event: MessageEvent<Answer>) => void = () => {}
  const promise = new Promise<string[]>((resolve) => {
    listener = ({ data }) => {
      if (data.id === id) resolve(data.ids)
    }
    from.addEventListener('message', listener)
  })
  return { promise, answered: () => from.removeEventListener('message', listener) }
}

/** Starts the worker before the first keystroke, when the agent goes into the search box. */
export const warmUp = () => ids([])

/** Tickets that hold every word, open ones before closed ones, the latest first; at most 200, `limit` of them read. */
export async function search(text: string, limit: number): Promise<{ rows: Filed[], found: number }> {
  const words = wordsOf(text)
  if (words.length === 0) return { rows: [], found: 0 }
  const found = await ids(words)
  const rows = (await db.tickets.bulkGet(found.slice(0, limit))).flatMap(row => row ? [row] : [])
  const rank = (row: Filed) => row.status === 'closed' ? 1 : 0
  return { rows: rows.sort((a, b) => rank(a) - rank(b) || b.lastActivityAt - a.lastActivityAt), found: found.length }
}
