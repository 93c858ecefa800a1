import type { Filters } from '@/domain/filters'
import type { List, Sort, View } from '@/domain/places'
import type { Tab } from '@/domain/tabs'
import type { Ticket } from '@/domain/ticket'
import type { Filed } from '@/sync/db'
import type { Rows } from '@/sync/queue'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { countOf, noFilters, passes } from '@/domain/filters'
import { tallyKey, viewKey } from '@/domain/places'
import { reuse } from '@/domain/reuse'
import { send } from '@/platform/messages'
import { db } from '@/sync/db'
import { readRows } from '@/sync/queue'
import { useLive } from './live'
import { useSession } from './session'
import { useSources } from './sources'

const pageSize = 50

interface Query {
  key: string
  limit: number
  filters: Filters | undefined
  /** The open ticket, while filters are on. */
  kept: string | undefined
  ready: boolean
}

/** What the agent is looking at. Rows stay in Dexie; this keeps only the point of view. */
export const useQueue = defineStore('queue', () => {
  const session = useSession()
  const sources = useSources()

  const view = computed<View>(() => ({ ...session.settings.view, agent: session.agent.id }))
  const filters = computed(() => session.settings.filters)
  const openedId = ref<string>()
  const limit = ref(pageSize)
  const activeFilters = computed(() => countOf(filters.value))

  const query = computed<Query>((before) => {
    const filtered = activeFilters.value > 0
    const next: Query = {
      key: viewKey(view.value),
      limit: limit.value,
      filters: filtered ? filters.value : undefined,
      kept: filtered ? openedId.value : undefined,
      ready: session.ready,
    }
    // A setting that comes back from the storage unchanged reads nothing again.
    return before && JSON.stringify(before) === JSON.stringify(next) ? before : next
  })
  watch([() => viewKey(view.value), filters], () => {
    limit.value = pageSize
  })

  const read = async ({ key, limit, filters, kept, ready }: Query): Promise<Rows | undefined> => {
    if (!ready) return undefined
    const still = () => query.value.key === key
    return readRows(key, limit, filters && ((ticket: Ticket) => passes(filters, ticket, kept)), undefined, still)
  }
  const unreadable = ref(false)
  const loaded = useLive<Query, Rows | undefined>(() => query.value, read, undefined, () => {
    unreadable.value = true
  })

  /** Nothing until the first rows are known. */
  const rows = computed<Filed[] | undefined>(before => loaded.value && reuse(before ?? [], loaded.value.rows))
  const hasMore = computed(() => loaded.value?.after !== undefined)
  const more = () => {
    if (hasMore.value) limit.value += pageSize
  }

  const look = (change: Partial<{ list: List, tab: Tab, page: string, sort: Sort }>) =>
    session.set('view', { ...session.settings.view, ...change })
  const filterBy = (change: Partial<Filters>) => session.set('filters', { ...filters.value, ...change })
  const clearFilters = () => filterBy(noFilters())

  /** Tickets that wait to be pulled: over the page looked at, and over all (the toolbar badge). */
  const fresh = computed(() => sources.count(view.value.page, 'fresh all'))
  const inList = (list: List) => sources.count(view.value.page, tallyKey({ list, agent: session.agent.id }, undefined, 'all'))
  const unreadIn = (tab: Tab) => sources.count(view.value.page, tallyKey(view.value, tab, 'unread'))
  const seenIn = (tab: Tab) => sources.count(view.value.page, tallyKey(view.value, tab, 'seen'))

  /** Brings in what waits (S035). Returns how many came. */
  const pull = () => send('pullIn', view.value.page, session.taker)
  /** `p`: everything comes in, and the one that waits longest is the answer; opening it assigns it. */
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
    pull,
    pullNext,
    openedId,
    get,
  }
})
