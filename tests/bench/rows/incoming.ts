import type { Desk } from '../desk'
import type { Row } from '../row'
import { arrivalOf, pages } from '../data'
import { look, openPanel } from '../panel'
import { inTurns, median } from '../row'

/** One message with counters, against putting the same two rows bare; and how soon it is seen. */
export async function incoming(desks: Desk[]): Promise<Row[]> {
  const idle = await Promise.all(desks.map(desk => desk.open('bench.html')))
  const bare = desks.map((): number[] => [])
  const ours = await inTurns(desks, 40, async (desk, round) => {
    const which = desk.tickets - 1 - round % 5
    const took = await desk.write('barePuts', which, desk.tickets, desk.now, `bare ${round}`)
    if (round >= 2) bare[desks.indexOf(desk)]?.push(took)
    return (await desk.write('incoming', which, desk.tickets, desk.now, `Còn hàng không ${round}`)).took
  })
  const [a = 0, b = 0] = ours.map(median)
  const [c = 0, d = 0] = bare.map(median)
  await Promise.all(idle.map(page => page.close()))
  return [
    { what: 'one message with counters', unit: 'ms', small: a, large: b },
    { what: 'two bare puts of the same', unit: 'ms', small: c, large: d },
    { what: 'one message against two bare puts', unit: 'times', small: a / c, large: b / d, bound: '≤ 2', met: Math.max(a / c, b / d) <= 2 },
    await onScreen(desks),
  ]
}

/** One of the newest tickets that is in All: no livestream comment, no first-time writer of the Page that greets. */
function numberInAll({ tickets, now }: Desk, round: number) {
  const inAll = Array.from({ length: 60 }, (_, i) => tickets - 1 - i).filter((i) => {
    const { kind, page } = arrivalOf(i, tickets, now).conversation
    return kind !== 'livestream' && page !== pages.at(-1)
  })
  return inAll[round % inAll.length] ?? 0
}

async function onScreen(desks: Desk[]): Promise<Row> {
  for (const desk of desks) await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
  const panels = await Promise.all(desks.map(async desk => ({ desk, page: (await openPanel(desk)).page })))
  const samples = await inTurns(panels, 15, async ({ desk, page }, round) => {
    await page.bringToFront()
    const text = `${desk.tickets} message ${round}`
    const seen = page.evaluate(async text => performance.timeOrigin + await eyes.painted(() => document.querySelector('[data-row]')?.textContent?.includes(text)), text)
    const { at } = await desk.write('incoming', numberInAll(desk, round), desk.tickets, desk.now, text)
    return await seen - at
  })
  await Promise.all(panels.map(({ page }) => page.close()))
  const [small = 0, large = 0] = samples.map(median)
  return { what: 'a message written in the background until it is painted', unit: 'ms', small, large, bound: '≤ 350', met: Math.max(small, large) <= 350 }
}
