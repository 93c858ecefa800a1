import { defineStore } from 'pinia'
import { ref } from 'vue'
import { askToNotify, mayNotify } from '@/platform/notify'

/** Whether the browser may tell the agent what happens while the panel is closed; asked for where it helps, never beforehand. */
export const useNotify = defineStore('notify', () => {
  const mayAsk = ref(false)
  const look = async () => {
    mayAsk.value = !await mayNotify().catch(() => true)
  }
  void look()

  /** In the press itself. */
  async function ask() {
    await askToNotify().catch(() => false)
    await look()
  }
  return { mayAsk, ask }
})
