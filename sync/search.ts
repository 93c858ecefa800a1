import type { Filed } from './db'
import type { Answer, Question } from './search-worker'
import type { Customer } from '@/domain/customer'
import { searchWords } from '@/domain/findable'
import { db } from './db'
import { idleWorker } from './idle-worker'

/** Ids of tickets, and of imported customers who have none; at most 200 of each. `behind`: found without waiting for what is just being written. */
export type Found = Omit<Answer, 'id'>

/** The packs live in a worker, and only while somebody searches. */
const packs = idleWorker<Question, Answer>(() => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }))
async function ask(words: string[], whole: boolean): Promise<Found> {
  const { ids, people, behind } = await packs({ words, whole })
  return { ids, people, behind }
}

/** Starts the worker before the first keystroke, when the agent goes into the search box. */
export const warmUp = () => ask([], true)

async function find(text: string, whole: boolean): Promise<Found> {
  const words = searchWords(text)
  return words.length === 0 ? { ids: [], people: [], behind: false } : ask(words, whole)
}

/** What has a line that holds every word; nothing for a text without words. */
export const search = (text: string): Promise<Found> => find(text, true)

/** The same within a frame, even while a sync is writing: it may be `behind` then, and `search` knows the rest. */
export const glance = (text: string): Promise<Found> => find(text, false)

/** Imported customers by id; somebody who was joined with another is found as that one. */
export async function readPeople(ids: string[]): Promise<Customer[]> {
  return (await db.customers.bulkGet(ids)).flatMap(row => row && row.into === undefined && !row.joined ? [row] : [])
}

/** The rows of a search: open ones before closed ones, the latest first. */
export async function readFound(ids: string[]): Promise<Filed[]> {
  const rows = (await db.tickets.bulkGet(ids)).flatMap(row => row ? [row] : [])
  const rank = (row: Filed) => row.status === 'closed' ? 1 : 0
  return rows.sort((a, b) => rank(a) - rank(b) || b.lastActivityAt - a.lastActivityAt)
}
