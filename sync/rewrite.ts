import type { PromiseExtended } from 'dexie'
import type { Tallies } from './counts'
import type { Filed, Owed } from './db'
import type { Source } from '@/domain/source'
import type { Ticket } from '@/domain/ticket'
import { applyCommand } from '@/domain/actions'
import { groupBy } from '@/domain/group'
import { placesOf } from '@/domain/places'
import { recount, talliesIn } from './counts'
import { db } from './db'
import { changedLines, putLines } from './packs'
import { answered, ask, putRows } from './rows'

/** What `rewrite` reads and writes; a transaction around it names at least these. */
export const rewritten = () => [db.tickets, db.base, db.outbox, db.counts, db.packs, db.sources]

/** The ticket without what only the store needs. */
export function plain({ places: _, pack: __, ...ticket }: Filed): Ticket {
  return ticket
}

/** Whether a command still counts as done on screen: it will be carried out, or may have been. A rejected one does not. */
export const isOwing = (owed: Owed) => owed.state !== 'rejected'

async function owedBy(ids: string[]): Promise<Map<string, Owed[]>> {
  const rows = await db.outbox.where('ticket').anyOf(ids).sortBy('seq')
  return groupBy(rows.filter(isOwing), owed => owed.ticket)
}

/** What is known of some tickets before they are rewritten. */
export interface Known {
  ids: string[]
  /** The remote's word on those that owe something. */
  held: (Ticket | undefined)[]
  shown: (Filed | undefined)[]
  sources: Map<string, Source>
  counts: Tallies
}

/** A ticket's id begins with its source's. */
const sourceOf = (id: string) => id.slice(0, id.indexOf('/'))

/**
 * Reads all that a rewrite needs in one go: what a write takes is mostly waiting for the answers to reads. `pages`:
 * on which the caller knows the tickets to be, so that their numbers come along; others are read when they are needed.
 * `meanwhile` runs once everything was asked for: what needs no answer is put while the browser is still reading.
 */
export function look(ids: string[], pages: string[], meanwhile = () => {}): PromiseExtended<Known> {
  const held = ask(db.base, ids)
  const shown = ask(db.tickets, ids)
  const sources = ask(db.sources, [...new Set(ids.map(sourceOf))])
  const counts = ask(db.counts, pages)
  meanwhile()
  return answered([...held, ...shown, ...sources, ...counts]).then(() => ({
    ids,
    held: held.map(({ result }) => result),
    shown: shown.map(({ result }) => result),
    sources: new Map(sources.flatMap(({ result }) => result ? [[result.id, result]] : [])),
    counts: talliesIn(pages, counts.map(({ result }) => result)),
  }))
}

/**
 * Changes the remote's word on some tickets and shows the result: the only writer of `tickets`, `counts`
 * and `packs`. Runs inside the transaction in which they were looked at. `change` gets what the remote last said,
 * or nothing for a ticket that is new, and returns what it says now.
 */
export async function rewrite({ ids, held, shown, sources, counts }: Known, change: (before: Ticket | undefined, index: number) => Ticket) {
  const remote = ids.map((_, i) => {
    const before = shown[i]
    return change(held[i] ?? (before && plain(before)), i)
  })
  const owing = remote.filter((_, i) => held[i])
  // Nothing is awaited without need: each wait inside a transaction costs more than the work between two of them.
  const owed = owing.length > 0 ? await owedBy(owing.map(ticket => ticket.id)) : undefined
  const greets = (ticket: Ticket) => sources.get(ticket.source)?.greets ?? false

  const visible = remote.map(ticket => (owed?.get(ticket.id) ?? []).reduce<Ticket>(applyCommand, ticket))
  putRows(db.base, owing)
  const file = async () => {
    const lines = changedLines(shown, visible)
    const packs = lines.length > 0 ? await putLines('tickets', lines) : undefined
    putRows(db.tickets, visible.map((ticket, i) => ({ ...ticket, places: placesOf(ticket, greets(ticket)), pack: shown[i]?.pack ?? packs?.get(ticket.id) ?? 0 })))
  }
  // The tickets first: the browser is busy with all their places while the numbers are worked out.
  await Promise.all([file(), recount(shown, visible, greets, counts)])
}
