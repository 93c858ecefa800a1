import { liveQuery } from 'dexie'
import { showBadge } from '@/platform/badge'
import { readSettings, watchSettings } from '@/platform/settings'
import { fresh } from '@/sync/counts'

/** Keeps the toolbar's number equal to the bubble on Pull ticket, whoever changes it: that of the page looked at (S034). */
export function followBadge() {
  let shown: number | undefined
  const follow = (page: string) => liveQuery(() => fresh(page)).subscribe((count) => {
    // Every message changes some number, mostly not this one.
    if (count === shown) return
    shown = count
    void showBadge(count)
  })
  void readSettings().then(({ view }) => {
    let { page } = view
    let following = follow(page)
    watchSettings(({ view }) => {
      if (!view || view.page === page) return
      following.unsubscribe()
      page = view.page
      following = follow(page)
    })
  }).catch(() => {})
}
