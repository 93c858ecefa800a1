import type { Desk } from '../desk'
import type { Row } from '../row'
import { setTimeout as sleep } from 'node:timers/promises'
import { arrivalOf, pages } from '../data'
import { look, openPanel } from '../panel'
import { inTurns, median } from '../row'

/** Behind those that other rows open and take: nothing is owed for these. */
const untouched = 300

/** Letters, as most messages end with. Behind a digit the number of a card may go on (S138), so such a one is looked at more closely. */
const wordOf = (round: number) => String.fromCharCode(97 + round % 26)

/** So long (ms) that what follows from one message is over before the next is measured. */
const rest = 20

/** Of forty the medians differ by a sixth from run to run: a ratio of two needs more. */
const rounds = 150

const kinds = ['whole', 'bare', 'digit'] as const

/** One message with counters, against putting the same two rows bare; and how soon it is seen. */
export async function incoming(desks: Desk[]): Promise<Row[]> {
  const idle = await Promise.all(desks.map(desk => desk.open('bench.html')))
  const samples = { whole: desks.map((): number[] => []), bare: desks.map((): number[] => []), digit: desks.map((): number[] => []) }
  for (let round = -2; round < rounds; round++) {
    for (const [i, desk] of desks.entries()) {
      const which = desk.tickets - untouched - (round + 2) % 5
      const write = async (text: string) => (await desk.write('incoming', which, desk.tickets, desk.now, text)).took
      const measure = {
        whole: () => write(`Còn hàng không ${wordOf(round + 2)}`),
        bare: () => desk.write('barePuts', which, desk.tickets, desk.now, `Còn hàng không ${wordOf(round + 3)}`),
        digit: () => write(`Còn size ${round + 2}`),
      }
      // Each comes behind each of the others as often.
      for (const n of kinds.keys()) {
        const kind = kinds[(n + round + 2) % kinds.length] ?? 'whole'
        await sleep(rest)
        const took = await measure[kind]()
        if (round >= 0) samples[kind][i]?.push(took)
      }
    }
  }
  const [a = 0, b = 0] = samples.whole.map(median)
  const [c = 0, d = 0] = samples.bare.map(median)
  const [e = 0, f = 0] = samples.digit.map(median)
  await Promise.all(idle.map(page => page.close()))
  return [
    { what: 'one message with counters', unit: 'ms', small: a, large: b },
    { what: 'two bare puts of the same', unit: 'ms', small: c, large: d },
    { what: 'one message against two bare puts', unit: 'times', small: a / c, large: b / d, bound: '≤ 2', met: Math.max(a / c, b / d) <= 2 },
    { what: 'one message that ends with a digit', unit: 'ms', small: e, large: f },
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
