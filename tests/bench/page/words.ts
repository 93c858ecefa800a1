import { searchWords } from '@/domain/findable'
import { db } from '@/sync/db'
import { search } from '@/sync/search'

/** The plain way to find by words: a row for each ticket with all its words in a multi-entry index, nothing else. */
const name = 'bench-words'

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore('lines', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true })
  return answer(request)
}

let held: IDBDatabase | undefined

/** Fills it with the words of every search line. */
export async function buildWords() {
  const bare = held ??= await open()
  for (const key of await db.packs.toCollection().primaryKeys()) {
    const pack = await db.packs.get(key)
    if (!pack) continue
    const store = bare.transaction('lines', 'readwrite').objectStore('lines')
    const lines = pack.text.split('\n')
    await Promise.all(pack.ids.map((id, i) => answer(store.put({ id, words: [...new Set(lines[i]?.split(' '))] }))))
  }
}

/** All of a word's keys, of each word, and what they have in common: the ids of one search. */
async function intersect(text: string): Promise<string[]> {
  const bare = held ??= await open()
  const index = bare.transaction('lines').objectStore('lines').index('words')
  const [first = [], ...others] = await Promise.all(searchWords(text).map(word => answer(index.getAllKeys(word)) as Promise<string[]>))
  const sets = others.map(keys => new Set(keys))
  return first.filter(key => sets.every(keys => keys.has(key)))
}

/** The same words by both, in turns. Milliseconds until the ids are there. */
export async function wordsOnce(text: string) {
  const took = { ours: 0, bare: 0, found: 0 }
  const turns = [
    async () => {
      const began = performance.now()
      await search(text)
      took.ours = performance.now() - began
    },
    async () => {
      const began = performance.now()
      took.found = (await intersect(text)).length
      took.bare = performance.now() - began
    },
  ]
  if (Math.random() < 0.5) turns.reverse()
  for (const turn of turns) await turn()
  return took
}
