import type { Desk } from '../desk'
import type { Row } from '../row'
import { inTurns, median } from '../row'

const variants = 50_000
const queries = ['a', 'ao thun do', 'xxl be dem maxi', 'SKU-4711-XL', 'linen shrit navy', 'xqzwv']

/** A catalogue of 50 000 variants: written as a first list brings it, and looked up keystroke by keystroke (S084). */
export async function shop(desk: Desk): Promise<Row[]> {
  const wrote = await desk.write('fillWares', variants)
  const page = await desk.open('bench.html')
  await desk.read(page, 'warmUpWares')
  const rows: Row[] = [{ what: '50 000 variants written, in parts of 500', unit: 'ms', large: wrote, bound: '≤ 10 000', met: wrote <= 10_000 }]
  const [changed = []] = await inTurns([desk], 15, (thing, round) => thing.write('changeWares', 37 * (round + 1)))
  rows.push({ what: '20 variants changed by a delta', unit: 'ms', large: median(changed) })
  for (const query of queries) {
    const [took = []] = await inTurns([page], 15, async thing => (await desk.read(thing, 'searchWaresOnce', query)).took)
    const large = median(took)
    rows.push({ what: `look-up “${query}” among 50 000 variants to rows in hand`, unit: 'ms', large, bound: '≤ 16', met: large <= 16 })
  }
  await page.close()
  return rows
}
