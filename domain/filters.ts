import type { Channel } from './channel'
import type { Priority, Ticket } from './ticket'
import { postKey } from './comment'
import { isMissed, isSeenNotAnswered, isUnread } from './ticket'

/** What narrows a list; remembered over restarts (S062). */
export interface Filters {
  unread: boolean
  /** Seen, not answered (S065). */
  seen: boolean
  /** The customer left before an answer (S136). */
  missed: boolean
  priorities: Priority[]
  channels: Channel[]
  tags: string[]
  /** A ticket has to have all of `tags`, not just one. */
  allTags: boolean
  /** The customer's phone number is known. */
  phone: boolean
  /** Posts (`postKey`) that comments stand under (S098). */
  posts: string[]
  /** Teams (their ids) that a ticket was given to: whoever is in two of them looks at both, or at one (S101, S106). */
  teams: string[]
}

export const noFilters = (): Filters => ({ unread: false, seen: false, missed: false, priorities: [], channels: [], tags: [], allTags: false, phone: false, posts: [], teams: [] })

/** The number on the filter chip. */
export function countOf({ unread, seen, missed, phone, priorities, channels, tags, posts, teams }: Filters) {
  return [unread, seen, missed, phone].filter(Boolean).length + [priorities, channels, tags, posts, teams].reduce((sum, { length }) => sum + length, 0)
}

/** Whether a ticket passes. The opened one stays in sight until the agent leaves it, even if it no longer passes (S059). */
export function passes(filters: Filters, ticket: Ticket, opened: string | undefined): boolean {
  const { unread, seen, missed, phone, priorities, channels, tags, allTags, posts, teams } = filters
  const has = (tag: string) => ticket.tags.includes(tag)
  return ticket.id === opened || (
    (!unread || isUnread(ticket))
    && (!seen || isSeenNotAnswered(ticket))
    && (!missed || isMissed(ticket))
    && (priorities.length === 0 || (ticket.priority !== undefined && priorities.includes(ticket.priority)))
    && (channels.length === 0 || channels.includes(ticket.channel))
    && (!phone || ticket.hasPhone === true)
    && (tags.length === 0 || (allTags ? tags.every(has) : tags.some(has)))
    && (posts.length === 0 || (ticket.post !== undefined && posts.includes(postKey({ source: ticket.source, post: ticket.post }))))
    && (teams.length === 0 || (ticket.team !== undefined && teams.includes(ticket.team)))
  )
}
