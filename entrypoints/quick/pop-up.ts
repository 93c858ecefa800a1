import type { QuickCard } from '@/domain/quick'
import { ask, isAlive } from '@/platform/page-ask'
import { boxAt, focused } from '../content/box'
import { bareAt, viewport } from '../content/menu/bare'
import { dress } from '../content/menu/dress'
import { makeCard } from './card'
import { cornerFor } from './corner'

/** One new message, shown in a closed shadow root in a corner of the page. */
export interface PopUp {
  ticket: string
  at: number
  /** Whether something is typed in the field, so that it must not be closed. */
  isTyped: () => boolean
  count: (more: string) => void
  /** Moves it out of the way of the text field in use. */
  place: () => void
  /** A key that was pressed somewhere. True: it was meant for the pop-up, the page must not have it. */
  press: (event: KeyboardEvent) => boolean
  close: () => void
}

/** Never takes the focus by itself. `gone` is called once, when it was answered, opened or dismissed. */
export function popUp(card: QuickCard, gone: () => void): PopUp {
  const host = document.createElement('deskside-quick')
  host.lang = card.language
  host.dataset.theme = card.theme
  host.popover = 'manual'
  const root = host.attachShadow({ mode: 'closed' })
  dress(root, card.style)
  const { view, field, send, open, dismiss, shut, say, count } = makeCard(card)
  root.append(view)
  let busy = false
  /** What is being sent, under a key of its own: tried again it is the same answer, not a second one. */
  let sending = { text: '', key: '' }
  let hasFailed = false

  const place = () => {
    // Nothing behind a modal dialog can be pressed, so it goes inside the dialog.
    const parent = document.querySelector('dialog:modal') ?? document.documentElement
    if (host.parentNode !== parent) {
      parent.append(host)
      bareAt(host)
    }
    if (!host.matches(':popover-open')) host.showPopover()
    const box = boxAt(focused())
    const inUse = box && !host.contains(box) && box.getRootNode() !== root ? box.getBoundingClientRect() : undefined
    const spot = cornerFor(view.getBoundingClientRect(), viewport(), inUse)
    bareAt(host, spot)
  }
  const close = () => host.remove()
  const leave = () => {
    close()
    gone()
  }

  function fail() {
    hasFailed = true
    say(card.words.failed)
    place()
  }

  async function answer() {
    const text = field.value
    if (busy || text.trim() === '') return
    busy = true
    if (sending.text !== text) sending = { text, key: crypto.getRandomValues(new Uint32Array(4)).join('-') }
    const sent = await ask('quickSend', card.ticket, text, sending.key).catch(() => false)
    busy = false
    if (sent) leave()
    else fail()
  }
  async function away(told: Promise<unknown>) {
    if (busy) return
    busy = true
    const done = await told.then(() => true, () => false)
    busy = false
    if (done) leave()
    else fail()
  }
  const openThere = () => void away(ask('quickOpen', card.ticket, field.value))
  /** The extension was updated or taken away: nobody takes what was typed any more, so once that is said the page is left alone. */
  const isOver = () => !isAlive() && (hasFailed || field.value.trim() === '')
  const notNow = () => isOver() ? leave() : void away(ask('quickDismiss', card.ticket, card.at, field.value))
  // A page could make up presses of its own.
  const pressed = (target: HTMLElement, act: () => void) => target.addEventListener('click', event => event.isTrusted && act())
  pressed(send, () => void answer())
  pressed(open, openThere)
  pressed(dismiss, notNow)
  pressed(shut, notNow)
  field.addEventListener('input', () => {
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight + 2, 120)}px`
    place()
  })

  function press(event: KeyboardEvent): boolean {
    if (event.target !== host || event.isComposing || event.keyCode === 229) return false
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key === 'Escape') {
      notNow()
      return true
    }
    // Shift and Enter makes a new line (S158).
    if (event.key !== 'Enter' || !plain || root.activeElement !== field) return false
    if (!event.repeat) void answer()
    return true
  }
  place()
  return { ticket: card.ticket, at: card.at, isTyped: () => field.value.trim() !== '', count, place, press, close }
}
