import type { Command } from '@/domain/actions'
import type { Arrival } from '@/domain/arrive'
import type { Ticket } from '@/domain/ticket'
import { expect } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { arrive } from '@/domain/arrive'
import { findable } from '@/domain/findable'
import { placesOf, talliesOf } from '@/domain/places'
import { db } from '@/sync/db'
import { plain } from '@/sync/rewrite'

type Wish = Command & { rejected?: boolean }

/** The same store told plainly: what the remote says and what is owed, both whole, and what is shown worked out anew each time. */
export function plainStore() {
  const remote = new Map<string, Ticket>()
  const outbox = new Map<number, Wish>()
  const greets = new Map<string, boolean>()

  const owedOn = (id: string) => [...outbox].filter(([, wish]) => wish.ticket === id).sort(([a], [b]) => a - b)
  const shown = (id: string) => owedOn(id).reduce<Ticket>((ticket, [, wish]) => wish.rejected ? ticket : applyCommand(ticket, wish), remote.get(id)!)
  const greeted = (ticket: Ticket) => greets.get(ticket.source) ?? false

  return {
    remote,
    outbox,
    greets,
    shown,
    ids: () => [...remote.keys()].sort(),
    /** Commands of a ticket that may be carried out now: only the oldest one. */
    next: () => [...new Set([...outbox.values()].map(wish => wish.ticket))].flatMap(id => owedOn(id).filter(([, wish]) => !wish.rejected).slice(0, 1)),
    pull: (arrivals: Arrival[], first: boolean, now: number) => {
      for (const arrival of arrivals) remote.set(arrival.conversation.id, arrive(remote.get(arrival.conversation.id), arrival, first, now))
    },
    remove: (source: string) => {
      for (const [id, ticket] of remote) {
        if (ticket.source === source) remote.delete(id)
      }
      for (const [seq, wish] of outbox) {
        if (wish.source === source) outbox.delete(seq)
      }
      greets.delete(source)
    },
    /** Everything the database holds, against everything that it should hold. */
    compare: async () => {
      const rows = await db.tickets.toArray()
      const ids = [...remote.keys()].sort()
      expect(rows.map(row => row.id)).toEqual(ids)
      expect(rows.map(plain)).toEqual(ids.map(shown))
      expect(rows.map(row => row.places)).toEqual(ids.map(id => placesOf(shown(id), greeted(shown(id)))))

      const owing = ids.filter(id => owedOn(id).some(([, wish]) => !wish.rejected))
      expect(await db.base.toArray()).toEqual(owing.map(id => remote.get(id)))
      expect((await db.outbox.toArray()).map(owed => owed.seq)).toEqual([...outbox.keys()].sort((a, b) => a - b))
      await compareCounts(ids.map(shown), greeted)
      await comparePacks()
    },
  }
}

/** The kept numbers against numbers counted anew. */
export async function compareCounts(tickets: Ticket[], greets: (ticket: Ticket) => boolean) {
  const counted: Record<string, Record<string, number>> = {}
  for (const ticket of tickets) {
    const n = counted[ticket.page] ??= {}
    for (const key of talliesOf(ticket, greets(ticket))) n[key] = (n[key] ?? 0) + 1
  }
  const kept = Object.fromEntries((await db.counts.toArray()).map(({ page, n }) => [page, n]))
  expect(kept).toEqual(counted)
}

/** Every ticket has one line, the right one, in the pack that it names; nobody else has any. */
export async function comparePacks() {
  const packs = await db.packs.toArray()
  const lines = packs.flatMap(({ n, ids, text }) => {
    const parts = ids.length === 0 ? [] : text.split('\n')
    expect(parts).toHaveLength(ids.length)
    return ids.map((id, i) => ({ id, pack: n, line: parts[i]! }))
  })
  for (const { line } of lines.filter(({ id }) => id === '')) expect(line).toBe('')
  const held = lines.filter(({ id }) => id !== '').sort((a, b) => a.id < b.id ? -1 : 1)
  const rows = await db.tickets.toArray()
  expect(held).toEqual(rows.map(row => ({ id: row.id, pack: row.pack, line: findable(row) })))
}
