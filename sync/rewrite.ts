import type { Filed, Owed } from './db'
import type { Ticket } from '@/domain/ticket'
import { applyCommand } from '@/domain/actions'
import { placesOf } from '@/domain/places'
import { recount } from './counts'
import { db } from './db'
import { repack } from './packs'

/** What `rewrite` reads and writes; a transaction around it names at least these. */
export const rewritten = () => [db.tickets, db.base, db.outbox, db.counts, db.packs, db.sources]

/** The ticket without what only the store needs. */
export function plain({ places: _, pack: __, ...ticket }: Filed): Ticket {
  return ticket
}

/** Still to be carried out, or possibly carried out: shown as done. What was rejected is not. */
export const isOwing = (owed: Owed) => owed.state !== 'rejected'

async function owedBy(ids: string[]): Promise<Map<string, Owed[]>> {
  const groups = new Map<string, Owed[]>()
  if (ids.length === 0) return groups
  for (const owed of await db.outbox.where('ticket').anyOf(ids).sortBy('seq')) {
    if (isOwing(owed)) groups.set(owed.ticket, [...groups.get(owed.ticket) ?? [], owed])
  }
  return groups
}

/**
 * Changes the remote's word on some tickets and shows the result: the only writer of `tickets`, `counts`
 * and `packs`. Runs inside the caller's transaction. `change` gets what the remote last said, or nothing
 * for a ticket that is new, and returns what it says now.
 */
export async function rewrite(ids: string[], change: (before: Ticket | undefined, index: number) => Ticket) {
  const [held, shown, sources] = await Promise.all([db.base.bulkGet(ids), db.tickets.bulkGet(ids), db.sources.toArray()])
  const remote = ids.map((_, i) => {
    const before = shown[i]
    return change(held[i] ?? (before && plain(before)), i)
  })

  const owing = remote.filter((_, i) => held[i])
  const owed = await owedBy(owing.map(ticket => ticket.id))
  const greeting = new Map(sources.map(source => [source.id, source.greets]))
  const greets = (ticket: Ticket) => greeting.get(ticket.source) ?? false

  const visible = remote.map(ticket => (owed.get(ticket.id) ?? []).reduce<Ticket>(applyCommand, ticket))
  const file = (packs: number[]) =>
    db.tickets.bulkPut(visible.map((ticket, i) => ({ ...ticket, places: placesOf(ticket, greets(ticket)), pack: packs[i] ?? 0 })))
  await Promise.all([
    owing.length > 0 && db.base.bulkPut(owing),
    recount(shown, visible, greets),
    repack(shown, visible).then(file),
  ])
}
