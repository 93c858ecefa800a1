import type { Source } from '@/domain/source'
import { placesOf } from '@/domain/places'
import { recount } from './counts'
import { db } from './db'

/** Adds a source, or gives one that is known new life: what is here of it stays. */
export function connect(source: Source) {
  return db.transaction('rw', db.sources, async () => {
    const before = await db.sources.get(source.id)
    const others = await db.sources.toArray()
    const place = before ? {} : { order: others.length }
    await db.sources.put({ ...source, ...before, ...place, name: source.name, humanAgent: source.humanAgent, paused: false, trouble: undefined, failure: undefined, notBefore: undefined })
  })
}

const atOnce = 150

async function idsOf(source: string, limit: number) {
  return await db.tickets.where('id').between(`${source}/`, `${source}0`, true, false).limit(limit).primaryKeys()
}

/** Removes a source. With `data` everything of it goes too; without, its tickets stay readable. */
export async function disconnect(source: string, data: boolean) {
  if (!data) return db.sources.delete(source)
  for (let ids = await idsOf(source, atOnce); ids.length > 0; ids = await idsOf(source, atOnce)) await forgetTickets(ids)
  await db.transaction('rw', [db.sources, db.customers, db.counts], async () => {
    await db.customers.where('id').between(`${source}/`, `${source}0`, true, false).delete()
    await db.counts.delete(source)
    await db.sources.delete(source)
  })
}

async function forgetTickets(ids: string[]) {
  const tables = [db.tickets, db.base, db.outbox, db.messages, db.threads, db.drafts, db.counts, db.packs]
  await db.transaction('rw', tables, async () => {
    const rows = await db.tickets.bulkGet(ids)
    await recount(rows, [], () => false)
    for (const row of rows) {
      const pack = row && await db.packs.get(['tickets', row.pack])
      if (!pack) continue
      const at = pack.ids.indexOf(row.id)
      const lines = pack.text.split('\n')
      // The line stays, empty and nobody's: other rows know their pack by its number.
      lines[at] = ''
      pack.ids[at] = ''
      await db.packs.put({ ...pack, text: lines.join('\n') })
    }
    for (const id of ids) await db.messages.where('[ticket+at+id]').between([id], [id, []]).delete()
    await db.outbox.where('ticket').anyOf(ids).delete()
    await Promise.all([db.tickets.bulkDelete(ids), db.base.bulkDelete(ids), db.threads.bulkDelete(ids)])
    await db.drafts.bulkDelete(ids.flatMap(id => [`${id} reply`, `${id} note`]))
  })
}

/**
 * Switches "this Page greets with a chatbot" and files its tickets anew (S047–S056), a batch at a time:
 * a reader waits for one batch at most. Cut off midway, pressing again finishes it.
 */
export async function setGreets(source: string, greets: boolean) {
  await db.sources.update(source, { greets })
  let from = `${source}/`
  for (;;) {
    const done = await db.transaction('rw', [db.tickets, db.counts], async () => {
      const rows = await db.tickets.where('id').between(from, `${source}0`, false, false).limit(atOnce).toArray()
      const changed = rows.filter(row => JSON.stringify(row.places) !== JSON.stringify(placesOf(row, greets)))
      await recount(changed, changed, () => greets, () => !greets)
      await db.tickets.bulkPut(changed.map(row => ({ ...row, places: placesOf(row, greets) })))
      const last = rows.at(-1)
      if (last) from = last.id
      return rows.length < atOnce
    })
    if (done) return
  }
}
