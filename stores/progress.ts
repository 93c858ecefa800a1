import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** How much of what this page uploads has left it: by the number of its row in the outbox, 0 to 1. */
export const useProgress = defineStore('progress', () => {
  const shares = shallowRef(new Map<number, number>())

  /** Without a share, it is no longer under way. */
  function tell(seq: number, share?: number) {
    const next = new Map(shares.value)
    next.delete(seq)
    shares.value = share === undefined ? next : next.set(seq, share)
  }
  return { shares, tell }
})
