import type { Pulled } from '@/connectors/connector'
import type { Live } from '@/domain/live'
import type { Said } from '@/domain/message'
import { summaryOf } from '@/domain/comment-thread'
import { conversation, noon, source } from '../make'

export const shop = source({ filled: true, cursor: 'here' })
/** A broadcast that runs, and its comments. */
export const live: Live = { id: 'facebook:1/445', source: shop.id, page: shop.id, title: 'Live Jumat', startedAt: noon }
const rights = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }

export type Part = Omit<Pulled, 'cursor'>

/** Comments by number, each of the person of that number unless `by` says otherwise. */
export function part(numbers: number[], by: (n: number) => number = n => n): Part {
  const messages = numbers.map((n): Said => ({
    kind: 'message',
    ticket: `${live.id}:${by(n)}`,
    at: noon + n * 1000,
    id: `445_${n}`,
    from: 'customer',
    text: `#${n}`,
    attachments: [],
    live: live.id,
    comment: rights,
  }))
  const tickets = [...new Set(messages.map(({ ticket }) => ticket))]
  const arrivals = tickets.map(id => ({
    conversation: conversation({ id, customer: `${shop.id}/${id.split(':').at(-1)}`, kind: 'livestream', channel: 'live', ...summaryOf(messages.filter(({ ticket }) => ticket === id)) }),
    partial: true,
  }))
  return { arrivals, messages }
}
