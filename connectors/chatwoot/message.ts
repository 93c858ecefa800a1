import type { Whose } from './ids'
import type { RawMessage } from './schema'
import type { Mark, Message, Said } from '@/domain/message'
import type { Speaker } from '@/domain/ticket'
import { enclosedIn } from './attachment'
import { cardsOf } from './card'
import { askedIn, choicesIn } from './forms'
import { agentId } from './ids'
import { mailOf } from './mail'

/** Who speaks: the customer; staff, also in the network's own app, where their name is not told; or a machine such as a bot, a rule or a survey. */
export function speakerOf({ message_type, sender, content_attributes: { external_echo: echoed } }: RawMessage): Speaker {
  if (message_type === 0) return 'customer'
  return message_type === 1 && (sender?.type === 'user' || (!sender && echoed === true)) ? 'agent' : 'bot'
}

const marks = ['sent', 'delivered', 'read'] as const
const markOf = (status: string): Mark | undefined => marks.find(mark => mark === status)

/** Whether it was said between customer and shop, unlike a note or a line about what was done (S036). */
export const isSaid = (raw: RawMessage) => raw.message_type !== 2 && !raw.private

/** Mentions are links, `[@Sue](mention://user/13/Sue%20Okafor)`; a person reads the name. */
export const withoutMentions = (text: string) => text.replace(/\[(@[^\]]*)\]\(mention:\/\/[^)]*\)/g, '$1')

function saidOf(whose: Whose, ticket: string, raw: RawMessage): Said {
  const { id, content_attributes: told, sender } = raw
  const from = speakerOf(raw)
  const deleted = told.deleted === true
  const isCards = raw.content_type === 'cards' || raw.content_type === 'article'
  const cards = !deleted && isCards ? cardsOf(told.items) : []
  const attachments = deleted ? [] : [...enclosedIn(raw), ...cards]
  // The text that our own cards have for lists repeats the card's title.
  const words = cards.some(({ title }) => title === raw.content) ? '' : raw.content ?? ''
  const text = deleted ? words : [words, ...choicesIn(raw)].filter(Boolean).join('\n')
  const mark = from === 'customer' ? undefined : markOf(raw.status)
  const mail = deleted ? undefined : mailOf(raw)
  return {
    kind: 'message',
    ticket,
    at: raw.created_at * 1000,
    id: String(id),
    from,
    text,
    attachments,
    // Times are whole seconds; ids go up.
    place: id,
    ...(from === 'agent' && sender ? { by: agentId(whose, sender.id) } : {}),
    ...(mark ? { mark } : {}),
    ...(mark === 'sent' && (raw.source_id ?? '') === '' ? { unaccepted: true as const } : {}),
    ...(raw.status === 'failed' ? { failed: typeof told.external_error === 'string' ? told.external_error : '' } : {}),
    ...(typeof told.in_reply_to === 'number' ? { replyTo: String(told.in_reply_to) } : {}),
    ...(deleted ? {} : askedIn(raw)),
    ...(mail ? { mail } : {}),
    ...(deleted ? { deleted: true as const } : {}),
    ...(told.is_unsupported === true || (text === '' && attachments.length === 0) ? { unsupported: true } : {}),
  }
}

/** A message, a note, or what was done, as the thread shows it. */
export function entryOf(whose: Whose, ticket: string, raw: RawMessage): Message {
  const place = { ticket, at: raw.created_at * 1000, id: String(raw.id) }
  if (raw.message_type === 2) return { ...place, kind: 'event', action: 'there', by: '', detail: { text: raw.content ?? '' } }
  if (!raw.private) return saidOf(whose, ticket, raw)
  const by = raw.sender ? agentId(whose, raw.sender.id) : ''
  return { ...place, kind: 'note', by, text: withoutMentions(raw.content ?? '') }
}
