import type { Pack } from './derived'
import type { Lines } from '@/domain/scan'
import { leanLines } from '@/domain/lean'
import { scan } from '@/domain/scan'
import { db } from './db'

/** More would not be read by anybody; stopping here is what makes a common word quick. */
const enough = 200

export interface Question { id: number, words: string[] }
/** Ids of tickets, and of customers who have none. */
export interface Answer { id: number, ids: string[], people: string[] }

interface Held { packs: Map<number, Lines[]>, rev: number }
const held: Record<Pack['of'], Held> = { tickets: { packs: new Map(), rev: -1 }, people: { packs: new Map(), rev: -1 } }

/** Asks only for packs that changed since the last keystroke: one range of an index. */
async function refresh(of: Pack['of']) {
  const mine = held[of]
  const changed = await db.packs.where('[of+rev]').between([of, mine.rev], [of, []], false).toArray()
  for (const pack of changed) {
    mine.packs.set(pack.n, leanLines(pack.text, pack.ids))
    mine.rev = Math.max(mine.rev, pack.rev)
  }
}

/** Newest packs first: the customers of today are looked for more often than those of last year. */
function search(of: Pack['of'], words: string[]): string[] {
  const { packs } = held[of]
  const found: string[] = []
  for (const n of [...packs.keys()].sort((a, b) => b - a)) {
    for (const lines of packs.get(n) ?? []) found.push(...scan(lines, words, enough - found.length))
    if (found.length >= enough) break
  }
  return found
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  await Promise.all([refresh('tickets'), refresh('people')])
  globalThis.postMessage({ id: data.id, ids: search('tickets', data.words), people: search('people', data.words) } satisfies Answer)
})
