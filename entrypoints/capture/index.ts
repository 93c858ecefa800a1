import type { Bar } from './bar'
import type { Piece } from './piece'
import type { PageCapture, PageKept } from '@/domain/customer/in-page'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/platform/page-ask'
import { openBar } from './bar'
import { fieldInUse } from './host'
import { pressed } from './keys'
import { pieceHere, pieceInBox } from './piece'

interface Capture {
  /** Offers what is highlighted, if anything is. */
  look: () => void
  /** Keeps the first guess of it. False: nothing is highlighted in this frame, or another one has the focus. */
  take: () => Promise<boolean>
  /** Shows what became of something that was kept from the browser's own menu. */
  tell: (about: PageCapture, kept: PageKept) => void
}

/** Seen by nobody but our own scripts in this document. */
const ours = globalThis as { desksideCapture?: Capture }

const isInnermost = () => document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement)

function begin(): Capture {
  let bar: Bar | undefined
  let asked = 0

  function open(about: PageCapture, place: Piece['place'] | undefined): Bar {
    bar?.close()
    const key = fieldInUse() ? '' : '↵'
    const opened = openBar(about, () => place?.getBoundingClientRect(), key, () => {
      if (bar === opened) bar = undefined
    })
    bar = opened
    return opened
  }
  async function offer(here: Piece | undefined, wished: boolean): Promise<Bar | undefined> {
    if (!here) return undefined
    const turn = ++asked
    const about = await ask('captureFind', here.piece, wished).catch(() => undefined)
    return about && turn === asked ? open(about, here.place) : undefined
  }
  async function take() {
    if (!isInnermost()) return false
    const opened = await offer(pieceInBox() ?? pieceHere(), true)
    opened?.accept()
    return opened !== undefined
  }
  /** Closes the bar when the highlight is gone; in a window without the focus that does not count. */
  function left() {
    if (bar?.isOffering() && document.hasFocus() && !pieceHere() && !pieceInBox()) bar.close()
  }

  pressed(() => bar)
  addEventListener('pointerdown', event => bar?.isOffering() && event.target !== bar.host && bar.close(), true)
  document.addEventListener('selectionchange', () => bar && setTimeout(left, 60))
  addEventListener('scroll', () => bar?.place(), { capture: true, passive: true })
  addEventListener('resize', () => bar?.place())
  addEventListener('focusin', () => bar?.place(), true)
  addEventListener('focusout', () => bar?.place(), true)
  return { look: () => void offer(pieceHere(), false), take, tell: (about, kept) => open(about, pieceHere()?.place).tell(kept) }
}

/** Put into a frame when something is highlighted in it; one per document. */
export default defineUnlistedScript(() => {
  ours.desksideCapture ??= begin()
})
