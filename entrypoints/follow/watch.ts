import type { InboxRead } from '@/domain/inbox/place'
import { settlesAfter } from '@/domain/inbox/signals'
import { readInbox } from './read'

/** A page that is being drawn is read once for all its changes (ms). */
const pause = 500
/** An address can change without anything being drawn (ms). */
const poll = 1500

const keyOf = (read: InboxRead) => JSON.stringify({ ...read, at: 0 })

/**
 * Tells the last two reads whenever what is open may be another, one while that is not settled, none when the page is out of
 * sight. Costs a comparison of two strings every 1.5 s while nothing changes. `tell` says whether anybody listens still.
 */
export function watchInbox(window: Window, tell: (reads: InboxRead[]) => boolean) {
  const page = window.document
  let before: InboxRead | undefined
  let told = ''
  let timer: number | undefined
  let beat: number | undefined
  const observer = new MutationObserver(() => later(pause))

  function stop() {
    observer.disconnect()
    window.clearTimeout(timer)
    window.clearInterval(beat)
    page.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pagehide', gone)
  }
  function say(key: string, reads: InboxRead[]) {
    if (key === told) return
    told = key
    if (!tell(reads)) stop()
  }
  function later(wait: number) {
    timer ??= window.setTimeout(look, wait)
  }
  function look() {
    timer = undefined
    if (page.visibilityState === 'hidden') return
    const now = readInbox(page, window.location.href, Date.now())
    const key = keyOf(now)
    if (before && keyOf(before) === key && now.at - before.at >= settlesAfter) return say(key, [before, now])
    if (!before || keyOf(before) !== key) {
      before = now
      say(`moving ${key}`, [now])
    }
    later(settlesAfter + 50)
  }
  function gone() {
    before = undefined
    say('', [])
  }
  function seen() {
    if (page.visibilityState === 'hidden') gone()
    else look()
  }
  beat = window.setInterval(() => {
    if (page.visibilityState !== 'hidden' && window.location.href !== before?.url) later(0)
  }, poll)

  observer.observe(page, { childList: true, subtree: true })
  page.addEventListener('visibilitychange', seen)
  window.addEventListener('pagehide', gone)
  look()
  return stop
}
