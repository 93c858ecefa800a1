import type { Live } from '@/domain/live'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { useUnhurried } from '@/stores/unhurried'
import { db } from '@/sync/db'
import { countOf } from '@/sync/live-read'
import { useLive } from './live'

/** How long after its end a broadcast is still offered (ms): the seven days in which a private message may follow a comment. */
const stays = 7 * 24 * 3600_000
const minute = 60_000
/** How often the numbers of a broadcast change (ms). */
const calm = 2_000

/** Comments within the last minute, for each broadcast that runs. */
async function rates(ids: string[], now: number): Promise<Map<string, number>> {
  const counts = await Promise.all(ids.map(id => countOf(id, now - minute)))
  return new Map(ids.map((id, i) => [id, counts[i] ?? 0]))
}

/** The broadcasts of the pages looked at: those that run first, then those that have ended lately. */
export const useLives = defineStore('lives', () => {
  const queue = useQueue()
  const session = useSession()
  const all = useLive<string, Live[]>(() => 'all', () => db.lives.toArray(), [])

  const isRunning = ({ endedAt }: Live) => endedAt === undefined
  const shown = computed(() => all.value
    .filter(live => queue.view.page === '*' || live.page === queue.view.page)
    .filter(({ endedAt }) => endedAt === undefined || endedAt > session.now - stays)
    .sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)) || b.startedAt - a.startedAt))

  const running = computed(() => all.value.filter(isRunning).map(({ id }) => id).join('\n'))
  const counted = useUnhurried(
    () => ({ ids: running.value.split('\n').filter(Boolean), at: session.now }),
    ({ ids }) => rates(ids, Date.now()),
    new Map<string, number>(),
    () => calm,
  )
  /** Comments a minute, of one that runs. */
  const rateOf = (id: string) => counted.value.get(id) ?? 0

  return { shown, rateOf }
})
