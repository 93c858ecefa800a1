import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { countTagged } from '@/sync/tags'
import { useTags } from './tags'

/** How many tickets have each tag, kept in step for as long as the component that asks is there. */
export function useTagCounts() {
  const tags = useTags()
  const ids = computed<string[]>((before) => {
    const now = tags.list.map(tag => tag.id).sort()
    // A mere change of order must not cause another count.
    return before && before.join('\n') === now.join('\n') ? before : now
  })
  return useLive(() => ids.value, countTagged, new Map<string, number>())
}
