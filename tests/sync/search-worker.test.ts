import type { Answer, Question } from '@/sync/search-worker'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

let hear = (_: { data: Question }) => {}
const answers: Answer[] = []

beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_: string, listener: typeof hear) => (hear = listener))
  vi.stubGlobal('postMessage', (answer: Answer) => answers.push(answer))
  await import('@/sync/search-worker')
})
beforeEach(async () => {
  answers.length = 0
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})
afterAll(() => vi.unstubAllGlobals())

let asked = 0
async function ask(words: string[], whole: boolean) {
  const id = ++asked
  hear({ data: { id, words, whole } })
  return vi.waitUntil(() => answers.find(answer => answer.id === id))
}

const arrive = (name: string, id: string) => store(source(), { arrivals: [{ conversation: conversation({ id: `facebook:1/${id}`, customer: `facebook:1/c_${id}`, name }) }], messages: [], cursor: '' }, noon)

/** A sync that writes search lines until it is told to end: as long as it asks for more, its transaction is not over. */
function writing() {
  let over = false
  const packs = db.backendDB().transaction('packs', 'readwrite').objectStore('packs')
  const goOn = () => {
    if (!over) packs.count().onsuccess = goOn
  }
  goOn()
  return () => (over = true)
}

it('S096 while a sync writes, a keystroke is answered from what is held, and says so; whoever asks for all of it waits', async () => {
  await arrive('Lan', 'a')
  expect(await ask(['lan'], false)).toMatchObject({ ids: ['facebook:1/a'], behind: false })

  await arrive('Lan Anh', 'b')
  const end = writing()
  expect(await ask(['lan'], false)).toMatchObject({ ids: ['facebook:1/a'], behind: true })

  const whole = ask(['lan'], true)
  end()
  expect(await whole).toMatchObject({ ids: ['facebook:1/a', 'facebook:1/b'], behind: false })
})
