import type { Owed } from './db'
import { heirOf, retagged } from '@/domain/tag'
import { db } from './db'
import { isOwing, look, plain, rewrite, rewritten } from './rewrite'
import { tagRows } from './tags'

/** Tickets in one transaction: a reader waits for it. */
const atOnce = 150

type About = Extract<Owed, { action: 'tag' | 'untag' }>
const isAbout = (tag: string) => (owed: Owed): owed is About => (owed.action === 'tag' || owed.action === 'untag') && owed.input.tag === tag

/** Changes what is owed about a tag. Returns what is owed after that. */
async function rewish(owed: Owed[], wishes: About[], to: string | undefined): Promise<Owed[]> {
  const changed = new Set(wishes.map(({ seq }) => seq))
  if (to === undefined) {
    await db.outbox.bulkDelete([...changed])
    return owed.filter(({ seq }) => !changed.has(seq))
  }
  await db.outbox.bulkPut(wishes.map(wish => ({ ...wish, input: { tag: to } })))
  return owed
}

/** The next tickets of a tag on its way out. Resolves with whether there may be more. */
function moveSome(id: string): Promise<boolean> {
  return db.transaction('rw', [...rewritten(), db.tags], async () => {
    const tags = new Map((await tagRows()).map(tag => [tag.id, tag]))
    const into = tags.get(id)?.into
    // It was made anew since, so it stays.
    if (into === undefined) return false
    const to = heirOf(id, tags)
    const all = await db.outbox.toArray()
    const wishes = all.filter(isAbout(id))
    // What a pass is just sending under the old name is left until it is settled.
    const busy = new Set(to === undefined ? [] : wishes.flatMap(({ state, ticket }) => state === 'sending' ? [ticket] : []))
    const tagged = await db.tickets.where('tags').equals(id).limit(atOnce + busy.size).primaryKeys()
    const ids = [...new Set([...tagged, ...wishes.map(({ ticket }) => ticket)])].filter(ticket => !busy.has(ticket)).slice(0, atOnce)
    if (ids.length === 0) return false
    const known = await look(ids, [])
    const owed = await rewish(all, wishes.filter(({ ticket }) => ids.includes(ticket)), to)
    const owing = new Set(owed.filter(isOwing).map(({ ticket }) => ticket))
    const remote = ids.map((ticket, i) => {
      const shown = known.shown[i]
      const before = known.held[i] ?? (shown && plain(shown))
      if (!before) throw new Error(`no ticket ${ticket}`)
      const labels = before.labels && retagged(before.labels, id, to)
      return { ...before, tags: retagged(before.tags, id, to), ...(labels && { labels }) }
    })
    await db.base.bulkDelete(ids.filter(ticket => !owing.has(ticket)))
    const held = known.held.map((_, i) => owing.has(ids[i] ?? '') ? remote[i] : undefined)
    await rewrite({ ...known, held }, (_, i) => {
      const ticket = remote[i]
      if (!ticket) throw new Error('a tagged ticket went missing')
      return ticket
    })
    return true
  })
}

async function hasLeft(id: string) {
  if (await db.tickets.where('tags').equals(id).limit(1).count() > 0) return false
  return await db.outbox.filter(isAbout(id)).count() === 0
}

/**
 * Takes renamed and deleted tags off their tickets, a batch at a time, from what is owed too. May be cut off anywhere
 * and asked for again: the tags' own rows say what is left to do.
 */
export async function settleTags() {
  for (const { id } of (await tagRows()).filter(tag => tag.into !== undefined)) {
    if (await hasLeft(id)) continue
    while (await moveSome(id)) ;
  }
}
