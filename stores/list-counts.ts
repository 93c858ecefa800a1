import type { List } from '@/domain/places'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { countLasts, knownIn, listCount } from '@/domain/list-count'
import { useQueue } from './queue'
import { useRosters } from './rosters'
import { useSession } from './session'
import { useSources } from './sources'

/** The number beside each list: the remote's own count where it has one and can be reached, else that of the rows here. */
export const useListCounts = defineStore('listCounts', () => {
  const queue = useQueue()
  const rosters = useRosters()
  const session = useSession()
  const sources = useSources()

  const shown = computed(() => sources.list.filter(({ id }) => queue.view.page === '*' || queue.view.page === id))

  function counted(source: string) {
    const of = sources.byId(source)
    const roster = rosters.of({ source })
    const isOut = !session.online || !of || of.paused || of.trouble !== undefined || of.failure !== undefined
    return isOut || !roster || session.now - roster.countedAt > countLasts ? undefined : roster
  }

  /** Whether some remote counts, so that a list of which only a part is here can have a number. */
  const isCounted = computed(() => shown.value.some(({ id }) => counted(id)))

  /** Rows of accounts that were removed are in the lists too. */
  const gone = (list: List) => queue.inList(list) - shown.value.reduce((sum, { id }) => sum + knownIn(sources.tallies(id), list, session.agent.id).here, 0)

  const inList = (list: List): number => shown.value.reduce((sum, { id, filled }) => {
    const roster = counted(id)
    const count = roster && { there: roster.counts[list], knownThen: roster.known[list] }
    return sum + listCount(count, knownIn(sources.tallies(id), list, session.agent.id), filled !== true)
  }, queue.view.page === '*' ? gone(list) : 0)

  return { isCounted, inList }
})
