import type { Filed } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { readFound, search, warmUp } from '@/sync/search'
import { useLive } from './live'

/** As many as are read; the worker stops counting at 200. */
const shownAtMost = 50

/** The search box: what is typed, and what was found by it (S096). */
export const useSearch = defineStore('search', () => {
  const words = ref('')
  const ids = shallowRef<string[]>([])
  const isSearching = computed(() => words.value.trim() !== '')

  let asked = 0
  watch(words, async (text) => {
    const mine = ++asked
    const found = await search(text)
    // A slow answer to an earlier keystroke is no answer any more.
    if (mine === asked) ids.value = found
  })

  const rows = useLive<string[], Filed[]>(() => ids.value.slice(0, shownAtMost), readFound, [])
  /** How many were found; 200 means "200 or more". */
  const found = computed(() => ids.value.length)
  const clear = () => {
    words.value = ''
  }

  return { words, isSearching, rows, found, clear, warmUp }
})
