import type { Ref } from 'vue'
import type { Range } from './slash-insert'
import type { Trigger } from '@/domain/canned/trigger'
import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef, watch } from 'vue'
import { slashAt } from '@/domain/canned/trigger'
import { useCanned } from '@/stores/canned/canned'

/** Rows that are drawn at first, and added whenever the end of the list is near. */
const step = 8

/** What the menu would replace: from the slash, or where it was opened without one, to the caret. */
type Opened = Trigger & Range

/**
 * When the slash menu of a text field is open, and what it lists (S078, S156). It reads what stands before the caret and nothing
 * else, so an input method that composes, a deleted letter and a pasted one are all the same to it.
 */
export function useSlash(field: Readonly<Ref<HTMLTextAreaElement | null>>) {
  const canned = useCanned()
  const trigger = shallowRef<Opened>()
  const active = ref(0)
  const shown = ref(step)
  /** Where a slash stands whose menu the agent has closed. */
  let dismissed: number | undefined
  /** Where it was opened without a slash, and the selection at that time. */
  let anchor: Range | undefined

  const found = computed(() => trigger.value ? canned.search(trigger.value.query, shown.value) : { hits: [], total: 0 })
  /** A title may have several words; a sentence that fits none was never meant for the menu. */
  const isOpen = computed(() => trigger.value !== undefined && (found.value.total > 0 || !trigger.value.query.includes(' ')))
  watch(() => trigger.value?.query, () => {
    active.value = 0
    shown.value = step
  }, { flush: 'sync' })

  function close() {
    trigger.value = undefined
    anchor = undefined
  }
  /** What the caret stands behind, with or without a slash. */
  function atCaret(box: HTMLTextAreaElement): Opened | undefined {
    const { selectionStart: from, selectionEnd: end, value } = box
    if (anchor) {
      const still = from === anchor.start && end === anchor.end && end > from
      const query = still ? '' : value.slice(anchor.start, end)
      return from < anchor.start || query.includes('\n') || (!still && from !== end) ? undefined : { start: anchor.start, end, query }
    }
    const slash = from === end ? slashAt(value.slice(0, from)) : undefined
    return slash && { ...slash, end: from }
  }
  function look() {
    const box = field.value
    const now = box ? atCaret(box) : undefined
    if (!now) {
      dismissed = undefined
      close()
    }
    else if (now.start !== dismissed || anchor) {
      // What was highlighted or copied for another menu is nothing of this one's.
      if (!trigger.value && !anchor) canned.about = {}
      trigger.value = now
    }
  }

  /** To be called after every `input`. Deleting opens a closed menu again, undoing does not. */
  function typed({ inputType = '' }: Pick<InputEvent, 'inputType'>) {
    if (inputType.startsWith('delete')) dismissed = undefined
    if (inputType.startsWith('history')) dismissed = field.value ? atCaret(field.value)?.start : undefined
    look()
    if (inputType.startsWith('history')) close()
  }
  /** Leaves what was typed; the same slash opens no more until something is deleted. One opened without a slash keeps none closed. */
  function dismiss() {
    dismissed = anchor ? undefined : trigger.value?.start
    close()
  }
  /** Opens it by button or keyboard, without a slash, at the caret or over the selection. */
  function open() {
    const box = field.value
    if (!box) return
    box.focus()
    anchor = { start: box.selectionStart, end: box.selectionEnd }
    canned.about = { ...canned.about, selection: box.value.slice(anchor.start, anchor.end) || undefined }
    look()
  }

  // When the caret moves without typing, the menu may have to close, but never opens.
  useEventListener(document, 'selectionchange', () => trigger.value && look())

  const more = () => void (shown.value += step)
  function move(by: number) {
    const { hits, total } = found.value
    if (active.value + by >= hits.length && hits.length < total) more()
    const last = Math.min(shown.value, total) - 1
    const next = active.value + by
    // Single steps wrap around, pages stop at the ends.
    active.value = Math.abs(by) === 1 ? (next < 0 ? last : next > last ? 0 : next) : Math.max(0, Math.min(last, next))
  }

  return { trigger, isOpen, found, active, typed, open, close, dismiss, move, more, look }
}
