import type { Enclosure, Line, Thread } from '../talk'
import type { Call } from './call'
import type { Field, Node } from './fields'
import { addressOf } from '../pictures'
import { graphTime } from './answer'
import { directMessage } from './direct'
import { narrow } from './fields'

/** A person or a Page as they stand in `from`, `to` and `participants`. */
export const party = (name: string, id: string) => ({ name, email: `${id}@facebook.com`, id })

export function parties({ world }: Call, thread: Thread) {
  const page = world.pages.find(page => page.id === thread.page)
  return { customer: party(thread.name, thread.psid), page: party(page?.name ?? '', thread.page) }
}

/** The cursors of a list of which there is only one page. */
const onePage = { cursors: { before: 'MAZDZD', after: 'MAZDZD' } }

/** What a message node can show. `raw` of the line has the last word. */
export function messageNode(call: Call, thread: Thread, line: Line): Node {
  const { customer, page } = parties(call, thread)
  const [from, to] = line.from === 'customer' ? [customer, page] : [page, customer]
  const sticker = line.enclosures.find(({ kind }) => kind === 'sticker')
  const facts: Record<string, unknown> = {
    id: line.id,
    created_time: graphTime(line.at),
    from,
    to: { data: [to] },
    message: line.text,
    sticker: sticker && addressOf(sticker, call.now),
    attachments: line.enclosures.length > 0 ? { data: line.enclosures.map(enclosure => attachment(enclosure, call.now)), paging: onePage } : undefined,
    shares: undefined,
    tags: { data: [{ name: 'inbox' }, { name: line.from === 'page' ? 'sent' : 'read' }, { name: line.through === 'graph' ? 'source:api' : 'source:web' }] },
    reactions: undefined,
    reply_to: line.replyTo && { mid: line.replyTo, is_self_reply: false },
    story: undefined,
    is_unsupported: undefined,
    thread_id: thread.id,
    ...line.raw,
  }
  const node: Node = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, ({ fields }: Field) => narrow(value, fields)]))
  return thread.instagram === undefined ? node : directMessage(call, thread, line, node)
}

const square = { width: 480, height: 480, max_width: 480, max_height: 480 }
const image = (url: string, asSticker: boolean) => ({ ...square, url, preview_url: url, image_type: asSticker ? 2 : 1, render_as_sticker: asSticker })

const moving = ['raw_gif_image', 'raw_webp_image', 'animated_gif_url', 'animated_gif_preview_url', 'animated_webp_url', 'animated_webp_preview_url']

const media: Record<Enclosure['kind'], (url: string) => Record<string, unknown>> = {
  image: url => ({ image_data: image(url, false) }),
  sticker: url => ({ image_data: image(url, true) }),
  gif: url => ({ image_data: { ...image(url, false), ...Object.fromEntries(moving.map(name => [name, url])) } }),
  video: url => ({ image_data: { width: 480, height: 480 }, video_data: { width: 480, height: 480, length: 5, video_type: 1, url, preview_url: url, rotation: 0 } }),
  audio: url => ({ file_url: url }),
  file: url => ({ file_url: url }),
  card: () => ({}),
}

function attachment(enclosure: Enclosure, now: number) {
  const { id, mime, name, size, card } = enclosure
  if (card) return { id, generic_template: card }
  return { id, mime_type: mime, name, size: enclosure.kind === 'sticker' || enclosure.kind === 'gif' ? null : size, ...media[enclosure.kind](addressOf(enclosure, now)) }
}
