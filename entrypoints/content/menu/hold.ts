import type { Box } from '../box'
import { boxAt, focused } from '../box'
import { editorOf } from '../editors/family'

/** A key that writes one character; AltGr writes some, other keys held down with it none. */
function writes(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey } = event
  return [...key].length === 1 && !metaKey && ((!ctrlKey && !altKey) || event.getModifierState('AltGraph'))
}

/**
 * What is typed while a chosen message is on its way. It would write over the shortcut that is about to be replaced, so it waits
 * and is put in behind the message.
 */
export function makeHold() {
  let held = ''

  /** True: the key waits here, the page must not have it. */
  function take(event: KeyboardEvent): boolean {
    if (!writes(event)) return false
    held += event.key
    return true
  }
  /** Puts it in, behind `first`. */
  function release(box: Box, first = '') {
    const text = first + held
    held = ''
    if (text !== '' && boxAt(focused()) === box) editorOf(box).insert(box, text)
  }
  return { take, release }
}
