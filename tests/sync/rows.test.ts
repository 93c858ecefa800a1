import Dexie, { liveQuery } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { placesOf } from '@/domain/places'
import { db } from '@/sync/db'
import { putRows, rowsAt, thatIsAll } from '@/sync/rows'
import { noon, ticket } from '../make'
import { failPuts, fullDisk } from './disk'
import { soon } from './soon'

const card = '4111 1111 1111 1111'
function filed(changes: Parameters<typeof ticket>[0] = {}) {
  const row = ticket(changes)
  return { ...row, places: placesOf(row, false), pack: 0 }
}
const customer = (id: string, value = 'Lan') => ({ id, source: 'facebook:1', facts: { name: [{ id: 'name', value, from: 'typed' as const, at: noon }] } })
const put = (rows: ReturnType<typeof customer>[]) => db.transaction('rw', db.customers, async () => putRows(db.customers, rows))

beforeEach(() => Promise.all(db.tables.map(table => table.clear())))
afterEach(() => vi.restoreAllMocks())

it('rows come in the order they were asked for, with a gap for each that is not there', async () => {
  await put(['a', 'b'].map(id => customer(id)))
  const read = await db.transaction('rw', db.customers, () => rowsAt(db.customers, ['b', 'x', 'a', 'b']))
  expect(read.map(row => row?.id)).toEqual(['b', undefined, 'a', 'b'])
})

it('of no keys there are no rows, and the transaction goes on', async () => {
  await db.transaction('rw', db.customers, async () => {
    expect(await rowsAt(db.customers, [])).toEqual([])
    putRows(db.customers, [])
    putRows(db.customers, [customer('a')])
  })
  expect(await db.customers.count()).toBe(1)
})

it('what was put is read by the same transaction, by Dexie too', async () => {
  await db.transaction('rw', db.customers, async () => {
    putRows(db.customers, [customer('a', 'Hoa')])
    expect((await rowsAt(db.customers, ['a']))[0]?.facts.name?.[0]?.value).toBe('Hoa')
    expect(await db.customers.count()).toBe(1)
  })
})

it('S138 no number of a card is put', async () => {
  await put([customer('a', `Lan ${card}`)])
  expect(JSON.stringify(await db.customers.toArray())).not.toContain(card)
})

it.each([
  ['at once', (error: Error) => failPuts('customers', error)],
  ['later on', (error: Error) => {
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args)
      request.addEventListener('success', () => {
        throw error
      })
      return request
    })
  }],
])('a put that fails %s fails the whole transaction, and what it had put is not there', async (_, fail) => {
  fail(fullDisk())
  await expect(db.transaction('rw', db.tags, db.customers, async () => {
    await db.tags.add({ id: 'vip' } as never)
    putRows(db.customers, [customer('a')])
  })).rejects.toThrow()
  vi.restoreAllMocks()
  expect([await db.tags.count(), await db.customers.count()]).toEqual([0, 0])
})

it('said to be all, a write is over: nothing more can be put', async () => {
  await db.transaction('rw', db.customers, async () => {
    putRows(db.customers, [customer('a')])
    thatIsAll()
    expect(() => putRows(db.customers, [customer('b')])).toThrow()
  })
  expect((await db.customers.toArray()).map(({ id }) => id)).toEqual(['a'])
})

it('a put that the browser refuses behind that undoes the whole write, and whoever wrote is told why, in Firefox too', async () => {
  await put([customer('a')])
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    // Firefox forgets why a transaction failed that was told to end.
    Object.defineProperty(this.transaction, 'error', { get: () => new DOMException('', 'AbortError'), set: () => {}, configurable: true })
    // What is there already cannot be added: the browser says so when its turn comes, not at once.
    return this.add(row)
  })
  const refused = await db.transaction('rw', db.customers, async () => {
    putRows(db.customers, [customer('b'), customer('a'), customer('c')])
    thatIsAll()
  }).catch((error: { inner: Error }) => error.inner.name)
  expect(refused).toBe('ConstraintError')
  expect((await db.customers.toArray()).map(({ id }) => id)).toEqual(['a'])
})

it('said to be all within another write, that one goes on', async () => {
  await db.transaction('rw', db.tags, db.customers, async () => {
    await db.transaction('rw', db.customers, async () => {
      putRows(db.customers, [customer('a')])
      thatIsAll()
    })
    await db.tags.add({ id: 'vip' } as never)
  })
  expect([await db.customers.count(), await db.tags.count()]).toEqual([1, 1])
})

it('outside a transaction nothing is read or put', () => {
  expect(() => putRows(db.customers, [customer('a')])).toThrow('inside a transaction')
  expect(() => rowsAt(db.customers, ['a'])).toThrow('inside a transaction')
})

/** What is asked live, and how many it counts at last. */
const asked = {
  'a row by its id': () => db.tickets.where('id').equals('facebook:1/t_1').toArray(),
  'a row that was not there': () => db.tickets.get('facebook:1/t_1').then(row => row ? [row] : []),
  'a list': () => db.tickets.where('places').between(['open/all/*/newest'], ['open/all/*/newest', []]).toArray(),
  'ids of a list': () => db.tickets.where('places').between(['open/all/*/newest'], ['open/all/*/newest', []]).primaryKeys(),
  'the tickets of a customer': () => db.tickets.where('customer').equals('facebook:1/c1').primaryKeys(),
  'the tickets of a tag': () => db.tickets.where('tags').equals('vip').toArray(),
  'all of them': () => db.tickets.toArray(),
}

it.each(Object.entries(asked))('live queries hear of what was put: %s', async (_, query) => {
  const seen: number[] = []
  const subscription = liveQuery(async () => (await query()).length).subscribe(count => void seen.push(count))
  await soon(() => expect(seen).toEqual([0]))
  await db.transaction('rw', db.tickets, async () => putRows(db.tickets, [filed({ tags: ['vip'], pulled: true })]))
  await soon(() => expect(seen.at(-1)).toBe(1))
  subscription.unsubscribe()
})

it('whoever wrote hears that it is done before live queries are told of it', async () => {
  const heard: string[] = []
  const hear = () => void heard.push('told')
  Dexie.on('storagemutated', hear)
  await db.transaction('rw', db.tickets, async () => putRows(db.tickets, [filed()]))
  heard.push('done')
  await soon(() => expect(heard).toEqual(['done', 'told']))
  Dexie.on.storagemutated.unsubscribe(hear)
})

it.each([1, 49, 50, 200])('%i rows are told in a few stretches, whatever else the transaction tells', async (many) => {
  const told: Record<string, { d: number }>[] = []
  const hear = (parts: object) => void told.push(parts as Record<string, { d: number }>)
  Dexie.on('storagemutated', hear)
  await db.transaction('rw', db.tickets, async () => {
    await db.tickets.put(filed({ id: 'facebook:1/t_before' }))
    putRows(db.tickets, Array.from({ length: many }, (_, i) => filed({ id: `facebook:1/t_${i}`, customer: `c${i}`, lastActivityAt: noon + i })))
  })
  await soon(() => expect(told).toHaveLength(1))
  Dexie.on.storagemutated.unsubscribe(hear)
  expect(Object.keys(told[0]!)).toEqual(expect.arrayContaining(['', ':dels', 'customer', 'places'].map(index => `idb://desk/tickets/${index}`)))
  for (const { d } of Object.values(told[0]!)) expect(d).toBeLessThanOrEqual(4)
})
