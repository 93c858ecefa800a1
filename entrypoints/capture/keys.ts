import type { Bar } from './bar'
import { focused } from '../content/box'
import { fieldInUse } from './host'

/** Elements on which Enter already does something. */
const pressable = 'a[href], button, select, summary, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=checkbox]'

/** Whether our keys are free: no text field is in use, and nothing is focused that Enter would press. */
const areKeysFree = (bar: Bar) => !fieldInUse(bar.host) && !focused()?.matches(pressable)

function act(bar: Bar, { key, shiftKey }: KeyboardEvent, isOurs: boolean): boolean {
  if (key === 'Escape' && (isOurs || !fieldInUse(bar.host))) {
    bar.close()
    return true
  }
  if (isOurs || !areKeysFree(bar)) return false
  // Without a mouse, Tab leads into the bar as if it came next in the page.
  if (key === 'Enter') return bar.accept()
  if (key !== 'Tab' || shiftKey) return false
  bar.enter()
  return true
}

/** Listens for the keys of the open bar: only for those of a person, and not while an input method composes. */
export function pressed(open: () => Bar | undefined) {
  const taken = new Set<string>()
  function keydown(event: KeyboardEvent) {
    const bar = open()
    if (!bar || !event.isTrusted || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return
    const isOurs = event.target === bar.host
    if (!event.repeat && act(bar, event, isOurs)) {
      taken.add(event.code)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Keys on our buttons must not reach the page's shortcuts; the browser still presses the button.
    else if (isOurs) {
      event.stopImmediatePropagation()
    }
  }
  function after(event: KeyboardEvent) {
    if (taken.has(event.code)) event.stopImmediatePropagation()
    if (event.type === 'keyup') taken.delete(event.code)
  }
  addEventListener('keydown', keydown, true)
  addEventListener('keypress', after, true)
  addEventListener('keyup', after, true)
}
