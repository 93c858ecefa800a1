import process from 'node:process'
import { openDesk } from './desk'

const now = Date.UTC(2026, 10, 20, 12)
const n = Number(process.argv[2])
const desk = await openDesk(n, now, process.argv[3])
const t = desk.browser.targets().find(t => t.type() === 'service_worker')!
const w = (await t.worker())!
await w.evaluate('globalThis.__name = f => f')
const r = await w.evaluate(async () => {
  const open = () => new Promise<IDBDatabase>((ok) => { const q = indexedDB.open('desk'); q.onsuccess = () => ok(q.result) })
  const db = await open()
  const done = (t: IDBTransaction) => new Promise<void>((ok, no) => { t.oncomplete = () => ok(); t.onabort = () => no(t.error) })
  const get = (q: IDBRequest) => new Promise<any>((ok) => { q.onsuccess = () => ok(q.result) })
  const key = await get(db.transaction('tickets').objectStore('tickets').openKeyCursor(null, 'prev')).then(c => c.primaryKey)
  const all = ['sources', 'tickets', 'base', 'outbox', 'counts', 'packs', 'messages', 'customers']
  const row0 = await get(db.transaction('tickets').objectStore('tickets').get(key))
  let k = 0
  const variants: Record<string, () => Promise<void>> = {
    async two() {
      const t = db.transaction(['tickets', 'messages'], 'readwrite')
      t.objectStore('tickets').put({ ...row0, snippet: `${k++}`, places: row0.places.map((p: any) => p.map((x: any) => typeof x === 'number' && x < -1e9 ? -Date.now() : x)) })
      t.objectStore('messages').put({ ticket: key, at: Date.now(), id: `${k}`, text: 'x' })
      await done(t)
    },
    async twoAllStores() {
      const t = db.transaction(all, 'readwrite')
      t.objectStore('tickets').put({ ...row0, snippet: `${k++}`, places: row0.places.map((p: any) => p.map((x: any) => typeof x === 'number' && x < -1e9 ? -Date.now() : x)) })
      t.objectStore('messages').put({ ticket: key, at: Date.now(), id: `${k}`, text: 'x' })
      await done(t)
    },
    async getThenTwo() {
      const t = db.transaction(all, 'readwrite')
      const row = await get(t.objectStore('tickets').get(key))
      t.objectStore('tickets').put({ ...row, snippet: `${k++}`, places: row0.places.map((p: any) => p.map((x: any) => typeof x === 'number' && x < -1e9 ? -Date.now() : x)) })
      t.objectStore('messages').put({ ticket: key, at: Date.now(), id: `${k}`, text: 'x' })
      await done(t)
    },
    async full() {
      const t = db.transaction(all, 'readwrite')
      const [row, s] = await Promise.all([get(t.objectStore('tickets').get(key)), get(t.objectStore('sources').get(row0.source)), get(t.objectStore('base').get(key)), get(t.objectStore('customers').get(row0.customer)), get(t.objectStore('sources').getAll())])
      const c = await get(t.objectStore('counts').get(row0.page))
      t.objectStore('tickets').put({ ...row, snippet: `${k++}`, places: row0.places.map((p: any) => p.map((x: any) => typeof x === 'number' && x < -1e9 ? -Date.now() : x)) })
      t.objectStore('messages').put({ ticket: key, at: Date.now(), id: `${k}`, text: 'x' })
      t.objectStore('counts').put(c)
      t.objectStore('sources').put({ ...s, cursor: `${k}` })
      await done(t)
    },
  }
  const took: Record<string, number[]> = {}
  for (let i = 0; i < 60; i++) {
    for (const [name, f] of Object.entries(variants)) {
      const b = performance.now(); await f(); (took[name] ??= []).push(performance.now() - b)
    }
  }
  return Object.fromEntries(Object.entries(took).map(([n, x]) => { x.sort((a, b) => a - b); return [n, [x[0], x[15], x[30]].map(v => v!.toFixed(2))] }))
})
console.log(r)
await desk.close()
