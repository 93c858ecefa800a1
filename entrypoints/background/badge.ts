import { showBadge } from '@/platform/badge'
import { readSettings, watchSettings } from '@/platform/settings'
import { isToolbarDark, watchToolbar } from '@/platform/toolbar'
import { fresh } from '@/sync/counts'
import { unhurried } from '@/sync/unhurried'

/** How long (ms) a number stands before it changes again: nobody reads it faster. */
const stands = 100

/** Keeps the toolbar's number equal to the bubble on Pull ticket, whoever changes it: that of the page looked at (S034). */
export function followBadge() {
  let shown: number | undefined
  let isDark: boolean | undefined
  const show = () => {
    if (shown !== undefined) void showBadge(shown, isDark)
  }
  const turn = (dark: boolean | undefined) => {
    isDark = dark
    show()
  }
  watchToolbar(turn)
  void isToolbarDark().then(turn).catch(() => {})
  const follow = (page: string) => unhurried(() => fresh(page), stands, (count) => {
    // Every message changes some count, but mostly not this one.
    if (count === shown) return
    shown = count
    show()
  })
  void readSettings().then(({ view }) => {
    let { page } = view
    let stop = follow(page)
    watchSettings(({ view }) => {
      if (!view || view.page === page) return
      stop()
      page = view.page
      stop = follow(page)
    })
  }).catch(() => {})
}
