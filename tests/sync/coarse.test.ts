import Dexie, { liveQuery } from 'dexie'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { soon } from './soon'

const shop = source({ filled: true })

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(shop)
})

/** Comments of a broadcast, each of another person: a part with thirty tickets. */
function part(from: number, many = 30) {
  const arrivals = Array.from({ length: many }, (_, i) => ({ conversation: conversation({ id: `${shop.id}/445:${from + i}`, kind: 'livestream', channel: 'live', lastActivityAt: noon + from + i }) }))
  return store(shop, { arrivals, messages: [] }, noon)
}

/** How many stretches of keys a tree of Dexie's holds. */
const sizeOf = (node: { d: number, l?: never, r?: never } | null | undefined): number => node?.d ? 1 + sizeOf(node.l) + sizeOf(node.r) : 0

it('thirty tickets are told to live queries in a few stretches, not key by key', async () => {
  await part(0)
  const told: number[] = []
  const hear = (parts: object) => void told.push(...Object.values(parts).map(sizeOf))
  Dexie.on('storagemutated', hear)
  await part(100)
  Dexie.on.storagemutated.unsubscribe(hear)
  expect(told.length).toBeGreaterThan(0)
  expect(Math.max(...told)).toBeLessThanOrEqual(32)
})

it('a list that shows them hears of every part, and one that does not is left alone', async () => {
  const view = (name: string) => () => db.tickets.where('places').between([name], [name, []]).toArray()
  const [theirs, others] = [vi.fn(view('open/livestream/*/newest')), vi.fn(view('open/comment/*/newest'))]
  let shown = 0
  const subscriptions = [liveQuery(theirs).subscribe(rows => (shown = rows.length)), liveQuery(others).subscribe()]
  await soon(() => expect(others).toHaveBeenCalled())
  for (let i = 0; i < 4; i++) await part(i * 100)
  await soon(() => expect(shown).toBe(120))
  expect(others).toHaveBeenCalledTimes(1)
  for (const subscription of subscriptions) subscription.unsubscribe()
})
