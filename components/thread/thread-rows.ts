import type { Placed } from '@/domain/comment-order'
import type { Row } from '@/domain/timeline'
import type { Shown } from '@/stores/shown'
import { computed } from 'vue'
import { grouped } from '@/domain/comment-order'
import { timeline } from '@/domain/timeline'
import { useTicket } from '@/stores/ticket'

/** The rows of the open thread: messages by time, comments each below the one it answers. */
export function useThreadRows() {
  const ticket = useTicket()

  /** A reply that is still owed and names no comment goes under the customer's newest. */
  function aimed(shown: Shown): Shown {
    const { entry, owed } = shown
    const under = ticket.ticket?.under
    if (!owed || entry.kind !== 'message' || entry.replyTo !== undefined || under === undefined) return shown
    return { ...shown, entry: { ...entry, replyTo: under } }
  }
  const flat = (shown: Shown): Placed<Shown> => ({ ...shown, head: shown.entry.at, under: false, elsewhere: false })

  return computed<Row<Placed<Shown>>[]>(() => {
    const areComments = ticket.ticket !== undefined && ticket.ticket.kind !== 'message'
    const placed = areComments ? grouped(ticket.entries.map(aimed)) : ticket.entries.map(flat)
    return timeline(placed, ({ head }) => head)
  })
}
