import type { Channel } from './channel'
import type { Priority, Ticket } from './ticket'
import { isSeenNotAnswered, isUnread } from './ticket'

/** What narrows a list; remembered over restarts (S062). */
export interface Filters {
  unread: boolean
  /** Seen, not answered (S065). */
  seen: boolean
  priorities: Priority[]
  channels: Channel[]
  tags: string[]
}

export const noFilters = (): Filters => ({ unread: false, seen: false, priorities: [], channels: [], tags: [] })

/** The number on the filter chip. */
export function countOf({ unread, seen, priorities, channels, tags }: Filters) {
  return Number(unread) + Number(seen) + priorities.length + channels.length + tags.length
}

/** Whether a ticket passes. What is open stays in sight until the agent leaves it, though it no longer passes (S059). */
export function passes(filters: Filters, ticket: Ticket, opened: string | undefined): boolean {
  const { unread, seen, priorities, channels, tags } = filters
  return ticket.id === opened || (
    (!unread || isUnread(ticket))
    && (!seen || isSeenNotAnswered(ticket))
    && (priorities.length === 0 || (ticket.priority !== undefined && priorities.includes(ticket.priority)))
    && (channels.length === 0 || channels.includes(ticket.channel))
    && (tags.length === 0 || tags.some(tag => ticket.tags.includes(tag)))
  )
}
