import type { PopUp } from './pop-up'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/platform/page-ask'
import { popUp } from './pop-up'

/** Seen by nobody but our own scripts in this document. */
const ours = globalThis as { desksideQuick?: { look: () => void } }

function begin() {
  let shown: PopUp | undefined
  let asked = 0

  function close() {
    shown?.close()
    shown = undefined
  }
  async function look() {
    if (document.hidden) return
    const turn = ++asked
    const card = await ask('quickNext').catch(() => undefined)
    if (turn !== asked) return
    // A pop-up in which an answer is being written stays, whatever else comes in.
    if (shown?.isTyped()) {
      if (card) shown.count(card.more)
      return
    }
    if (!card) return close()
    if (shown?.ticket === card.ticket && shown.at === card.at) {
      shown.count(card.more)
      return shown.place()
    }
    close()
    shown = popUp(card, () => {
      shown = undefined
      void look()
    })
  }

  const keydown = (event: KeyboardEvent) => {
    if (!event.isTrusted || !shown) return
    if (shown.press(event)) event.preventDefault()
    // Typing in our field must not reach the page's shortcuts; the browser still types.
    else if (!(event.target instanceof Element) || event.target.localName !== 'deskside-quick') return
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', keydown, true)
  addEventListener('focusin', () => shown?.place(), true)
  addEventListener('focusout', () => shown?.place(), true)
  addEventListener('resize', () => shown?.place())
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void look()
    else if (!shown?.isTyped()) close()
  })
  return { look: () => void look() }
}

/** Put into the page in front whenever there is something new; one per document. */
export default defineUnlistedScript(() => {
  ours.desksideQuick ??= begin()
  ours.desksideQuick.look()
})
