import type { Counts, Filed } from './db'
import type { Ticket } from '@/domain/ticket'
import { isFiledGreeted, talliesOf } from '@/domain/places'
import { db } from './db'

/**
 * Keeps the numbers in the same transaction as the rows they count, so they never need counting. A row from
 * before is taken out of where it stands, which its own keys tell: the setting may have been switched since.
 */
export async function recount(before: (Filed | undefined)[], after: Ticket[], greets: (ticket: Ticket) => boolean) {
  const pages = [...new Set([...before, ...after].flatMap(ticket => ticket?.page ?? []))]
  const rows = await db.counts.bulkGet(pages)
  const counts = new Map(pages.map((page, i) => [page, { ...rows[i]?.n }]))

  const add = (ticket: Ticket, by: 1 | -1, greeted: boolean) => {
    const n = counts.get(ticket.page)
    if (!n) return
    for (const key of talliesOf(ticket, greeted)) {
      const next = (n[key] ?? 0) + by
      if (next === 0) delete n[key]
      else n[key] = next
    }
  }
  for (const row of before) {
    if (row) add(row, -1, isFiledGreeted(row.places))
  }
  for (const ticket of after) add(ticket, 1, greets(ticket))
  const kept = [...counts].filter(([, n]) => Object.keys(n).length > 0)
  await db.counts.bulkPut(kept.map(([page, n]) => ({ page, n })))
  if (kept.length < pages.length) await db.counts.bulkDelete(pages.filter(page => !kept.some(([held]) => held === page)))
}

/** The number under one name over one page, or over all of them with `*`. */
export function total(counts: Counts[], page: string, key: string) {
  return counts.reduce((sum, row) => page === '*' || row.page === page ? sum + (row.n[key] ?? 0) : sum, 0)
}
