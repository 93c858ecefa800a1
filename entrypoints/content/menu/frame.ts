import type { Box } from '../box'
import type { PageSetup } from '@/domain/canned/in-page'
import { caretEdges } from '../caret-edges'
import { spotFor } from '../place'
import { bareAt, viewport } from './bare'
import { dress } from './dress'

/** Our window in a page: a closed shadow root above everything, where neither side's styles reach the other's. */
export interface Frame {
  host: HTMLElement
  root: ShadowRoot
  /** Shows this and nothing else, beside the caret of the box. `typed`: what of the box's text it answers. */
  show: (content: HTMLElement, typed?: string) => void
  /** Puts it where the caret is now. */
  place: () => void
  remove: () => void
}

/** Above dialogs and full screens too. Nothing behind a modal dialog can be pressed, so there it goes inside the dialog. */
export function openFrame(box: Box, { style, language, theme }: PageSetup): Frame {
  const host = document.createElement('deskside-menu')
  host.lang = language
  host.dataset.theme = theme
  host.popover = 'manual'
  const root = host.attachShadow({ mode: 'closed' })
  dress(root, style)
  const body = document.createElement('div')
  root.append(body)
  ;(box.closest('dialog:modal') ?? document.documentElement).append(host)
  bareAt(host)
  host.showPopover()

  const place = () => {
    const content = body.firstElementChild
    if (!(content instanceof HTMLElement)) return
    content.style.maxHeight = ''
    const { width, height } = content.getBoundingClientRect()
    const spot = spotFor(caretEdges(box), box.getBoundingClientRect(), { width, height }, viewport())
    content.style.maxHeight = `${spot.maxHeight}px`
    bareAt(host, spot)
  }
  let shown = 0
  const show = (content: HTMLElement, typed = '') => {
    // All that is visible from outside: that something is shown, and for which of the page's own words, so that its speed can be measured.
    host.dataset.shown = String(++shown)
    host.dataset.typed = typed
    if (body.firstElementChild !== content) body.replaceChildren(content)
    place()
  }
  return { host, root, show, place, remove: () => host.remove() }
}
