import type { Pulled, Session } from '@/connectors/connector'
import type { Moved } from '@/domain/folder'
import type { Labelled } from '@/domain/labels'
import type { Event } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { putAway } from '@/domain/folder'
import { isTagLabel, labelled } from '@/domain/labels'
import { namesHere, tagId } from '@/domain/tag'
import { db } from './db'
import { look, plain, rewrite, rewritten } from './rewrite'
import { createTag, tagRows } from './tags'

/**
 * Adds tags that are new here at the end of the shop's order (S088). A tag that was deleted here comes back when a customer was given it
 * on the channel since (`worn`), but not merely because the channel still lists it.
 */
async function keepTags(names: string[], worn: boolean) {
  const known = new Set((await tagRows()).flatMap(({ id, into }) => worn && into !== undefined ? [] : [id]))
  for (const name of names.filter(name => isTagLabel(name) && !known.has(tagId(name)))) await createTag(name)
}

type Change = (before: Ticket) => Ticket

/** Changes the remote's word on those of some tickets that are here; what is owed stays on top. `tell`: the line it adds, if it changed. */
function alter(changes: Map<string, Change>, tell: (before: Ticket, after: Ticket) => Event | undefined) {
  return db.transaction('rw', [...rewritten(), db.messages], async () => {
    const all = await look([...changes.keys()], [])
    const here = await look(all.ids.filter((_, i) => all.shown[i]), [])
    const events: Event[] = []
    await rewrite(here, (before) => {
      if (!before) throw new Error('a labelled ticket went missing')
      const after = changes.get(before.id)?.(before) ?? before
      const event = tell(before, after)
      if (event) events.push(event)
      return after
    })
    await db.messages.bulkPut(events)
  })
}

const differs = (a: Ticket, b: Ticket) => JSON.stringify(a) !== JSON.stringify(b)

/** The line in the thread that a colleague elsewhere has changed who has the ticket. */
function handedOver(before: Ticket, { id, assignee }: Ticket, { team, now }: Pick<Session, 'team' | 'now'>): Event | undefined {
  if (before.assignee === assignee) return undefined
  return { kind: 'event', action: 'assignedThere', ticket: id, at: now(), id: `there ${now()}`, by: '', detail: { from: before.assignee, has: assignee, name: assignee === undefined ? undefined : team?.nameOf(assignee) } }
}

/** The remote's word on a ticket, if it is here. */
async function wordOn(id: string): Promise<Ticket | undefined> {
  const [held, row] = await Promise.all([db.base.get(id), db.tickets.get(id)])
  return held ?? (row && plain(row))
}

/** Takes over what labels say of tickets that are here. */
export async function keepLabels(labels: Labelled[], { source, team, now }: Pick<Session, 'source' | 'team' | 'now'>) {
  const changes = new Map<string, Change>()
  const worn = new Set<string>()
  const tags = new Map((await tagRows()).map(tag => [tag.id, tag]))
  const here = labels.map(({ ticket, names }) => ({ ticket, names: namesHere(names, source.id, tags) }))
  for (const { ticket, names } of here) {
    const change: Change = before => labelled(before, names, source.shares === true && team !== undefined, team?.idOf ?? String)
    const before = await wordOn(ticket)
    // Mostly nothing has changed, and then nothing is written.
    if (!before || !differs(before, change(before))) continue
    changes.set(ticket, change)
    for (const tag of change(before).tags) worn.add(tag)
  }
  if (changes.size === 0) return
  await keepTags(here.flatMap(({ names }) => names).filter(name => worn.has(tagId(name))), true)
  await alter(changes, (before, after) => handedOver(before, after, { team, now }))
}

async function keepMoved(moved: Moved[], now: number) {
  if (moved.length === 0) return
  const changes = new Map(moved.map(move => [move.ticket, (before: Ticket) => putAway(before, move)]))
  await alter(changes, (before, { id, status, reason }) => {
    if (before.status === status) return undefined
    return { kind: 'event', action: 'closedThere', ticket: id, at: now, id: `there ${now}`, by: '', detail: { reason } }
  })
}

/** Keeps what came beside the conversations: new tags, labels, what was put away. Before their cursor, and the same again when it comes twice. */
export async function keepAside(source: string, { tags = [], labels = [], moved = [] }: Pulled, session: Pick<Session, 'source' | 'team' | 'now'>) {
  if (tags.length + labels.length + moved.length === 0 || !await db.sources.get(source)) return
  await keepTags(tags, false)
  await keepLabels(labels, session)
  await keepMoved(moved, session.now())
}
