import type { AskedAside, PageChoice } from '@/domain/customer/in-page'
import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { send } from '@/platform/messages'
import { onAsked } from '@/platform/panel-told'

/** What a page cannot ask, because nothing of ours may be in it: how a highlighted value stands beside what is known (S090). */
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
