import type { PageCaptureWords, PageLook } from '@/domain/customer/in-page'
import { boxAt, focused } from '../content/box'
import { bareAt, viewport } from '../content/menu/bare'
import { dress } from '../content/menu/dress'
import { placeBeside } from './place'

export interface Host {
  host: HTMLElement
  hasFocus: () => boolean
  place: () => void
  remove: () => void
}

/** The page's text field that is in use, if any; the focus may also be in our own window. */
export function fieldInUse(own?: HTMLElement) {
  const box = boxAt(focused())
  return box && !(own && (own === box || own.contains(box))) ? box : undefined
}

/** Our window in a page: a closed shadow root above everything, where neither side's styles reach the other's. */
export function openHost({ style, language, theme }: PageLook<PageCaptureWords>, view: HTMLElement, edges: () => DOMRect | undefined): Host {
  const host = document.createElement('deskside-capture')
  host.lang = language
  host.dataset.theme = theme
  host.popover = 'manual'
  const root = host.attachShadow({ mode: 'closed' })
  dress(root, style)
  root.append(view)
  let last: DOMRect | undefined

  function place() {
    // Nothing behind a modal dialog can be pressed, so it goes inside the dialog.
    if (!host.isConnected) {
      (document.querySelector('dialog:modal') ?? document.documentElement).append(host)
      bareAt(host)
    }
    if (!host.matches(':popover-open')) host.showPopover()
    const now = edges()
    // When the page has redrawn its text, the highlight has no place any more, and the bar stays where it was.
    if (now && (now.width > 0 || now.height > 0)) last = now
    const box = fieldInUse(host)
    const { width, height } = view.getBoundingClientRect()
    const spot = placeBeside(last ?? new DOMRect(8, 0, 0, 0), { width, height }, viewport(), box?.getBoundingClientRect())
    bareAt(host, spot)
  }
  return { host, hasFocus: () => root.activeElement !== null, place, remove: () => host.remove() }
}
