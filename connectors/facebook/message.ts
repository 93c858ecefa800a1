import type { RawMessage } from './schema'
import type { Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import type { Speaker } from '@/domain/ticket'
import { attachmentsOf } from './attachments'
import { isOurs } from './ids'

/**
 * Who said it; `undefined` when Facebook does not tell. Whatever the Page said counts as staff: a chatbot and
 * a person answer under the same id, and nothing that can be polled tells them apart.
 */
export function speakerOf({ from }: RawMessage, source: Source): Speaker | undefined {
  if (!from) return undefined
  return isOurs(source, from.id) ? 'agent' : 'customer'
}

/**
 * A message as we keep it; nothing when it has no time, because then it has no place in the thread.
 *
 * `at` is exactly Facebook's time, in whole seconds: it is part of the row's key and must be the same in every
 * window through which the message is read. An index within the second would not be: it shifts as soon as a
 * neighbour is deleted or lies outside the window. What orders a second is `place`, see `placed`.
 * A message without `from` stands on the customer's side, but counts for nobody (see `conversation.ts`).
 */
export function saidOf(source: Source, ticket: string, raw: RawMessage, place?: number): Said | undefined {
  if (raw.created_time === undefined) return undefined
  const from = speakerOf(raw, source) ?? 'customer'
  const text = raw.message ?? ''
  const attachments = attachmentsOf(raw)
  const reactions = raw.reactions?.items.map(({ reaction }) => reaction) ?? []
  return {
    kind: 'message',
    ticket,
    at: raw.created_time,
    id: raw.id,
    from,
    text,
    attachments,
    ...(place === undefined ? {} : { place }),
    // Only webhooks are told of "delivered" and "read"; a client that polls never learns.
    ...(from === 'agent' ? { mark: 'sent' as const } : {}),
    ...(raw.reply_to?.mid ? { replyTo: raw.reply_to.mid } : {}),
    ...(reactions.length > 0 ? { reactions } : {}),
    ...(raw.is_unsupported || (text === '' && attachments.length === 0) ? { unsupported: true } : {}),
  }
}

/**
 * Messages as they come, newest first, each with its number in the conversation: the newest of 14 is the 14th.
 * Counted from the top it is the same in every window, however short.
 */
export function placed(source: Source, ticket: string, raws: RawMessage[], newest: number | undefined): Said[] {
  return raws.flatMap((raw, index) => {
    const said = saidOf(source, ticket, raw, newest === undefined ? undefined : newest - index)
    return said ? [said] : []
  })
}
