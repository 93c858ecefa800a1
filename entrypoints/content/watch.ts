import { boxAt, focused, pressedBox } from './box'
import { keepHighlight } from './highlight'
import { released } from './selected'
import { nextStop } from './stops'
import { dismiss, expectsSlash, hasSlash, isOff, look, lookIfDue, lookSoon, openedMenu } from './typing'

/** Keys whose press was ours, so that their release is, too. */
const taken = new Set<string>()

function stop(event: Event) {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** While an input method composes, every key belongs to it. */
const composes = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

/** The focus went to something else of the page: a list for what is typed in its box is nobody's there. With the box gone it says so. */
function closeIfLeft() {
  const menu = openedMenu()
  if (!menu?.isListing()) return
  const at = focused()
  if (at !== document.body && boxAt(at) !== menu.box) menu.close()
}

/** Only what a person does counts: a page could make up keys of its own. */
function keydown(event: KeyboardEvent) {
  if (!event.isTrusted || composes(event)) return
  lookIfDue()
  closeIfLeft()
  const menu = openedMenu()
  if (!menu) {
    if (event.key === '/') {
      keepHighlight(true)
      lookSoon()
    }
    if (event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && nextStop()) stop(event)
    return
  }
  if (event.key === 'Escape' && menu.isListing()) dismiss(menu)
  if (menu.press(event)) {
    taken.add(event.code)
    stop(event)
  }
  // Typing in our own window must not reach the page's shortcuts; the browser still types.
  else if (menu.owns(event.target)) {
    event.stopImmediatePropagation()
  }
}

function after(event: KeyboardEvent) {
  const menu = openedMenu()
  if (taken.has(event.code)) stop(event)
  else if (menu?.owns(event.target)) event.stopImmediatePropagation()
  if (event.type !== 'keyup') return
  taken.delete(event.code)
  // Moving the caret away closes it.
  if (menu ? menu.isListing() && /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key) : expectsSlash()) look()
}

function input(event: Event) {
  const menu = openedMenu()
  if (isOff() || !event.isTrusted || menu?.owns(event.target)) return
  const { data, inputType } = event as InputEvent
  const deletes = inputType?.startsWith('delete') ?? false
  const box = deletes && !menu ? boxAt(focused()) : undefined
  if (menu || data?.includes('/') || (box && hasSlash(box))) look(deletes)
}

function beforeinput(event: InputEvent) {
  if (!isOff() && event.isTrusted && (openedMenu()?.isListing() || event.data?.includes('/'))) lookSoon()
}

function elsewhere(event: Event) {
  const menu = openedMenu()
  if (menu && !menu.owns(event.target)) menu.close()
}

/** A list answers what is typed now. What is being filled in stays while it is looked up in another window, but not in a frame of this one. */
function away() {
  const menu = openedMenu()
  if (menu?.isListing()) menu.close()
  else if (menu) setTimeout(() => focused() instanceof HTMLIFrameElement && menu.close())
}

function pointer(event: MouseEvent) {
  const menu = openedMenu()
  // The focus stays in the page's text, unless it is our own field that is pressed.
  if (menu?.owns(event.target) && menu.leavesFocus()) return event.preventDefault()
  // What is highlighted now may be gone with this press.
  if (!menu?.owns(event.target)) keepHighlight(pressedBox(event) !== undefined)
  elsewhere(event)
}

function moved(event: Event) {
  const menu = openedMenu()
  if (!menu?.owns(event.target)) menu?.place()
}

/**
 * First of all listeners, as the script runs before the page's own: an Enter that chooses must not send. Adding them once more
 * does nothing, and brings them back where the page has written its document anew, which takes all listeners away.
 */
function listen() {
  const before = { capture: true, passive: false }
  addEventListener('keydown', keydown, before)
  addEventListener('keypress', after, before)
  addEventListener('keyup', after, before)
  addEventListener('keyup', released, before)
  addEventListener('pointerup', released, { capture: true, passive: true })
  addEventListener('beforeinput', beforeinput, before)
  addEventListener('input', input, before)
  addEventListener('mousedown', pointer, before)
  addEventListener('scroll', moved, { capture: true, passive: true })
  addEventListener('resize', moved)
  addEventListener('blur', away)
}

/** Begins to wait for a slash in this document. */
export function watch() {
  listen()
  new MutationObserver(listen).observe(document, { childList: true })
}
