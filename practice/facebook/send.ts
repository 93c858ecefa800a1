import type { Enclosure, Thread } from '../talk'
import type { Page } from '../world'
import type { Call } from './call'
import { toBase64 } from '@/domain/base64'
import { answered } from '../customers/advance'
import { append, enclosureId, lastCustomerAt, markSeen, threadOfPerson } from '../threads'
import { refuse, refuseWith } from './answer'
import { text } from './call'
import { mayWriteThere } from './direct'
import { mayReplyPrivately, threadWith } from './privately'
import { offersOf } from './quick-replies'
import { templateOf } from './template'

const day = 86_400_000
/** Bytes of a file that are kept for showing it again; of larger ones only name, type and size. */
const keep = 2_000_000
const most = 25 * 1024 * 1024

const record = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? { ...value } : {}
const invalid = () => refuse('100_invalid_parameter_retired_tag')

/** `POST /{page}/messages`: a text, one attachment, or a sign such as mark_seen. */
export async function send(call: Call, page: Page) {
  const { world, now, params } = call
  const { id, comment_id } = record(params.recipient)
  const remark = text(comment_id) === undefined ? undefined : mayReplyPrivately(call, page, text(comment_id) ?? '')
  const psid = remark?.who?.psid ?? text(id)
  if (!psid) throw refuseWith(100, '(#100) The parameter recipient is required')
  const known = threadOfPerson(world, page.id, psid)
  if (!known && !remark) throw refuse('100_2018001_no_user')
  if (known?.blocked) throw refuse('551_1545041')

  const action = text(params.sender_action)?.toLowerCase()
  if (action) return sign(call, known, action)

  const message = record(params.message)
  const words = text(message.text) ?? ''
  const given = message.attachment === undefined ? undefined : record(message.attachment)
  const sticker = message.sticker_id === undefined ? undefined : stickerOf(call, text(message.sticker_id))
  if ([words !== '', given !== undefined, sticker !== undefined].filter(Boolean).length !== 1) throw refuseWith(100, '(#100) Message cannot be empty, must provide valid attachment or text')
  if (words.length > 2000) throw refuseWith(100, '(#100) Length of param message[text] must be less than or equal to 2000')
  const enclosure = sticker ?? (given && await enclose(call, given))
  if (known?.instagram !== undefined) mayWriteThere(call, remark ? undefined : known, words, enclosure)
  else if (known && !remark) mayWrite(call, known)

  const thread = remark ? threadWith(call, page, remark) : known
  if (!thread) throw refuse('100_2018001_no_user')
  const offers = offersOf(message.quick_replies, thread)
  const line = append(world, thread, {
    at: now,
    from: 'page',
    text: words,
    through: 'graph',
    enclosures: enclosure ? [enclosure] : [],
    tag: text(params.tag),
    ...(offers.length > 0 ? { offers } : {}),
    replyTo: text(record(params.reply_to).mid),
  })
  if (remark) remark.privateThread = thread.id
  answered(world, thread, now)
  const reusable = record(given?.payload).is_reusable === true
  return { recipient_id: psid, message_id: line.id, ...(enclosure && reusable ? { attachment_id: enclosure.id } : {}) }
}

/** Only the thumb is known here. */
function stickerOf({ world }: Call, id: string | undefined): Enclosure {
  if (id !== '369239263222822') throw invalid()
  return { id: enclosureId(world), kind: 'sticker', mime: 'image/png', name: 'thumb', size: 0, picture: 'thumb' }
}

function sign({ world, params }: Call, thread: Thread | undefined, action: string) {
  if (!thread || params.message !== undefined || !['mark_seen', 'typing_on', 'typing_off', 'react', 'unreact'].includes(action)) throw invalid()
  if (action === 'mark_seen') markSeen(world, thread)
  return { recipient_id: thread.psid }
}

/** The 24 hours after the customer's last message, and the 7 days of the human-agent tag. */
function mayWrite({ world, now, params }: Call, thread: Thread) {
  const passed = now - (lastCustomerAt(thread) ?? 0)
  const type = text(params.messaging_type) ?? 'RESPONSE'
  if (type === 'RESPONSE' || type === 'UPDATE') {
    if (passed > day) throw refuse('10_2018278_window')
    return
  }
  if (type !== 'MESSAGE_TAG' || params.tag !== 'HUMAN_AGENT') throw invalid()
  if (!world.humanAgent) throw refuse('10_no_permission')
  if (passed > 7 * day) throw refuse('10_2018278_window')
}

/** `POST /{page}/message_attachments`: uploads a file ahead of sending it. */
export async function upload(call: Call) {
  const enclosure = await enclose(call, record(record(call.params.message).attachment))
  call.world.uploads[enclosure.id] = enclosure
  call.world.changes += 1
  return { attachment_id: enclosure.id }
}

const kinds: Record<string, Enclosure['kind']> = { image: 'image', video: 'video', audio: 'audio', file: 'file' }

async function enclose(call: Call, { type, payload }: Record<string, unknown>): Promise<Enclosure> {
  if (text(type)?.toLowerCase() === 'template') return templateOf(call.world, payload)
  const kind = kinds[text(type)?.toLowerCase() ?? '']
  if (!kind) throw invalid()
  const { attachment_id, url } = record(payload)
  if (attachment_id !== undefined) {
    const uploaded = call.world.uploads[String(attachment_id)]
    if (!uploaded) throw invalid()
    return uploaded
  }
  const id = enclosureId(call.world)
  if (text(url)) return { id, kind, mime: kind === 'file' ? 'application/octet-stream' : `${kind}/*`, name: text(url)?.split('/').at(-1) ?? '', size: 0 }
  if (!call.file || call.file.size === 0) throw invalid()
  if (call.file.size > most) throw refuseWith(100, '(#100) Attachment size exceeds allowable limit', 2018047)
  const bytes = call.file.size > keep ? {} : { bytes: toBase64(new Uint8Array(await call.file.arrayBuffer())) }
  return { id, kind, mime: call.file.type || 'application/octet-stream', name: call.file.name, size: call.file.size, ...bytes }
}
