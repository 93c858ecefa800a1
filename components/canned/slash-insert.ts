import type { Ref } from 'vue'
import { ref } from 'vue'
import { moved } from '@/domain/canned/stops'

/** A stretch of a text (UTF-16 units). */
export interface Range { start: number, end: number }

/**
 * Writes over a stretch of a field as if it had been typed: one step of its undo history, and the field's own `input` event.
 * Where the browser will not, the text is put in without the history.
 */
export function writeOver(field: HTMLTextAreaElement, { start, end }: Range, text: string) {
  const wanted = field.value.slice(0, start) + text + field.value.slice(end)
  field.focus()
  field.setSelectionRange(start, end)
  if (wanted === field.value) return
  // Deprecated, but still the only way that keeps the undo history; browsers keep it for this.
  const done = text === '' ? document.execCommand?.('delete') : document.execCommand?.('insertText', false, text)
  if (done && field.value === wanted) return
  field.value = wanted
  field.setSelectionRange(start + text.length, start + text.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}

/** The remaining blanks of an inserted message, which Tab leads to. They move along with what is typed before them. */
export function useStops(field: Readonly<Ref<HTMLTextAreaElement | null>>) {
  const stops = ref<number[]>([])
  let known = ''

  /** Starts with these places and goes to the first at once. */
  function begin(places: number[]) {
    const [first, ...rest] = places
    stops.value = rest
    known = field.value?.value ?? ''
    if (first !== undefined) field.value?.setSelectionRange(first, first)
  }
  function typed() {
    const now = field.value?.value ?? ''
    if (stops.value.length > 0) stops.value = moved(stops.value, known, now)
    known = now
  }
  /** Goes to the next one; false when there is none. */
  function next(): boolean {
    const [first, ...rest] = stops.value
    if (first === undefined) return false
    stops.value = rest
    field.value?.setSelectionRange(first, first)
    return true
  }
  const end = () => void (stops.value = [])

  return { stops, begin, typed, next, end }
}
