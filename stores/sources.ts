import type { Source } from '@/domain/source'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { total } from '@/sync/counts'
import { db } from '@/sync/db'
import { restsUntil } from '@/sync/pace'
import { useSession } from './session'

const ordered = async () => (await db.sources.toArray()).sort((a, b) => a.order - b.order)

/** Every connected account, how it fares, and the numbers of its page. */
export const useSources = defineStore('sources', () => {
  const session = useSession()
  const sources = useLive<string, Source[] | undefined>(() => 'all', ordered, undefined)
  const counts = useLive(() => 'all', () => db.counts.toArray(), [])
  const waitingToSend = useLive(() => 'all', () => db.outbox.where('state').anyOf('waiting', 'uploading', 'sending', 'cut').count(), 0)

  const list = computed(() => sources.value ?? [])
  const byId = (id: string) => list.value.find(source => source.id === id)
  /** Whether this may be looked at: `*`, a connected page, or anything while it is not known yet. */
  const isKnown = (page: string) => page === '*' || sources.value === undefined || byId(page) !== undefined
  /** The numbers of one page, by the names under which they are kept. */
  const tallies = (page: string): Record<string, number> => counts.value.find(row => row.page === page)?.n ?? {}
  /** The sum over a page, or over all of them with `*`. */
  const count = (page: string, key: string) => total(counts.value, page, key)

  /** When the source that is most behind was last synced, of those that should be in step; nothing before the first sync. */
  const syncedAt = computed(() => {
    const times = list.value.filter(source => !source.paused).map(source => source.syncedAt ?? 0)
    return times.length > 0 ? Math.min(...times) : 0
  })
  const troubled = computed(() => list.value.filter(source => source.trouble && !source.paused))
  const failing = computed(() => list.value.filter(source => source.failure && !source.trouble && !source.paused))
  /** Sources that are left alone for a while because of their quota, and until when (ms). */
  const resting = computed(() => list.value.filter(source => !source.paused && !source.trouble).flatMap((source) => {
    const until = restsUntil(source, session.now)
    return until === undefined ? [] : [{ source, until }]
  }))

  return { sources, list, byId, isKnown, count, tallies, syncedAt, troubled, failing, resting, waitingToSend }
})
