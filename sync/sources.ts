import type { Source } from '@/domain/source'
import type { Hue } from '@/domain/tag'
import { filesWith } from '@/domain/actions'
import { placesOf } from '@/domain/places'
import { forgetTeamCanned } from '@/sync/canned/canned-owed'
import { forgetCustomers } from '@/sync/customers/customers'
import { recount } from './counts'
import { db } from './db'
import { draftId, draftTabs } from './drafts'
import { endLives } from './lives'
import { unpack } from './packs'
import { dropRecordingsOf } from './recordings'

/** Adds a source, or revives one that is known: what is here of it stays. `now` in ms. */
export function connect(source: Source, now = Date.now()) {
  return db.transaction('rw', db.sources, async () => {
    const before = await db.sources.get(source.id)
    const orders = (await db.sources.toArray()).map(({ order }) => order)
    const place = before ? {} : { order: Math.max(-1, ...orders) + 1 }
    await db.sources.put({ ...source, connectedAt: now, ...before, ...place, name: source.name, address: source.address, me: source.me, role: source.role, humanAgent: source.humanAgent, check: source.check, told: source.told, paused: false, trouble: undefined, failure: undefined, notBefore: undefined })
  })
}

/** Stops a source, or lets it go on: nothing of it is fetched or sent, everything is kept. */
export const setPaused = (source: string, paused: boolean) => db.sources.update(source, { paused })

/** The colour under which its tickets are told apart (S093). */
export const setHue = (source: string, hue: Hue) => db.sources.update(source, { hue })

const atOnce = 150

async function idsOf(source: string, limit: number) {
  return await db.tickets.where('id').between(`${source}/`, `${source}0`, true, false).limit(limit).primaryKeys()
}

/** Removes a source. With `data` everything of it goes too; without, its tickets stay readable. */
export async function disconnect(source: string, data: boolean) {
  if (!data) {
    await endLives(source, Date.now())
    return db.sources.delete(source)
  }
  do {
    for (let ids = await idsOf(source, atOnce); ids.length > 0; ids = await idsOf(source, atOnce)) await forgetTickets(ids)
  } while (!await forgetSource(source))
}

/** The row goes last, so that a cut-off removal can be asked for again. False when a pass has brought new tickets meanwhile. */
function forgetSource(source: string) {
  return db.transaction('rw', [db.sources, db.customers, db.customerNotes, db.lives, db.tickets, db.files, db.posts, db.canned, db.cannedTeam], async () => {
    if ((await idsOf(source, 1)).length > 0) return false
    await dropRecordingsOf(source)
    await forgetCustomers(source)
    await db.posts.where('source').equals(source).delete()
    await forgetTeamCanned(source)
    await db.lives.where('source').equals(source).delete()
    await db.sources.delete(source)
    return true
  })
}

/** Deletes tickets with everything that belongs to them, in one transaction; callers with many pass some at a time. */
export async function forgetTickets(ids: string[]) {
  const tables = [db.tickets, db.base, db.outbox, db.messages, db.threads, db.drafts, db.files, db.counts, db.packs, db.inboxLinks]
  await db.transaction('rw', tables, async () => {
    const rows = (await db.tickets.bulkGet(ids)).flatMap(row => row ? [row] : [])
    await recount(rows, [], () => false, new Map())
    await unpack(rows)
    for (const id of ids) await db.messages.where('[ticket+at+id]').between([id], [id, []]).delete()
    await forgetUnsent(ids)
    await Promise.all([db.tickets.bulkDelete(ids), db.base.bulkDelete(ids), db.threads.bulkDelete(ids), db.inboxLinks.where('ticket').anyOf(ids).delete()])
  })
}

/** What was owed or only begun on some tickets, with its files. */
async function forgetUnsent(ids: string[]) {
  const drafts = ids.flatMap(id => draftTabs.map(tab => draftId(id, tab)))
  const owed = await db.outbox.where('ticket').anyOf(ids).toArray()
  const begun = await db.drafts.bulkGet(drafts)
  const files = [
    ...owed.flatMap(row => filesWith(row).map(file => file.id)),
    ...begun.flatMap(draft => draft?.files ?? []),
  ]
  await Promise.all([db.outbox.bulkDelete(owed.map(row => row.seq)), db.drafts.bulkDelete(drafts), db.files.bulkDelete(files)])
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
      await recount(changed, changed, () => greets, new Map())
      await db.tickets.bulkPut(changed.map(row => ({ ...row, places: placesOf(row, greets) })))
      const last = rows.at(-1)
      if (last) from = last.id
      return rows.length < atOnce
    })
    if (done) return
  }
}
