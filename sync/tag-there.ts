import type { Session } from '@/connectors/connector'
import type { TagList } from '@/connectors/tag-list'
import type { Leaving, Tag } from '@/domain/tag'
import { connectors } from '@/connectors'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { heirOf } from '@/domain/tag'
import { db } from './db'
import { keepLabels } from './labels'
import { plain } from './rewrite'
import { tagRows } from './tags'

/** Customers who are looked at in one pass, so that everything else goes first. */
const atOnce = 8
/** Tickets that are read for that: those of comments cost no call. */
const readAtOnce = 100
/** From this share of the quota (percent) on it waits. */
const busyFrom = 75
/** After this (ms) it is tried again: refused (the contact terms may be accepted by then), or gone wrong. */
const refusedFor = 10 * 60_000
const failedFor = 60_000

/** Notes how far a channel was told that a tag is gone: `change` gives what is left to tell, nothing once it was told all. A tag that was made anew in the meantime is left alone. */
function note(id: string, source: string, change: (before: Leaving) => Leaving | undefined) {
  return db.transaction('rw', db.tags, async () => {
    const tag = await db.tags.get(id)
    if (tag?.into === undefined) return
    await db.tags.put({ ...tag, leaves: tag.leaves?.flatMap(leaving => leaving.source === source ? change(leaving) ?? [] : [leaving]) })
  })
}

/** The next tickets: those that have the tag here come first, in the order of their ids. */
async function ticketsAfter({ source, after, rest }: Leaving, heir: string) {
  const from = after === '' ? `${source}/` : after
  const ids = rest
    ? await db.tickets.where('id').between(from, `${source}0`, false, false).limit(readAtOnce).primaryKeys()
    : (await db.tickets.where('tags').equals(heir).primaryKeys()).filter(id => id > from && id < `${source}0`).slice(0, readAtOnce)
  return (await db.tickets.bulkGet(ids)).flatMap(row => row ?? [])
}

interface Telling {
  session: Session
  list: TagList
  tag: string
  heir: Tag
}

/** Looks at the next customers, and gives those who have the old tag the new one. Resolves with how far it came; nothing at the end. */
async function swapSome({ session, list, tag, heir }: Telling, leaving: Leaving, left: { people: number }): Promise<Leaving | undefined> {
  let now = leaving
  for (const row of await ticketsAfter(leaving, heir.id)) {
    if (row.kind === 'message' && left.people-- <= 0) return now
    const labels = row.kind === 'message' ? await list.swap(session, plain(row), tag, heir.name) : undefined
    if (labels) await keepLabels([labels], session)
    now = { ...now, after: row.id }
  }
  if (now !== leaving) return now
  return now.rest ? undefined : { ...now, rest: true, after: '' }
}

/** One step. Resolves with whether the channel was told all of it. */
async function leave(session: Session, list: TagList, { id: tag }: Tag, leaving: Leaving, left: { people: number }): Promise<boolean> {
  const tags = new Map((await tagRows()).map(row => [row.id, row]))
  const heir = tags.get(heirOf(tag, tags) ?? '')
  if (!await list.has(session, tag)) return true
  if (heir) {
    let now: Leaving | undefined = leaving
    while (now && left.people > 0) {
      now = await swapSome({ session, list, tag, heir }, now, left)
      const reached = now
      if (reached) await note(tag, leaving.source, () => reached)
    }
    if (now) return false
  }
  await list.drop(session, tag)
  return true
}

/**
 * Tells a channel of tags that were renamed or deleted here: a deleted one goes from its list and from everybody; for a
 * renamed one every customer is looked at, a few in each pass, before the old one goes, so that nobody loses it. May be cut off anywhere: the
 * tags' own rows say what is left to do. Runs inside the source's pass. Resolves with whether there are more customers to look at.
 * @throws {Unauthorized | Throttled} what concerns the whole source; anything else waits for another time.
 */
export async function tellTags(session: Session): Promise<boolean> {
  const { source, now, signal } = session
  const { tags: list } = connectors[source.connector]
  if (!list || (source.usage ?? 0) >= busyFrom) return false
  const left = { people: atOnce }
  for (const tag of await tagRows()) {
    const leaving = tag.leaves?.find(leaving => leaving.source === source.id)
    if (tag.into === undefined || !leaving || leaving.notBefore > now()) continue
    try {
      if (await leave(session, list, tag, leaving, left)) await note(tag.id, source.id, () => undefined)
    }
    catch (error) {
      if (error instanceof Unauthorized || error instanceof Throttled || signal.aborted) throw error
      const notBefore = now() + (error instanceof Rejected ? refusedFor : failedFor)
      await note(tag.id, source.id, before => ({ ...before, notBefore }))
    }
  }
  return left.people <= 0
}
