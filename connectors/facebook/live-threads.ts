import type { Receipt } from '../connector'
import type { RawComment } from './comment-schema'
import type { Threads } from './comment-threads'
import type { Broadcast } from './live-state'
import type { Message } from '@/domain/message'
import type { Source } from '@/domain/source'
import type { Ticket } from '@/domain/ticket'
import { placeOf, threadsOf } from './comment-threads'
import { remoteId } from './ids'
import { liveId, postOfLive } from './live-lists'

/** Comments of one broadcast sorted into tickets: as under a post, of a kind of their own. */
export function liveThreads(source: Source, broadcast: Broadcast, raws: RawComment[]): Threads {
  const { arrivals, messages } = threadsOf(source, postOfLive(broadcast), raws)
  const live = liveId(source, broadcast.video)
  return {
    arrivals: arrivals.map(arrival => ({ ...arrival, conversation: { ...arrival.conversation, kind: 'livestream', channel: 'live' } })),
    messages: messages.map(message => ({ ...message, live })),
  }
}

/** An entry with the broadcast that its ticket belongs to, if any: without it the row would leave the broadcast's range. */
export function ofLive<M extends Message>({ kind, source, id }: Ticket, entry: M): M {
  if (kind !== 'livestream' || entry.kind !== 'message') return entry
  return { ...entry, live: `${source}/${placeOf(remoteId(id)).post}` }
}

/** The same for the receipt of a send. */
export const receiptOfLive = (ticket: Ticket, receipt: Receipt): Receipt => receipt.entry ? { ...receipt, entry: ofLive(ticket, receipt.entry) } : receipt
