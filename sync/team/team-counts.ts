import type { KeptRoster } from './team-roster'
import type { ListCounts } from '@/domain/list-count'
import type { Source } from '@/domain/source'
import type { Outside } from '@/sync/outside'
import { connectors } from '@/connectors'
import { hasPassed } from '@/domain/clock'
import { knownIn } from '@/domain/list-count'
import { lists } from '@/domain/places'
import { isHeld } from '@/domain/source'
import { db } from '@/sync/db'
import { noted } from '@/sync/noted'
import { sessionOf } from '@/sync/way'

/** The shortest time (ms) between two reads of the counts, however much happens: they are three calls, and colleagues share the server's limit. */
const every = 20_000

/** Sources on which something has happened since they were counted; known to the context that listens, which is the one that asks. */
const changed = new Set<string>()
export const countAgain = (source: string) => void changed.add(source)

/** What is known here of each list of a source: the rows it shows and those that wait to be pulled. */
export async function knownOf(source: string, me: string): Promise<ListCounts> {
  const n = (await db.counts.get(source))?.n ?? {}
  return Object.fromEntries(lists.map((list) => {
    const { here, fresh } = knownIn(n, list, me)
    return [list, here + fresh]
  })) as unknown as ListCounts
}

async function read(source: Source, before: KeptRoster, outside: Outside) {
  const { counts } = connectors[source.connector]
  const secret = await outside.secretOf(source)
  if (!counts || !secret) return
  const session = await sessionOf(source, secret, outside)
  changed.delete(source.id)
  try {
    const there = await counts(session, before.crews.length > 0)
    const known = await knownOf(source.id, session.me ?? '')
    await db.rosters.update(source.id, { counts: there, known, countedAt: outside.now() })
  }
  catch (error) {
    await noted(source, error, outside)
  }
}

/** Counts anew where something has happened, once in the whole extension at a time. Lists that were never read bring their counts themselves. */
export async function keepCounts(outside: Outside) {
  for (const id of [...changed]) {
    const [source, before] = await Promise.all([db.sources.get(id), db.rosters.get(id)])
    if (!source || !before || source.paused || source.trouble || (!source.practice && !outside.online()) || isHeld(source, outside.now())) continue
    if (!hasPassed(before.countedAt, every, outside.now())) continue
    await navigator.locks.request(`counts:${id}`, { ifAvailable: true }, async lock => lock ? read(source, before, outside) : undefined)
  }
}
