/** Enter while an input method is composing belongs to the input method; 229 is how some of them say so. */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229

/**
 * Whether a key means "send" (S158). Takes it from the field if so; a key that is held down is one press.
 * `enterSends` is the setting; Ctrl and Cmd always send, Shift and Alt never.
 */
export function asksToSend(event: KeyboardEvent, enterSends: boolean): boolean {
  if (event.key !== 'Enter' || isComposing(event) || event.altKey || event.shiftKey) return false
  const held = event.ctrlKey || event.metaKey
  if (!held && !enterSends) return false
  event.preventDefault()
  return !event.repeat
}
