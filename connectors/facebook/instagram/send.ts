import type { Job, Receipt, Session } from '../../connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import { lengthOf } from '@/domain/length'
import { takes } from '@/domain/upload'
import { Rejected } from '../../errors'
import { post } from '../graph'
import { uploaded } from '../schema'
import { kindOf, postMessage, recipientOf, rulesFor } from '../send'
import { largestPicture, limits } from './limits'

/** A text, or exactly one file that was uploaded before. The thumb is the text that says it: stickers are Messenger's. */
function messageOf({ command }: Job<'reply'>): Record<string, unknown> {
  const { text, files } = command.input
  const [file] = files
  if (files.length > 1 || (text !== '') === (file !== undefined) || lengthOf(text, 'bytes') > limits.text) throw new Rejected('invalid')
  if (!file) return { text }
  if (file.uploaded === undefined) throw new Rejected('fileLost')
  return { attachment: { type: kindOf(file), payload: { attachment_id: file.uploaded } } }
}

/** Sends a message to somebody on Instagram, once: asked by the Page's id, to the person's id for the linked account. */
export async function replyThere(session: Session, job: Job<'reply'>): Promise<Receipt> {
  return postMessage(session, job, { recipient: recipientOf(job), ...rulesFor(job, session.now()), message: messageOf(job) })
}

/** Puts a file among the Page's attachments for Instagram, where nobody sees it yet. */
export async function uploadThere(session: Session, file: OutgoingFile, bytes: Blob): Promise<string> {
  if (bytes.size > (limits.pictures.includes(file.mime) ? largestPicture : limits.file)) throw new Rejected('tooLarge')
  if (!takes(limits.types, file.mime)) throw new Rejected('wrongType')
  const form = new FormData()
  form.append('platform', 'instagram')
  form.append('message', JSON.stringify({ attachment: { type: kindOf(file), payload: { is_reusable: true } } }))
  form.append('filedata', bytes.slice(0, bytes.size, file.mime), file.name)
  const { attachment_id } = await post(session, `${encodeURIComponent(session.source.account)}/message_attachments`, form, uploaded)
  return attachment_id
}
