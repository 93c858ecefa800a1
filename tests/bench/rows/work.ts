import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { watchEffort } from '../effort'
import { leaveTicket, look, openPanel, openTicket, pressTab, type } from '../panel'
import { median } from '../row'

const rounds = 24
const words = ['nguyen', 'kovacs', 'siti', 'emma', 'tran thi lan', 'budi', 'nagy', 'noah']

interface Effort {
  /** Until it is painted (ms). */
  painted: number[]
  /** Main-thread work until then (ms). */
  worked: number[]
}

const nothing = (): Effort => ({ painted: [], worked: [] })
/** The first two are to warm up. */
const settled = ({ painted, worked }: Effort) => ({ painted: median(painted.slice(2)), worked: median(worked.slice(2)) })

/** What a tab change, an opened ticket and a keystroke cost the panel. */
export async function work(desks: Desk[]): Promise<Row[]> {
  for (const desk of desks) await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
  const acts: [name: string, act: (page: Page, round: number) => Promise<number>, after: (page: Page) => Promise<unknown>][] = [
    ['a tab change', (page, round) => pressTab(page, (round + 1) % 2), async () => {}],
    ['an opened ticket', (page, round) => openTicket(page, round % 6), leaveTicket],
    ['a search keystroke', (page, round) => type(page, words[round % words.length] ?? ''), async page => type(page, '')],
  ]
  const panels = await Promise.all(desks.map(async desk => (await openPanel(desk)).page))
  const efforts = acts.map(() => panels.map(nothing))
  const watches = await Promise.all(panels.map(watchEffort))
  /** Which of the acts each effort of the trace belongs to; what only tidies up belongs to none. */
  const order: (Effort | undefined)[][] = panels.map(() => [])
  for (let round = 0; round < rounds + 2; round++) {
    for (const [i, page] of panels.entries()) {
      await page.bringToFront()
      for (const [n, [, act, after]] of acts.entries()) {
        const effort = efforts[n]?.[i]
        effort?.painted.push(await act(page, round))
        order[i]?.push(effort)
        if (await after(page) !== undefined) order[i]?.push(undefined)
      }
    }
  }
  for (const [i, stop] of watches.entries()) {
    for (const [at, ms] of (await stop()).entries()) order[i]?.[at]?.worked.push(ms)
  }
  await Promise.all(panels.map(page => page.close()))
  return efforts.flatMap((pair, n) => {
    const [small, large] = pair.map(settled)
    if (!small || !large) return []
    const what = acts[n]?.[0] ?? ''
    return [
      { what: `${what}: main-thread work (script with its microtasks, style, layout)`, unit: 'ms', small: small.worked, large: large.worked, bound: '≤ 8', met: Math.max(small.worked, large.worked) <= 8 },
      { what: `${what}: until it is painted`, unit: 'ms', small: small.painted, large: large.painted, bound: 'the next frame, ≤ 17', met: Math.max(small.painted, large.painted) <= 17.5 },
    ] satisfies Row[]
  })
}
