import type { Transaction } from 'dexie'
import type { Counts, Filed } from './db'
import { tagTally } from '@/domain/places'

/** Version 3: the tickets of each tag are counted with the rest. Those that were tagged before are counted here, once. */
export async function countTagsOnce(upgrade: Transaction) {
  const found = new Map<string, Record<string, number>>()
  await upgrade.table<Filed>('tickets').orderBy('tags').each(({ page }, { key }) => {
    const n = found.get(page) ?? {}
    const tally = tagTally(String(key))
    found.set(page, { ...n, [tally]: (n[tally] ?? 0) + 1 })
  })
  await upgrade.table<Counts>('counts').toCollection().modify((row) => {
    Object.assign(row.n, found.get(row.page))
  })
}
