import type { Comment } from '@/domain/comment'
import type { Live } from '@/domain/live'
import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { ticket } from './make'

export const liveId = 'facebook:1/v1'
const rights: Comment = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }

/** A broadcast that runs; say only what matters to the test. */
export function broadcast(changes: Partial<Live> = {}): Live {
  return { id: liveId, source: 'facebook:1', page: 'facebook:1', title: 'Xả kho chăn len', startedAt: Date.now() - 60_000, viewers: 1204, ...changes }
}

export const idOf = (who: number | string) => `${liveId}:u${who}`

/** A customer's comment under it. */
export function shout(who: number | string, changes: Partial<Said> = {}, how: Partial<Comment> = {}): Said {
  return { kind: 'message', ticket: idOf(who), id: `k${who}`, at: Date.now(), from: 'customer', text: 'A12 x1', attachments: [], live: liveId, comment: { ...rights, ...how }, ...changes }
}

/** The ticket of one of its customers, whom nobody has answered. */
export function shouter(who: number | string, changes: Partial<Ticket> = {}): Ticket {
  return ticket({ id: idOf(who), channel: 'live', kind: 'livestream', customer: `facebook:1/u${who}`, name: `Khách ${who}`, post: { id: 'v1', excerpt: 'Xả kho chăn len' }, waitingSince: 1, under: `k${who}`, ...changes })
}
