import type { InboxRead } from '@/domain/inbox/place'
import { markOf } from '@/domain/inbox/guard'
import { settlesAfter } from '@/domain/inbox/signals'
import { readInbox } from './read'

/** How long (ms) changes of the page are gathered before it is read. */
const pause = 1200
/** The same (ms) soon after a press of a button or key, which may have opened another conversation. */
const soon = 350
const soonFor = 3000
/** How often (ms) the address is compared, which may change without anything being drawn. */
const poll = 1500
/** The largest share of the page's time that reading may take without a press, however long one read takes there; and the longest that a read is put off for that (ms). */
const share = 1 / 3000
const longest = 6000
const presses = ['pointerup', 'keyup'] as const
const unseen = { capture: true, passive: true }

const keyOf = (read: InboxRead) => JSON.stringify({ ...read, at: 0 })

/**
 * Tells the last two reads whenever another conversation may be open, one while that is not settled, none when the page is out of
 * sight. Costs a comparison of two strings every 1.5 s while nothing changes, and less than 1 ms of each second in a page that
 * never stands still. `tell` gets them with the time of the last press in the page (ms, 0: none yet) and returns whether anybody
 * still listens.
 */
export function watchInbox(window: Window, tell: (reads: InboxRead[], pressedAt: number) => boolean) {
  const page = window.document
  let before: InboxRead | undefined
  let told = ''
  let timer: number | undefined
  let beat: number | undefined
  let due = Infinity
  let restsUntil = 0
  let pressedAt = 0
  let isOver = false
  // One change is enough: until the page is read, further ones cost it nothing.
  const observer = new MutationObserver(() => {
    observer.disconnect()
    later(isPressed() ? soon : pause)
  })

  function isPressed() {
    return Date.now() - pressedAt < soonFor
  }
  function stop() {
    isOver = true
    observer.disconnect()
    window.clearTimeout(timer)
    window.clearInterval(beat)
    page.removeEventListener('visibilitychange', seen)
    for (const name of presses) page.removeEventListener(name, pressed, unseen)
    window.removeEventListener('pageshow', seen)
    window.removeEventListener('pagehide', gone)
  }
  function say(key: string, reads: InboxRead[]) {
    if (key === told) return
    told = key
    if (!tell(reads, pressedAt)) stop()
  }
  /** Of two planned reads the earlier one counts. A slow read delays the next, unless somebody has just pressed something. */
  function later(wait: number) {
    const at = Math.max(window.performance.now() + wait, isPressed() ? 0 : restsUntil)
    if (at >= due) return
    window.clearTimeout(timer)
    due = at
    timer = window.setTimeout(look, at - window.performance.now())
  }
  function readNow(): InboxRead {
    const began = window.performance.now()
    const now = readInbox(page, window.location.href, Date.now())
    const ended = window.performance.now()
    restsUntil = ended + Math.min((ended - began) / share, longest)
    return now
  }
  function look() {
    window.clearTimeout(timer)
    due = Infinity
    if (isOver || page.visibilityState === 'hidden') return
    const now = readNow()
    observer.observe(page, { childList: true, subtree: true })
    const key = keyOf(now)
    if (before && keyOf(before) === key) {
      if (now.at - before.at >= settlesAfter) say(key, [before, now])
      else later(settlesAfter)
      return
    }
    // A new message does not make it another conversation.
    const isOther = !before || markOf(before) !== markOf(now)
    before = now
    if (isOther) say(`moving ${key}`, [now])
    later(settlesAfter + 50)
  }
  function gone() {
    before = undefined
    observer.disconnect()
    say('', [])
  }
  function seen() {
    if (page.visibilityState === 'hidden') gone()
    else look()
  }
  function pressed({ isTrusted }: Event) {
    if (!isTrusted) return
    pressedAt = Date.now()
    later(soon)
  }
  beat = window.setInterval(() => {
    if (page.visibilityState !== 'hidden' && window.location.href !== before?.url) later(0)
  }, poll)

  page.addEventListener('visibilitychange', seen)
  for (const name of presses) page.addEventListener(name, pressed, unseen)
  window.addEventListener('pageshow', seen)
  window.addEventListener('pagehide', gone)
  look()
  return stop
}
