import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { afterPaint } from './after-paint'

/**
 * The ticket whose first frame has been painted. What nobody reads or presses in that frame waits for it: what is
 * known of the customer and of the shop, what was found in messages, that the ticket was seen.
 */
export function useSettled(shown: () => string | undefined): Readonly<Ref<string | undefined>> {
  const settled = ref<string>()
  watch(shown, async (id) => {
    settled.value = undefined
    if (id === undefined) return
    await afterPaint()
    if (shown() === id) settled.value = id
  })
  return settled
}
