import type { Counts } from './db'
import type { Ticket } from '@/domain/ticket'
import { talliesOf } from '@/domain/places'
import { db } from './db'

/**
 * Keeps the numbers in the same transaction as the rows they count, so they never need counting. `before`
 * is filed by the setting that held then: a changed setting is re-filed by `refile`, which passes both.
 */
export async function recount(
  before: (Ticket | undefined)[],
  after: (Ticket | undefined)[],
  greets: (ticket: Ticket) => boolean,
  greetedBefore = greets,
) {
  const pages = [...new Set([...before, ...after].flatMap(ticket => ticket?.page ?? []))]
  const rows = await db.counts.bulkGet(pages)
  const counts = new Map(pages.map((page, i) => [page, { ...rows[i]?.n }]))

  const add = (ticket: Ticket | undefined, by: 1 | -1, greeted: (ticket: Ticket) => boolean) => {
    const n = ticket && counts.get(ticket.page)
    if (!n) return
    for (const key of talliesOf(ticket, greeted(ticket))) {
      const next = (n[key] ?? 0) + by
      if (next === 0) delete n[key]
      else n[key] = next
    }
  }
  for (const ticket of before) add(ticket, -1, greetedBefore)
  for (const ticket of after) add(ticket, 1, greets)
  await db.counts.bulkPut([...counts].map(([page, n]) => ({ page, n })))
}

/** The number under one name over one page, or over all of them with `*`. */
export function total(counts: Counts[], page: string, key: string) {
  return counts.reduce((sum, row) => page === '*' || row.page === page ? sum + (row.n[key] ?? 0) : sum, 0)
}
