import type { Ref } from 'vue'
import { nextTick, watch } from 'vue'
import { useJump } from '@/stores/jump'
import { useTicket } from '@/stores/ticket'

/** Puts the focus on the message that is asked for, as soon as it is drawn. */
export function useThreadJump(frame: Ref<HTMLElement | null>) {
  const jump = useJump()
  const ticket = useTicket()

  watch(() => [jump.wanted, ticket.entries] as const, async ([wanted]) => {
    if (wanted === undefined) return
    await nextTick()
    const item = frame.value?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(wanted)}"]`)
    if (!item || !item.checkVisibility()) return
    jump.done()
    // After a thread that was only just opened has scrolled to its end.
    requestAnimationFrame(() => {
      item.focus({ preventScroll: true })
      item.scrollIntoView({ block: 'center' })
    })
  }, { immediate: true })
}
