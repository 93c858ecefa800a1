import type { Channel } from '@/domain/channel'
import type { List, Sort, View } from '@/domain/places'
import type { Tab } from '@/domain/tabs'
import type { Priority, Ticket } from '@/domain/ticket'
import type { Rows } from '@/sync/queue'
import { defineStore } from 'pinia'
import { computed, reactive, ref, watch } from 'vue'
import { tallyKey, viewKey } from '@/domain/places'
import { isSeenNotAnswered, isUnread } from '@/domain/ticket'
import { send } from '@/platform/messages'
import { db } from '@/sync/db'
import { readRows } from '@/sync/queue'
import { useLive } from './live'
import { useSession } from './session'
import { useSources } from './sources'

export interface Filters {
  unread: boolean
  /** Seen, not answered (S065). */
  seen: boolean
  priorities: Priority[]
  channels: Channel[]
  tags: string[]
}

const pageSize = 50
const noFilters = (): Filters => ({ unread: false, seen: false, priorities: [], channels: [], tags: [] })

function passesWith(filters: Filters, kept: () => string | undefined) {
  return (ticket: Ticket) =>
  // What is open stays in sight until the agent leaves it, though it no longer passes (S059).
    ticket.id === kept() || (
      (!filters.unread || isUnread(ticket))
      && (!filters.seen || isSeenNotAnswered(ticket))
      && (filters.priorities.length === 0 || (ticket.priority !== undefined && filters.priorities.includes(ticket.priority)))
      && (filters.channels.length === 0 || filters.channels.includes(ticket.channel))
      && (filters.tags.length === 0 || filters.tags.some(tag => ticket.tags.includes(tag)))
    )
}

/** What the agent is looking at. Rows stay in Dexie; this keeps only the point of view. */
export const useQueue = defineStore('queue', () => {
  const session = useSession()
  const sources = useSources()

  const view = computed<View>(() => ({ ...session.settings.view, agent: session.agent.id }))
  const filters = reactive<Filters>(noFilters())
  const openedId = ref<string>()
  const limit = ref(pageSize)

  const activeFilters = computed(() =>
    Number(filters.unread) + Number(filters.seen) + filters.priorities.length + filters.channels.length + filters.tags.length)

  const query = computed(() => ({
    key: viewKey(view.value),
    limit: limit.value,
    filters: activeFilters.value > 0 ? { ...filters } : undefined,
    ready: session.ready,
  }))
  watch([view, activeFilters], () => {
    limit.value = pageSize
  })

  const read = async ({ key, limit, filters, ready }: typeof query.value): Promise<Rows | undefined> => {
    if (!ready) return undefined
    const still = () => query.value.key === key
    return readRows(key, limit, filters && passesWith(filters, () => openedId.value), undefined, still)
  }
  const loaded = useLive<typeof query.value, Rows | undefined>(() => query.value, read, undefined)

  /** Nothing until the first rows are known. */
  const rows = computed(() => loaded.value?.rows)
  const hasMore = computed(() => loaded.value?.after !== undefined)
  const more = () => {
    if (hasMore.value) limit.value += pageSize
  }

  const look = (change: Partial<{ list: List, tab: Tab, page: string, sort: Sort }>) =>
    session.set('view', { ...session.settings.view, ...change })
  const clearFilters = () => Object.assign(filters, noFilters())

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
    clearFilters,
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
