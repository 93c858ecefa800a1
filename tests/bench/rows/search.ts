import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { inTurns, median } from '../row'

const queries = ['n', 'nguyen', 'nguyen thi lan', 'tran tag:khach', 'xqzw']
/** Several words each of which many customers have: what an index of words is slow at. */
const combined = ['nguyen thi lan', 'thi lan', 'tran thi huong']

/** From the words to the first 50 rows in hand, the worker awake and its packs read. */
export async function searches(desks: Desk[]): Promise<Row[]> {
  const pages = await Promise.all(desks.map(async desk => ({ desk, page: await desk.open('bench.html') })))
  for (const { desk, page } of pages) await desk.read(page, 'warmUp')
  const rows: Row[] = []
  for (const query of queries) {
    const scanned = pages.map((): number[] => [])
    const whole = await inTurns(pages, 15, async (thing, round) => {
      const read = await thing.desk.read(thing.page, 'searchOnce', query)
      if (round >= 2) scanned[pages.indexOf(thing)]?.push(read.scanned)
      return read.whole
    })
    const [small = 0, large = 0] = whole.map(median)
    rows.push({ what: `search “${query}” to rows in hand`, unit: 'ms', small, large, bound: '≤ 16', met: large <= 16 })
    rows.push({ what: `of that until the ids are here`, unit: 'ms', small: median(scanned[0] ?? []), large: median(scanned[1] ?? []) })
  }
  rows.push(await againstWords(pages))
  await Promise.all(pages.map(({ page }) => page.close()))
  return rows
}

/** How many times faster words are combined than by a bare multi-entry index of words; the slowest of the questions. */
async function againstWords(pages: { desk: Desk, page: Page }[]): Promise<Row> {
  for (const { desk, page } of pages) await desk.read(page, 'buildWords')
  const small: number[] = []
  const large: number[] = []
  for (const query of combined) {
    const ours = pages.map((): number[] => [])
    const bare = await inTurns(pages, 15, async (thing, round) => {
      const read = await thing.desk.read(thing.page, 'wordsOnce', query)
      if (round >= 2) ours[pages.indexOf(thing)]?.push(read.ours)
      return read.bare
    })
    for (const [i, ratios] of [small, large].entries()) ratios.push(median(bare[i] ?? []) / median(ours[i] ?? []))
  }
  const slowest = Math.min(...large)
  return { what: 'words combined, times faster than by a bare index of words', unit: 'times', small: Math.min(...small), large: slowest, bound: '≥ 10', met: slowest >= 10 }
}
