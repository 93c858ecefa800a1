import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { send } from '@/platform/messages'
import { useSession } from './session'

const beat = 10_000

/** The panel's heartbeat: while somebody looks, the background is told so every ten seconds. */
export const usePulse = defineStore('pulse', () => {
  const session = useSession()
  const visibility = useDocumentVisibility()
  const syncing = ref(false)
  const failed = ref(false)

  /** When the background is not awake to hear it, the next beat or its own alarm will do. */
  const tell = () => {
    if (visibility.value === 'visible') send('sync').catch(() => {})
  }
  useIntervalFn(tell, beat)
  watch([visibility, () => session.online], tell, { immediate: true })

  /** S063: fetches now what is not due yet; pressed again during a sync, nothing happens twice. */
  async function syncNow() {
    if (syncing.value) return
    syncing.value = true
    failed.value = false
    try {
      await send('syncNow')
    }
    catch {
      failed.value = true
    }
    syncing.value = false
  }
  return { syncing, failed, syncNow }
})
