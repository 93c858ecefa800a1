import type { Lines } from '@/domain/scan'
import { linesOf, scan } from '@/domain/scan'
import { db } from './db'

/** More would not be read by anybody; stopping here is what makes a common word quick. */
const enough = 200

export interface Question { id: number, words: string[] }
export interface Answer { id: number, ids: string[] }

const packs = new Map<number, Lines>()
let rev = -1

/** Asks only for packs that changed since the last keystroke: one range of an index. */
async function refresh() {
  const changed = await db.packs.where('[of+rev]').between(['tickets', rev], ['tickets', []], false).toArray()
  for (const pack of changed) {
    packs.set(pack.n, linesOf(pack.text, pack.ids))
    rev = Math.max(rev, pack.rev)
  }
}

/** Newest packs first: the customers of today are looked for more often than those of last year. */
function search(words: string[]): string[] {
  const found: string[] = []
  for (const n of [...packs.keys()].sort((a, b) => b - a)) {
    const lines = packs.get(n)
    if (lines) found.push(...scan(lines, words, enough - found.length))
    if (found.length >= enough) break
  }
  return found
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  await refresh()
  globalThis.postMessage({ id: data.id, ids: search(data.words) } satisfies Answer)
})
