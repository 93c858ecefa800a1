import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { watchEffort } from '../effort'
import { look, openPanel, openTicket } from '../panel'
import { inTurns, median } from '../row'

const variants = 50_000
const queries = ['a', 'ao thun do', 'xxl be dem maxi', 'SKU-4711-XL', 'linen shrit navy', 'xqzwv']

/** Types into the panel's own look-up; until what was found is painted (ms). */
function type(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => {
    const box = document.querySelector<HTMLInputElement>('.shop [role=searchbox]')
    const shown = () => document.querySelector('.shop [role=status]')?.textContent ?? ''
    const titles = () => [...document.querySelectorAll('.shop h3')].map(title => title.textContent).join()
    const before = `${shown()} ${titles()}`
    return eyes.took(() => {
      if (!box) return
      box.focus()
      box.value = text
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, () => shown() !== '' && `${shown()} ${titles()}` !== before)
  }, text)
}

/** What a keystroke costs the panel itself, the Shop tab open beside a ticket. */
async function keystrokes(desk: Desk): Promise<Row[]> {
  await look(desk, { list: 'inbox', tab: 'all', page: '*', sort: 'newest' })
  const { page } = await openPanel(desk)
  await openTicket(page, 0)
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(tab => tab.textContent?.trim() === 'Shop')?.click())
  await page.waitForSelector('.shop h3')
  const stop = await watchEffort(page)
  const painted: number[] = []
  for (let round = 0; round < 24; round++) painted.push(await type(page, queries[round % 5] ?? ''))
  const worked = await stop()
  await page.close()
  // The first two are to warm up.
  const [work, paint] = [median(worked.slice(2)), median(painted.slice(2))]
  return [
    { what: 'a look-up keystroke in the panel, 50 000 variants: main-thread work', unit: 'ms', large: work, bound: '≤ 8', met: work <= 8 },
    { what: 'a look-up keystroke in the panel, 50 000 variants: until it is painted', unit: 'ms', large: paint, bound: 'the next frame, ≤ 17', met: paint <= 17.5 },
  ]
}

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
  rows.push(...await keystrokes(desk))
  const { took, kept, again, there } = await desk.write('listWares', variants)
  const isWhole = there === variants && kept > 0
  rows.push(
    { what: 'first list of 50 000 variants as a shop’s interface tells them, without its own time, cut off in the middle and gone on with', unit: 'ms', large: took, bound: '≤ 10 000, all there', met: took <= 10_000 && isWhole },
    { what: 'its pages that were asked for again', unit: 'rows', large: again, bound: 'none', met: again === 0 },
  )
  return rows
}
