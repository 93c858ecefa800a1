import type { Ref } from 'vue'
import type { useAct } from './act'
import type { Filed } from '@/sync/db'
import { useEventListener } from '@vueuse/core'
import { watch } from 'vue'
import { isUnread } from '@/domain/ticket'

/** The open ticket: whether its first frame was painted, whether it is only looked at, and whether it was opened just now, whatever has the focus. */
interface Open {
  current: Readonly<Ref<Filed | undefined>>
  isSettled: Readonly<Ref<boolean>>
  peeking: Readonly<Ref<boolean>>
  opened: Ref<boolean>
  act: ReturnType<typeof useAct>['act']
}

/** What is there when a ticket is opened has been seen, and so is what comes in while it is looked at. */
export function useSeen({ current, isSettled, peeking, opened, act }: Open) {
  const news = () => isSettled.value && !peeking.value && current.value && isUnread(current.value) && (opened.value || document.hasFocus()) ? current.value : undefined

  async function see() {
    if (!isSettled.value) return
    const row = news()
    opened.value = false
    if (row) await act(row, 'seen', {})
  }
  // Where nothing is new, what comes from now on is seen only by somebody who looks.
  watch([isSettled, () => news() !== undefined], see)
  // The same where one is opened that was only looked at before.
  watch(opened, () => isSettled.value && current.value && !news() && (opened.value = false))
  // What came while the agent was busy in the page beside it is seen once they are back.
  useEventListener(window, 'focus', see)
}
