import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import type { View } from '@/domain/places'
import { lists, sorts } from '@/domain/places'
import { tabs } from '@/domain/tabs'
import { inTurns, median } from '../row'

const samples = 25

/** One view against a bare read of the same rows, at each size in turns. */
async function readView(pages: { desk: Desk, page: Page }[], view: Partial<View>, part: number, rounds: number) {
  const bare = pages.map((): number[] => [])
  const ours = await inTurns(pages, rounds, async (thing, round) => {
    const read = await thing.desk.read(thing.page, 'readOnce', view, part)
    if (round >= 2) bare[pages.indexOf(thing)]?.push(read.bare)
    return read.ours
  })
  return pages.map((_, i) => ({ ours: median(ours[i] ?? []), bare: median(bare[i] ?? []) }))
}

/** First rows of the lists, on an open database. */
export async function reads(desks: Desk[]): Promise<Row[]> {
  const pages = await Promise.all(desks.map(async desk => ({ desk, page: await desk.open('bench.html') })))
  const rows: Row[] = []
  const named: [string, Partial<View>, number][] = [
    ['first 50 of all open, newest', {}, 1],
    ['its next 50', {}, 2],
    ['one page\'s list', { page: 'facebook:1' }, 1],
    ['longest waiting, unassigned', { list: 'unassigned', sort: 'waiting' }, 1],
    ['Inbox by name', { list: 'inbox', sort: 'name' }, 1],
    ['closed', { list: 'closed' }, 1],
  ]
  for (const [what, view, part] of named) {
    const [small, large] = await readView(pages, view, part, samples)
    if (!small || !large) continue
    rows.push({ what, unit: 'ms', small: small.ours, large: large.ours })
    const [a, b] = [small.ours / small.bare, large.ours / large.bare]
    rows.push({ what: `${what}, against a bare read`, unit: 'times', small: a, large: b, bound: '≤ 1.5', met: Math.max(a, b) <= 1.5 })
  }
  rows.push(await worstView(pages))
  await Promise.all(pages.map(({ page }) => page.close()))
  return rows
}

/** Every list, tab and sort, with fewer samples each: the one that is slowest against a bare read. */
async function worstView(pages: { desk: Desk, page: Page }[]): Promise<Row> {
  const worst = pages.map(() => 0)
  for (const list of lists) {
    for (const tab of tabs) {
      for (const sort of list === 'closed' ? ['newest' as const] : sorts) {
        const read = await readView(pages, { list, tab, sort }, 1, 9)
        for (const [i, { ours, bare }] of read.entries()) worst[i] = Math.max(worst[i] ?? 0, bare > 0.3 ? ours / bare : 0)
      }
    }
  }
  return { what: 'the slowest of all 80 lists, tabs and sorts, against a bare read (9 samples each)', unit: 'times', small: worst[0], large: worst[1] }
}
