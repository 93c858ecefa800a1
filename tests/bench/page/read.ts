import type { Filters } from '@/domain/filters'
import type { Key, View } from '@/domain/places'
import type { Filed } from '@/sync/db'
import { noFilters, passes } from '@/domain/filters'
import { narrowings } from '@/domain/narrow'
import { viewKey } from '@/domain/places'
import { db } from '@/sync/db'
import { readRows } from '@/sync/queue'
import { readFound, readPeople, search, warmUp } from '@/sync/search'
import { searchWares, warmUpWares } from '@/sync/shop/shop-search'
import { benchShop } from '../wares'

const rows = 50
const look = (changes: Partial<View> = {}) => viewKey({ list: 'open', agent: 'me', tab: 'all', page: '*', sort: 'newest', ...changes })

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** The same rows without Dexie and without us. */
function bare(view: string, after?: Key) {
  const index = db.backendDB().transaction('tickets').objectStore('tickets').index('places')
  return answer(index.getAll(IDBKeyRange.bound(after ?? [view], [view, []], after !== undefined), rows))
}

async function timed(work: () => Promise<unknown>) {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** One sample of each, ours and bare in turns; the caller repeats it and takes the medians. */
export async function readOnce(changes: Partial<View>, pages: number): Promise<{ ours: number, bare: number, rows: number }> {
  await db.open()
  const view = look(changes)
  let after: Key | undefined
  for (let i = 1; i < pages; i++) after = (await readRows(view, rows, undefined, after)).after
  let found = 0
  const ours = async () => {
    found = (await readRows(view, rows, undefined, after)).rows.length
  }
  const turns: (() => Promise<void>)[] = []
  const took = { ours: 0, bare: 0 }
  turns.push(async () => {
    took.ours = await timed(ours)
  }, async () => {
    took.bare = await timed(() => bare(view, after))
  })
  if (Math.random() < 0.5) turns.reverse()
  for (const turn of turns) await turn()
  return { ...took, rows: found }
}

/** One filtered read, as the panel does it. Milliseconds, and how many rows it found. */
export async function filterOnce(changes: Partial<View>, chosen: Partial<Filters>) {
  const view: View = { list: 'open', agent: 'me', tab: 'all', page: '*', sort: 'newest', ...changes }
  const filters = { ...noFilters(), ...chosen }
  const sieve = { passes: (row: Filed) => passes(filters, row, undefined), narrow: narrowings(view, filters), kept: undefined, reach: Infinity }
  let found = 0
  const took = await timed(async () => {
    found = (await readRows(viewKey(view), rows, sieve)).rows.length
  })
  return { took, found }
}

export { warmUp, warmUpWares }

/** One keystroke: words to ids in the worker, ids to the first rows, as the panel reads them. */
export async function searchOnce(text: string) {
  const began = performance.now()
  const { ids, people } = await search(text)
  const scanned = performance.now() - began
  await Promise.all([readFound(ids.slice(0, rows)), readPeople(people.slice(0, rows))])
  return { scanned, whole: performance.now() - began, found: ids.length + people.length }
}

/** One keystroke in the shop: words to wares in hand. */
export async function searchWaresOnce(text: string) {
  let found = 0
  const took = await timed(async () => {
    found = (await searchWares(benchShop, text)).length
  })
  return { took, found }
}
