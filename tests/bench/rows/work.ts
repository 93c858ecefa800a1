import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { leaveTicket, look, openPanel, openTicket, pressTab, type } from '../panel'
import { median } from '../row'

const rounds = 24
const words = ['nguyen', 'kovacs', 'siti', 'emma', 'tran thi lan', 'budi', 'nagy', 'noah']

/** Seconds that the page's main thread has worked so far: script, style and layout, without waiting. */
async function worked(page: Page) {
  const { ScriptDuration = 0, LayoutDuration = 0, RecalcStyleDuration = 0, TaskDuration = 0 } = await page.metrics()
  return { own: ScriptDuration + LayoutDuration + RecalcStyleDuration, all: TaskDuration }
}

interface Effort {
  /** Until it is painted (ms). */
  painted: number[]
  /** Script, style and layout (ms). */
  own: number[]
  /** Every task of the main thread (ms), painting and the bench's own looking included. */
  all: number[]
}

async function measure(page: Page, effort: Effort, act: () => Promise<number>) {
  const before = await worked(page)
  effort.painted.push(await act())
  const after = await worked(page)
  effort.own.push((after.own - before.own) * 1000)
  effort.all.push((after.all - before.all) * 1000)
}

const nothing = (): Effort => ({ painted: [], own: [], all: [] })
/** The first two are to warm up. */
const settled = ({ painted, own, all }: Effort) => ({ painted: median(painted.slice(2)), own: median(own.slice(2)), all: median(all.slice(2)) })

/** What a tab change, an opened ticket and a keystroke cost the panel. */
export async function work(desks: Desk[]): Promise<Row[]> {
  for (const desk of desks) await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
  const efforts = [[nothing(), nothing()], [nothing(), nothing()], [nothing(), nothing()]] as const
  const panels = await Promise.all(desks.map(async desk => (await openPanel(desk)).page))
  for (let round = 0; round < rounds + 2; round++) {
    for (const [i, page] of panels.entries()) {
      await page.bringToFront()
      const [tab, ticket, key] = efforts.map(pair => pair[i] ?? nothing())
      if (!tab || !ticket || !key) continue
      await measure(page, tab, () => pressTab(page, (round + 1) % 2))
      await measure(page, ticket, () => openTicket(page, round % 6))
      await leaveTicket(page)
      await measure(page, key, () => type(page, words[round % words.length] ?? ''))
      await type(page, '')
    }
  }
  await Promise.all(panels.map(page => page.close()))
  const names = ['a tab change', 'an opened ticket', 'a search keystroke']
  return efforts.flatMap((pair, i) => {
    const [small, large] = pair.map(settled)
    if (!small || !large) return []
    const what = names[i] ?? ''
    return [
      { what: `${what}: main-thread work (script, style, layout)`, unit: 'ms', small: small.own, large: large.own, bound: '≤ 8', met: Math.max(small.own, large.own) <= 8 },
      { what: `${what}: until it is painted`, unit: 'ms', small: small.painted, large: large.painted, bound: 'the next frame, ≤ 17', met: Math.max(small.painted, large.painted) <= 17.5 },
      { what: `${what}: all tasks, the bench's own looking included`, unit: 'ms', small: small.all, large: large.all },
    ] satisfies Row[]
  })
}
