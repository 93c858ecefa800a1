import type { Filed } from './db'
import type { Counts } from './derived'
import type { Ticket } from '@/domain/ticket'
import { isFiledGreeted, talliesOf } from '@/domain/places'
import { db } from './db'
import { putRows, rowsAt } from './rows'

/** The numbers of some pages, as they stand. */
export type Tallies = Map<string, Record<string, number>>

/** Their rows in the order of the pages; a page without one has no numbers. */
export const talliesIn = (pages: string[], rows: (Counts | undefined)[]): Tallies => new Map(pages.map((page, i) => [page, rows[i]?.n ?? {}]))

/** The counts of each of these pages; none where a page has no row. */
const readTallies = async (pages: string[]): Promise<Tallies> => talliesIn(pages, await rowsAt(db.counts, pages))

/** Writes the numbers; a page that has no tickets left has no row. */
async function keep(counts: Tallies) {
  const [kept, gone] = [[], []] as [Counts[], string[]]
  for (const [page, n] of counts) {
    if (Object.keys(n).length > 0) kept.push({ page, n })
    else gone.push(page)
  }
  putRows(db.counts, kept)
  if (gone.length > 0) await db.counts.bulkDelete(gone)
}

/**
 * Keeps the numbers in the same transaction as the rows they count, so they never need counting. A row from
 * before is taken out of where it stands, which its own keys tell: the setting may have been switched since.
 * `known`: numbers that were read in this transaction already.
 */
export async function recount(before: (Filed | undefined)[], after: Ticket[], greets: (ticket: Ticket) => boolean, known: Tallies) {
  const pages = [...new Set([...before, ...after].flatMap(ticket => ticket?.page ?? []))]
  const missing = pages.filter(page => !known.has(page))
  const read = missing.length > 0 ? await readTallies(missing) : undefined
  const counts = new Map(pages.map(page => [page, { ...known.get(page) ?? read?.get(page) }]))

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
  await keep(counts)
}

/** The number under one name over one page, or over all of them with `*`. */
export function total(counts: Counts[], page: string, key: string) {
  return counts.reduce((sum, row) => page === '*' || row.page === page ? sum + (row.n[key] ?? 0) : sum, 0)
}

/** Tickets that wait to be pulled on a page; on all of them with `*`, or once the page is no longer connected. */
export async function fresh(page: string): Promise<number> {
  const known = page !== '*' && await db.sources.get(page) !== undefined
  return total(await db.counts.toArray(), known ? page : '*', 'fresh all')
}
