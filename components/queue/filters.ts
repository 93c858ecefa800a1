import type { Filters } from '@/domain/filters'
import { computed } from 'vue'
import { useQueue } from '@/stores/queue'

type Several = 'priorities' | 'channels' | 'tags' | 'posts' | 'teams'
type Switch = { [N in keyof Filters]: Filters[N] extends boolean ? N : never }[keyof Filters]

/** The filters as things to switch on and off. */
export function useFilters() {
  const queue = useQueue()

  const flag = (name: Switch) => computed({
    get: () => queue.filters[name],
    set: on => void queue.filterBy({ [name]: on }),
  })
  const has = (name: Several, value: string) => (queue.filters[name] as string[]).includes(value)
  function put(name: Several, value: string, on: boolean) {
    const others = (queue.filters[name] as string[]).filter(other => other !== value)
    void queue.filterBy({ [name]: on ? [...others, value] : others })
  }
  const empty = (name: Several) => void queue.filterBy({ [name]: [] })

  return { flag, has, put, empty }
}
