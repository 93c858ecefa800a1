import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { afterPaint } from './after-paint'

/**
 * Whether the first frame of the ticket that is shown has been painted. What nobody needs in that frame waits for it: what is known of the
 * customer and of the shop, what was found in messages, and marking the ticket as seen.
 */
export function useSettled(shown: () => string | undefined): Readonly<Ref<boolean>> {
  const settled = ref(false)
  watch(shown, async (id) => {
    settled.value = false
    if (id === undefined) return
    await afterPaint()
    if (shown() === id) settled.value = true
  })
  return settled
}
