import type { Roster } from '@/connectors/roster'
import type { ListCounts } from '@/domain/list-count'
import type { Source } from '@/domain/source'
import type { Outside } from '@/sync/outside'
import { connectors } from '@/connectors'
import { Rejected } from '@/connectors/errors'
import { hasPassed } from '@/domain/clock'
import { isHeld } from '@/domain/source'
import { db } from '@/sync/db'
import { noted } from '@/sync/noted'
import { sessionOf } from '@/sync/way'
import { knownOf } from './team-counts'
import { removeMissing } from './team-deleted'
import { freeLeft } from './team-left'
import { pullNotices } from './team-notices'

/**
 * The lists of a source whose desk is on its own server, and when (ms) they were read; its counts change more often, so they have a time of
 * their own, and what was known of each list here at that time.
 */
export type KeptRoster = Roster & { source: string, at: number, countedAt: number, known: ListCounts }

/** Lists change seldom, and eleven calls read them (ms). */
const every = 10 * 60_000

/** For questions that a server may refuse without keeping anybody from working: any other error is thrown on. */
function unlessRejected(error: unknown) {
  if (!(error instanceof Rejected)) throw error
}

/** Has the next pull read an inbox that this agent was added to, since nothing in it changes by that. Waits for the source's pass, which writes the cursor too. */
async function readAdded({ id, connector }: Source, before: KeptRoster | undefined, { inboxes }: Roster) {
  const { withInboxes } = connectors[connector]
  const added = before ? inboxes.filter(inbox => before.inboxes.every(known => known.id !== inbox.id)) : []
  if (!withInboxes || added.length === 0) return
  await navigator.locks.request(`sync:${id}`, () => db.transaction('rw', db.sources, async () => {
    const cursor = withInboxes((await db.sources.get(id))?.cursor, added.map(inbox => inbox.id))
    if (cursor !== undefined) await db.sources.update(id, { cursor })
  }))
}

async function read(source: Source, before: KeptRoster | undefined, outside: Outside) {
  const { roster } = connectors[source.connector]
  const secret = await outside.secretOf(source)
  if (!roster || !secret) return
  const session = await sessionOf(source, secret, outside)
  try {
    const now = outside.now()
    const kept: KeptRoster = { ...await roster(session), source: source.id, at: now, countedAt: now, known: await knownOf(source.id, session.me ?? '') }
    await readAdded(source, before, kept)
    if (before) await freeLeft(source.id, before, kept, session.me)
    await db.transaction('rw', [db.sources, db.rosters], async () => {
      if (await db.sources.get(source.id)) await db.rosters.put(kept)
    })
    if (source.filled) await removeMissing(kept, session, connectors[source.connector], outside).catch(unlessRejected)
  }
  catch (error) {
    await noted(source, error, outside)
  }
}

/** Reads the lists of every source that has some and whose are old; of `changed` at once. Once in the whole extension at a time. */
export async function keepRosters(outside: Outside, changed?: string) {
  for (const source of await db.sources.toArray()) {
    if (!connectors[source.connector].roster || source.paused || source.trouble || (!source.practice && !outside.online()) || isHeld(source, outside.now())) continue
    await navigator.locks.request(`roster:${source.id}`, { ifAvailable: true }, async (lock) => {
      const before = await db.rosters.get(source.id)
      if (!lock || (source.id !== changed && !hasPassed(before?.at ?? 0, every, outside.now()))) return
      await read(source, before, outside)
      if (source.id !== changed) await pullNotices(source.id, outside).catch(() => {})
    })
  }
}
