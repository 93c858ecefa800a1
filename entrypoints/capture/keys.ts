import type { Bar } from './bar'
import { focused } from '../content/box'
import { fieldInUse } from './host'

/** On these Enter means something already. */
const pressable = 'a[href], button, select, summary, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=checkbox]'

/** Whether keys are nobody's: no text field is in use, and nothing has the focus that Enter presses. */
export const areKeysFree = (bar: Bar) => !fieldInUse(bar.host) && !focused()?.matches(pressable)

function act(bar: Bar, { key, shiftKey }: KeyboardEvent, isOurs: boolean): boolean {
  if (key === 'Escape' && (isOurs || !fieldInUse(bar.host))) {
    bar.close()
    return true
  }
  if (isOurs || !areKeysFree(bar)) return false
  // Whoever has no mouse gets into the bar as into the next thing of the page.
  if (key === 'Enter') return bar.accept()
  if (key !== 'Tab' || shiftKey) return false
  bar.enter()
  return true
}

/** Listens for the keys of the bar that is open, if any: only those of a person, none while an input method composes. */
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
    // Pressing a button of ours is no shortcut of the page's; the browser does it all the same.
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
