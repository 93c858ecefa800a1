import type { Mark, Said } from './message'

/** What a channel reports of a message of ours, and whether it tells when it has accepted it. */
export interface Reports {
  marks: readonly Mark[]
  accepts: boolean
}

/** How long (ms) a message may be on its way from the server to the channel; after that nobody knows. */
const handedOverWithin = 10 * 60_000

const order: readonly Mark[] = ['sent', 'delivered', 'read']

/**
 * The mark to show (S161, S162), never more than the channel can know. `passing`: the server has it and the channel has not confirmed it
 * yet; after a while that is not shown either, because the confirmation may have come while nobody listened.
 */
export function markOf(said: Said, reports: Reports | undefined, now: number): Mark | 'passing' | undefined {
  const { mark, unaccepted, at } = said
  if (mark === undefined || said.failed !== undefined || said.deleted) return undefined
  if (!reports) return mark
  if (mark === 'sent' && unaccepted && reports.accepts) return now - at < handedOverWithin ? 'passing' : undefined
  return order.slice(0, order.indexOf(mark) + 1).findLast(known => reports.marks.includes(known))
}
