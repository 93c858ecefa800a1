import type { Desk } from '../desk'
import type { Row } from '../row'
import { openPanel } from '../panel'
import { inTurns, median } from '../row'

/** From the start of the page until the first rows are painted, in turns at both sizes. */
export async function load(desks: Desk[]): Promise<Row[]> {
  const samples = await inTurns(desks, 9, async (desk) => {
    const { page, loaded } = await openPanel(desk)
    await page.close()
    return loaded
  })
  const [small = 0, large = 0] = samples.map(median)
  return [{ what: 'opening the panel until rows are painted', unit: 'ms', small, large, bound: 'within 20 % or 10 ms', met: large <= small * 1.2 || large <= small + 10 }]
}
