import type { Ref } from 'vue'
import type { Row } from '@/domain/timeline'
import type { Shown } from '@/stores/shown'
import { useElementSize } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useJump } from '@/stores/jump'
import { useTicket } from '@/stores/ticket'

/** No row of a thread is lower than this with the space above it (px): a day or an event, what somebody wrote, and a comment with its actions, or with how its sending stands. */
const low = 24
const said = 56
const comment = 90
const owedComment = 80
function heightOf(row: Row<Shown>) {
  if ('day' in row || row.entry.entry.kind === 'event') return low
  if (row.entry.entry.kind !== 'message' || !row.entry.entry.comment) return said
  return row.entry.owed ? owedComment : comment
}

/** The last rows, as many as surely fill a height (px). */
export function lastThatFill<Entry extends Shown>(rows: Row<Entry>[], height: number): Row<Entry>[] {
  let filled = 0
  const first = rows.findLastIndex((row) => {
    filled += heightOf(row)
    return filled >= height
  })
  return first > 0 ? rows.slice(first) : rows
}

/** The rows of a thread that are drawn: in its first frame those at its end that can be seen, and then all of them. */
export function useFirstRows<Entry extends Shown>(all: Readonly<Ref<Row<Entry>[]>>, frame: Readonly<Ref<HTMLElement | null>>) {
  const ticket = useTicket()
  const jump = useJump()
  // Of the thread before: while none is shown it has no height.
  const height = ref(Infinity)
  watch(useElementSize(frame).height, (px) => {
    if (px > 0) height.value = px
  })
  /** Among comments the newest one may stand further up; and one that is looked for may stand anywhere. */
  function endsWithNewest() {
    const last = all.value.at(-1)
    return last !== undefined && 'entry' in last && last.entry.entry.id === ticket.entries.at(-1)?.entry.id
  }
  const isWhole = computed(() => ticket.isSettled || jump.wanted !== undefined || !endsWithNewest())
  return computed(() => isWhole.value ? all.value : lastThatFill(all.value, height.value))
}
