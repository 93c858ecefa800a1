import { defineStore } from 'pinia'
import { ref } from 'vue'
import { areBlocked, askToNotify, mayNotify } from '@/platform/notify'

/** Whether the browser may tell the agent what happens while the panel is closed; asked for where it helps, never beforehand. */
export const useNotify = defineStore('notify', () => {
  const mayAsk = ref(false)
  /** Asked, and the answer was no. */
  const refused = ref(false)
  /** Allowed here, and switched off in the browser. */
  const blocked = ref(false)
  const look = async () => {
    mayAsk.value = !await mayNotify().catch(() => true)
    blocked.value = !mayAsk.value && await areBlocked()
  }
  void look()

  /** Must be called in the click itself. */
  async function ask() {
    refused.value = !await askToNotify().catch(() => false)
    await look()
  }
  return { mayAsk, refused, blocked, ask }
})
