import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'
import { nextTick, ref, watch } from 'vue'
import { useTicket } from '@/stores/ticket'

/** Pixels from the beginning at which the next older part is fetched. */
const near = 200

/**
 * Loads older messages as the agent comes near the beginning, and as long as they do not fill the thread. A part
 * that brings nothing ends it: nothing is asked again before somebody scrolls.
 */
export function useOlder(frame: Ref<HTMLElement | null>) {
  const ticket = useTicket()
  const loading = ref(false)

  async function load() {
    // The thread first scrolls to its end; only then is it known whether its beginning is in sight.
    await nextTick()
    await new Promise(requestAnimationFrame)
    const box = frame.value
    if (!box || box.scrollTop > near || loading.value || !ticket.ticket || !ticket.isSettled || !ticket.hasOlder) return
    loading.value = true
    await ticket.older()
    loading.value = false
  }
  useEventListener(frame, 'scroll', load, { passive: true })
  watch([() => ticket.hasOlder, () => ticket.entries.length, () => ticket.isSettled], load, { immediate: true, flush: 'post' })

  return { loading }
}
