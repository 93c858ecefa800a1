import { defineStore } from 'pinia'
import { ref } from 'vue'

/** A short message about what was done, with its undo. */
export interface Toast {
  id: number
  /** A key of the locales, with what its sentence needs. */
  text: string
  named?: Record<string, string | number>
  tone: 'done' | 'alarm'
  /** Takes back what was done; shown as "Undo" for ten seconds. */
  undo?: () => void
}

/** One toast at a time at the foot of the panel; a new one replaces the old. */
export const useToasts = defineStore('toasts', () => {
  const toast = ref<Toast>()
  let last = 0

  function say(text: string, { named, undo }: Pick<Toast, 'named' | 'undo'> = {}) {
    toast.value = { id: ++last, text, named, undo, tone: 'done' }
  }
  function fail(text: string, named?: Toast['named']) {
    toast.value = { id: ++last, text, named, tone: 'alarm' }
  }
  function dismiss(id?: number) {
    if (id === undefined || toast.value?.id === id) toast.value = undefined
  }
  return { toast, say, fail, dismiss }
})
