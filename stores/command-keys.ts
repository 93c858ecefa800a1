import type { Binding } from '@/platform/commands'
import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { bindings, keysPlace, openKeys } from '@/platform/commands'

/** The keys that work outside the panel, as the browser really has them. */
export const useCommandKeys = defineStore('command-keys', () => {
  const list = ref<Binding[]>([])
  const look = () => void bindings().then(now => (list.value = now)).catch(() => {})
  look()
  // They are changed in a tab of the browser's own.
  useEventListener(window, 'focus', look)

  /** The browser could not open its page for them. */
  const isLost = ref(false)
  const change = async () => {
    isLost.value = !await openKeys()
  }
  return { list, place: keysPlace, isLost, change }
})
