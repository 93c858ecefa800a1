import type { Whose } from './ids'
import type { RawAttachment, RawMessage } from './schema'
import type { Attachment, AttachmentKind, Mark, Message, Said } from '@/domain/message'
import type { Speaker } from '@/domain/ticket'
import { cardsOf } from './card'
import { askedIn } from './forms'
import { agentId } from './ids'
import { mailOf } from './mail'

const kinds: Record<string, AttachmentKind> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
  location: 'location',
  fallback: 'link',
  share: 'link',
  story_mention: 'story',
  ig_story: 'story',
  ig_reel: 'link',
  ig_post: 'link',
  contact: 'card',
}

/** Leaves out what is not known, so that a row holds only facts. */
function known<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== null && value !== '')) as T
}

function nameIn(url: string | null | undefined): string | undefined {
  const last = url?.split(/[?#]/)[0]?.split('/').at(-1)
  try {
    return last === undefined ? undefined : decodeURIComponent(last)
  }
  catch {
    return last
  }
}

/** `data_url` leads on to a signed address and needs no token. */
function attachmentOf({ file_type, content_type, data_url, thumb_url, file_size, width, height, coordinates_lat: lat, coordinates_long: lng, fallback_title }: RawAttachment): Attachment {
  const kind = kinds[file_type] ?? 'unknown'
  const place = typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined
  return known({
    kind: kind === 'location' && !place ? 'unknown' as const : kind,
    name: kind === 'location' ? undefined : nameIn(data_url),
    title: fallback_title ?? undefined,
    mime: content_type ?? undefined,
    size: file_size ?? undefined,
    url: data_url?.startsWith('http') ? data_url : undefined,
    preview: thumb_url?.startsWith('http') ? thumb_url : undefined,
    width: width ?? undefined,
    height: height ?? undefined,
    at: place,
  })
}

/** A person of the staff, or a machine: a bot, a rule, a survey. */
export function speakerOf({ message_type, sender }: RawMessage): Speaker {
  if (message_type === 0) return 'customer'
  return message_type === 1 && sender?.type === 'user' ? 'agent' : 'bot'
}

const marks = ['sent', 'delivered', 'read'] as const
const markOf = (status: string): Mark | undefined => marks.find(mark => mark === status)

/** Everybody reads this in the thread, but it is no word between customer and shop (S036). */
export const isSaid = (raw: RawMessage) => raw.message_type !== 2 && !raw.private

/** Mentions are links, `[@Sue](mention://user/13/Sue%20Okafor)`; a person reads the name. */
export const withoutMentions = (text: string) => text.replace(/\[(@[^\]]*)\]\(mention:\/\/[^)]*\)/g, '$1')

function saidOf(whose: Whose, ticket: string, raw: RawMessage): Said {
  const { id, content_attributes: told, sender } = raw
  const from = speakerOf(raw)
  const deleted = told.deleted === true
  const cards = !deleted && raw.content_type === 'cards' ? cardsOf(told.items) : []
  const attachments = deleted ? [] : [...raw.attachments.map(attachmentOf), ...cards]
  // What our own cards say in lists, the card says itself.
  const text = cards.some(({ title }) => title === raw.content) ? '' : raw.content ?? ''
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
