import type { RawComment, RawHung } from './comment-schema'
import type { Comment } from '@/domain/comment'
import type { Attachment, Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import { isOurs } from './ids'
import { linkOf } from './links'

const kinds: [RegExp, Attachment['kind']][] = [
  [/sticker/, 'sticker'],
  [/video/, 'video'],
  [/photo|image|animated/, 'image'],
  [/share|link/, 'link'],
]

function attachmentOf({ type = '', title, description, url, media }: RawHung): Attachment {
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'unknown'
  const { src, width, height } = media?.image ?? {}
  const seen = kind === 'image' || kind === 'sticker' ? { url: src, preview: src } : { url, preview: src }
  const all = { kind, ...seen, title, text: description, width, height }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Attachment
}

/** Whether the Page itself wrote it. People's names are often withheld, the Page's own never is. */
export const isOwn = ({ from }: Pick<RawComment, 'from'>, source: Source) => isOurs(source, from?.id)

function standing(source: Source, raw: RawComment): Comment {
  const { private_reply_conversation: private_, created_time = 0 } = raw
  return {
    liked: raw.user_likes ?? false,
    hidden: raw.is_hidden ?? false,
    // A right that Facebook does not mention is not granted.
    canLike: raw.can_like ?? false,
    canHide: raw.can_hide ?? false,
    canRemove: raw.can_remove ?? false,
    canComment: raw.can_comment ?? false,
    canReplyPrivately: raw.can_reply_privately ?? false,
    ...(raw.parent ? { parent: raw.parent.id } : {}),
    ...(linkOf(raw.permalink_url) ? { link: linkOf(raw.permalink_url) } : {}),
    ...(private_ ? { privately: { at: private_.updated_time ?? created_time, ticket: `${source.id}/${private_.id}` } } : {}),
  }
}

/** A comment as we keep it in that ticket; nothing when it has no time, because then it has no place. */
export function saidOfComment(source: Source, ticket: string, raw: RawComment): Said | undefined {
  if (raw.created_time === undefined) return undefined
  const own = isOwn(raw, source)
  const text = raw.message ?? ''
  const attachments = raw.attachment ? [attachmentOf(raw.attachment)] : []
  return {
    kind: 'message',
    ticket,
    at: raw.created_time,
    id: raw.id,
    from: own ? 'agent' : 'customer',
    text,
    attachments,
    comment: standing(source, raw),
    ...(own ? { mark: 'sent' as const } : {}),
    ...(raw.parent ? { replyTo: raw.parent.id } : {}),
    ...(text === '' && attachments.length === 0 ? { unsupported: true } : {}),
  }
}
