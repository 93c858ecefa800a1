import type { Desk } from '../desk'
import type { Row } from '../row'
import { inTurns, median } from '../row'

/** Name, phone, address and tag alone and combined; the last four digits of a number, and words that together nobody has. */
const queries = ['nguyen', 'lan nguyen', '7431', 'nguyen 7431', '0912 34', '+84 912', 'p5 q3', 'quan 3 nguyen le loi', 'tag:vip tran', 'tag:vip tran 7431', 'nguyen tran xqzw']
const step = 5000

/** An imported list of as many customers as the store has tickets, each with phone and address. A kept store has them already. */
export async function importCustomers(desks: Desk[]) {
  for (const { tickets, write } of desks) {
    for (let from = await write('listedPeople'); from < tickets; from += step) await write('fillPeople', from, Math.min(tickets, from + step))
  }
}

/** Words to rows in hand among imported customers (S096). */
export async function customers(desks: Desk[]): Promise<Row[]> {
  await importCustomers(desks)
  const pages = await Promise.all(desks.map(async desk => ({ desk, page: await desk.open('bench.html') })))
  for (const { desk, page } of pages) await desk.read(page, 'warmUp')
  const rows: Row[] = []
  for (const query of queries) {
    const [small = 0, large = 0] = (await inTurns(pages, 15, async ({ desk, page }) => (await desk.read(page, 'searchOnce', query)).whole)).map(median)
    rows.push({ what: `customers: search “${query}” to rows in hand`, unit: 'ms', small, large, bound: '≤ 16', met: large <= 16 })
  }
  await Promise.all(pages.map(({ page }) => page.close()))
  return rows
}
