import type { Filters } from '@/domain/filters'
import type { Stretch } from '@/domain/narrow'
import type { List, Sort, View } from '@/domain/places'
import type { Tab } from '@/domain/tabs'
import type { Ticket } from '@/domain/ticket'
import type { Filed } from '@/sync/db'
import type { Rows } from '@/sync/queue'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { countOf, noFilters, passes } from '@/domain/filters'
import { narrowings } from '@/domain/narrow'
import { listName, markKey, tallyKey, viewKey } from '@/domain/places'
import { reuse } from '@/domain/reuse'
import { heirOf } from '@/domain/tag'
import { send } from '@/platform/messages'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { countMarked, readRows } from '@/sync/queue'
import { useSession } from './session'
import { useSources } from './sources'
import { useTags } from './tags'

const pageSize = 50
/** Rows that a filtered read walks over before it shows what it has; doubled as long as that is too little. */
const firstReach = 4000

interface Query {
  key: string
  limit: number
  reach: number
  filters: Filters | undefined
  narrow: Stretch[][]
  /** The open ticket, while filters are on. */
  kept: string | undefined
  ready: boolean
}

/** What the agent is looking at. Rows stay in Dexie; this keeps only the point of view. */
export const useQueue = defineStore('queue', () => {
  const session = useSession()
  const sources = useSources()
  const tags = useTags()

  /** The page looked at; all of them once it is no longer connected (S093). */
  const page = computed(() => sources.isKnown(session.settings.view.page) ? session.settings.view.page : '*')
  const view = computed<View>(() => ({ ...session.settings.view, page: page.value, agent: session.agent.id }))
  /** A renamed tag, in whatever window that was done, is filtered by under its new name; a deleted one no longer is. */
  const filters = computed<Filters>((before) => {
    const chosen = session.settings.filters
    const next = { ...chosen, tags: [...new Set(chosen.tags.flatMap(id => heirOf(id, tags.byId) ?? []))] }
    return before && JSON.stringify(before) === JSON.stringify(next) ? before : next
  })
  const openedId = ref<string>()
  const limit = ref(pageSize)
  const reach = ref(firstReach)
  const activeFilters = computed(() => countOf(filters.value))

  const query = computed<Query>((before) => {
    const filtered = activeFilters.value > 0
    const next: Query = {
      key: viewKey(view.value),
      limit: limit.value,
      reach: filtered ? reach.value : 0,
      filters: filtered ? filters.value : undefined,
      narrow: filtered ? narrowings(view.value, filters.value) : [],
      kept: filtered ? openedId.value : undefined,
      ready: session.ready,
    }
    // A setting that comes back from the storage unchanged must not cause another read.
    return before && JSON.stringify(before) === JSON.stringify(next) ? before : next
  })
  watch([() => viewKey(view.value), filters], () => {
    limit.value = pageSize
    reach.value = firstReach
  })

  const read = async (asked: Query): Promise<Rows | undefined> => {
    const { key, limit, reach, filters, narrow, kept, ready } = asked
    if (!ready) return undefined
    const sieve = filters && { passes: (ticket: Ticket) => passes(filters, ticket, kept), narrow, kept, reach }
    return readRows(key, limit, sieve, undefined, () => query.value === asked)
  }
  const unreadable = ref(false)
  const loaded = useLive<Query, Rows | undefined>(() => query.value, read, undefined, () => {
    unreadable.value = true
  })

  /** A filtered walk has reached its limit before it had enough: what was found is shown, and it goes on. */
  const isWalking = computed(() => activeFilters.value > 0 && loaded.value?.after !== undefined && loaded.value.rows.length < limit.value)
  watch(loaded, () => {
    if (isWalking.value) reach.value *= 2
  })

  /** Nothing until the first rows are known. */
  const rows = computed<Filed[] | undefined>((before) => {
    if (!loaded.value || (isWalking.value && loaded.value.rows.length === 0)) return undefined
    return reuse(before ?? [], loaded.value.rows)
  })
  const hasMore = computed(() => loaded.value?.after !== undefined)
  const more = () => {
    if (hasMore.value) limit.value += pageSize
  }

  const look = (change: Partial<{ list: List, tab: Tab, page: string, sort: Sort }>) =>
    session.set('view', { ...session.settings.view, ...change })
  const filterBy = (change: Partial<Filters>) => session.set('filters', { ...filters.value, ...change })
  const clearFilters = () => filterBy(noFilters())

  /** Tickets of the list looked at that stand under one post (S098). */
  const countOfPost = (post: string) => countMarked(markKey(listName(view.value), `post:${post}`))

  /** Tickets of the page looked at that wait to be pulled; the toolbar's badge says the same. */
  const fresh = computed(() => sources.count(view.value.page, 'fresh all'))
  const inList = (list: List) => sources.count(view.value.page, tallyKey({ list, agent: session.agent.id }, undefined, 'all'))
  const unreadIn = (tab: Tab) => sources.count(view.value.page, tallyKey(view.value, tab, 'unread'))
  const seenIn = (tab: Tab) => sources.count(view.value.page, tallyKey(view.value, tab, 'seen'))

  /** Brings in what waits (S035). Returns how many came. */
  const pull = () => send('pullIn', view.value.page, session.taker)
  /** The shortcut `p`: brings everything in and resolves with the ticket that has waited longest; opening that assigns it. */
  const pullNext = () => send('pullNext')

  /** The row itself, also when it is not in the list that is shown. */
  const get = (id: string) => db.tickets.get(id)

  return {
    view,
    filters,
    activeFilters,
    rows,
    hasMore,
    more,
    look,
    filterBy,
    clearFilters,
    unreadable,
    fresh,
    inList,
    unreadIn,
    seenIn,
    countOfPost,
    pull,
    pullNext,
    openedId,
    get,
  }
})
