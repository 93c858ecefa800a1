import type { Customer } from '@/domain/customer'
import type { Filed } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useLive } from '@/stores/live/live'
import { glance, readFound, readPeople, search, warmUp } from '@/sync/search'
import { afterPaint } from './after-paint'

/** Rows that are read at first, and again near the end of the list; the worker stops at 200. */
const pageSize = 50

/** The search box: what is typed, and what was found by it (S096). */
export const useSearch = defineStore('search', () => {
  const words = ref('')
  const ids = shallowRef<string[]>([])
  /** Ids of imported customers who have no conversation. */
  const peopleIds = shallowRef<string[]>([])
  const limit = ref(pageSize)
  /** The words that `ids` answer; until they are those typed, "nothing found" cannot be said. */
  const answered = ref('')
  const isSearching = computed(() => words.value.trim() !== '')

  let asked = 0
  watch(words, async (text) => {
    const mine = ++asked
    let found = await glance(text)
    // A slow answer to an earlier keystroke no longer counts.
    if (mine !== asked) return
    limit.value = pageSize
    ids.value = found.ids
    if (found.behind) {
      found = await search(text)
      if (mine !== asked) return
      if (found.ids.join() !== ids.value.join()) ids.value = found.ids
    }
    answered.value = text
    // They stand below what was found, folded.
    if (found.ids.length > 0) await afterPaint()
    if (mine === asked) peopleIds.value = found.people
  })

  const rows = useLive<string[], Filed[]>(() => ids.value.slice(0, limit.value), readFound, [])
  const people = useLive<string[], Customer[]>(() => peopleIds.value.slice(0, pageSize), readPeople, [])
  /** How many were found; 200 means "200 or more". */
  const found = computed(() => ids.value.length)
  const isAnswered = computed(() => answered.value === words.value)
  const hasMore = computed(() => ids.value.length > limit.value)
  const more = () => {
    if (hasMore.value) limit.value += pageSize
  }
  const clear = () => {
    words.value = ''
  }

  return { words, isSearching, isAnswered, rows, people, hasMore, more, found, clear, warmUp }
})
