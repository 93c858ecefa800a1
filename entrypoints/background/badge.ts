import { liveQuery } from 'dexie'
import { showBadge } from '@/platform/badge'
import { total } from '@/sync/counts'
import { db } from '@/sync/db'

/** Keeps the toolbar's number equal to the panel's, whoever changes it. */
export function followBadge() {
  let shown: number | undefined
  liveQuery(async () => total(await db.counts.toArray(), '*', 'fresh all')).subscribe((count) => {
    // Every message changes some number, mostly not this one.
    if (count === shown) return
    shown = count
    void showBadge(count)
  })
}
