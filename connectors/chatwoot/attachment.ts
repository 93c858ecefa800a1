import type { RawAttachment, RawMessage } from './schema'
import type { Attachment, AttachmentKind } from '@/domain/message'
import { adIn } from './ad'

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

/** `data_url` redirects to a signed address and needs no token. */
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

/** A story of ours that the customer answers, by the network's own address, which is valid for a day. */
function storyIn({ content_attributes: { story_url: url }, attachments }: RawMessage): Attachment[] {
  const isTold = attachments.some(({ file_type }) => kinds[file_type] === 'story')
  return typeof url === 'string' && url.startsWith('http') && !isTold ? [{ kind: 'story', url }] : []
}

/** What a message carries beside its text: the ad that it came through, the story that it answers, files. */
export function enclosedIn(raw: RawMessage): Attachment[] {
  const ad = adIn(raw)
  const files = raw.attachments.map(attachmentOf)
  const isSticker = raw.content_type === 'sticker'
  return [...ad ? [ad] : [], ...storyIn(raw), ...files.map(file => isSticker && file.kind === 'image' ? { ...file, kind: 'sticker' as const } : file)]
}
