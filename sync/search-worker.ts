import type { Pack } from './derived'
import type { Lines } from '@/domain/scan'
import { leanLines } from '@/domain/lean'
import { scan } from '@/domain/scan'
import { db } from './db'

/** More would not be read by anybody; stopping here is what makes a common word quick. */
const enough = 200

/** How long (ms) a search waits for what has changed. A read queues behind writes, so during a first sync it would cost a keystroke its frame. */
const patience = 4

/** `whole`: waits for everything that is written by now, however long that takes. */
export interface Question { id: number, words: string[], whole: boolean }
/** Ids of tickets, and of customers who have none. `behind`: found without waiting for what is just being written. */
export interface Answer { id: number, ids: string[], people: string[], behind: boolean }

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

let refreshing = Promise.resolve()

/** Refreshes run one after the other, so that nothing is read twice. */
function refreshed(): Promise<void> {
  refreshing = refreshing.catch(() => {}).then(async () => void await Promise.all([refresh('tickets'), refresh('people')]))
  return refreshing
}

const isEmpty = () => held.tickets.rev < 0 && held.people.rev < 0
const later = () => new Promise<true>(resolve => setTimeout(resolve, patience, true))

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

globalThis.addEventListener('message', async ({ data: { id, words, whole } }: MessageEvent<Question>) => {
  const current = refreshed().then(() => false)
  const behind = await (whole || isEmpty() ? current : Promise.race([current, later()]))
  globalThis.postMessage({ id, ids: search('tickets', words), people: search('people', words), behind } satisfies Answer)
})
