import type { RawAttachment, RawMessage, RawShare } from './schema'
import type { Attachment, AttachmentKind } from '@/domain/message'
import { pinOf } from './pin'

/** Leaves out what is not known, so that a row holds only facts. */
function known<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== '')) as T
}

function kindOf({ mime_type = '', image_data, video_data, file_url, generic_template, name }: RawAttachment, inSticker: boolean): AttachmentKind {
  if (generic_template) return 'card'
  if (image_data?.render_as_sticker || (inSticker && image_data)) return 'sticker'
  if (video_data || mime_type.startsWith('video/')) return 'video'
  if (image_data || mime_type.startsWith('image/')) return 'image'
  if (mime_type.startsWith('audio/')) return 'audio'
  if (file_url) return 'file'
  // European privacy rules: there is nothing but an id and a notice in place of the name.
  return name !== undefined && mime_type === '' ? 'withheld' : 'unknown'
}

function attachmentOf(raw: RawAttachment, inSticker: boolean): Attachment {
  const { mime_type: mime, name, size, file_url, image_data, video_data, generic_template } = raw
  const kind = kindOf(raw, inSticker)
  if (kind === 'withheld') return { kind }
  const pin = pinOf(generic_template?.cta?.url)
  if (pin) return known({ kind: 'location' as const, title: generic_template?.title, text: generic_template?.subtitle, ...pin })
  const seen = video_data ?? image_data
  return known({
    kind,
    name,
    mime,
    size,
    title: generic_template?.title,
    text: generic_template?.subtitle,
    url: generic_template?.cta?.url ?? video_data?.url ?? image_data?.animated_gif_url ?? image_data?.url ?? file_url,
    preview: generic_template?.media_url ?? video_data?.preview_url ?? image_data?.preview_url,
    width: seen?.width ?? image_data?.width,
    height: seen?.height ?? image_data?.height,
    seconds: video_data?.length,
  })
}

/** A shared link, or the products of a shared catalogue entry. */
function shareOf({ link, name, description, picture, template }: RawShare): Attachment[] {
  const products = template?.payload?.product?.elements?.items ?? []
  const pin = products.length === 0 ? pinOf(link) : undefined
  if (pin) return [known({ kind: 'location' as const, title: name, text: description, ...pin })]
  if (products.length === 0) return [known({ kind: 'link' as const, title: name, text: description, url: link, preview: picture })]
  return products.map(product => known({
    kind: 'product' as const,
    name: product.retailer_id,
    title: product.name,
    text: product.price,
    url: link,
    preview: product.image_url,
  }))
}

/** Everything that a message carries beside its text. An attachment that cannot be read is shown as unknown. */
export function attachmentsOf({ sticker, attachments, shares, story }: RawMessage): Attachment[] {
  const files = (attachments?.items ?? []).map(raw => attachmentOf(raw, sticker !== undefined))
  const lost = Array.from({ length: (attachments?.lost ?? 0) + (shares?.lost ?? 0) }, (): Attachment => ({ kind: 'unknown' }))
  // Since June 2026 a sticker may come without its duplicate among the attachments.
  const alone: Attachment[] = sticker !== undefined && files.length === 0 ? [{ kind: 'sticker', url: sticker, preview: sticker }] : []
  const told: Attachment[] = story?.mention || story?.reply_to ? [known({ kind: 'story' as const, url: story.mention?.link ?? story.reply_to?.link })] : []
  return [...told, ...files, ...alone, ...(shares?.items ?? []).flatMap(shareOf), ...lost]
}
