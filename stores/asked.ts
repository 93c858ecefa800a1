import type { AskedAside, PageChoice } from '@/domain/customer/in-page'
import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { send } from '@/platform/messages'
import { onAsked } from '@/platform/panel-told'

/** A question that the page itself cannot ask, because nothing of ours may be in it: what becomes of a highlighted value beside what is known (S090). */
export const useAsked = defineStore('asked', () => {
  const asked = shallowRef<AskedAside>()
  const busy = ref(false)
  let window = -1
  onScopeDispose(onAsked((now, own) => {
    asked.value = now
    window = own
  }))

  async function decide({ choice }: PageChoice) {
    if (!asked.value || busy.value) return
    busy.value = true
    await send('captureDecide', window, asked.value, choice).catch(() => {})
    busy.value = false
  }
  return { asked, busy, decide }
})
