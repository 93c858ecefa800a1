import type { Ref } from 'vue'
import type { Row } from '@/domain/timeline'
import type { Shown } from '@/stores/shown'
import { useElementSize } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useJump } from '@/stores/jump'
import { useTicket } from '@/stores/ticket'

/** The least height (px) of a thread's rows with the space above them: a day or an event, a message, a comment with its actions, and a comment with the state of its sending. */
const low = 24
const said = 56
const comment = 90
const owedComment = 80
function heightOf(row: Row<Shown>) {
  if ('day' in row || row.entry.entry.kind === 'event') return low
  if (row.entry.entry.kind !== 'message' || !row.entry.entry.comment) return said
  return row.entry.owed ? owedComment : comment
}

/** As many of the last rows as are certain to fill a height (px). */
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
  // Kept from the last thread, because while none is shown there is no height.
  const height = ref(Infinity)
  watch(useElementSize(frame).height, (px) => {
    if (px > 0) height.value = px
  })
  /** Whether the last row is the newest entry: among comments that one may be further up. */
  function endsWithNewest() {
    const last = all.value.at(-1)
    return last !== undefined && 'entry' in last && last.entry.entry.id === ticket.entries.at(-1)?.entry.id
  }
  const isWhole = computed(() => ticket.isSettled || jump.wanted !== undefined || !endsWithNewest())
  return computed(() => isWhole.value ? all.value : lastThatFill(all.value, height.value))
}
