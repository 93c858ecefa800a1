import type { Session } from '../connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import { Rejected } from '../errors'
import { written } from './comment-schema'
import { post } from './graph'
import { limits, pictures } from './limits'
import { uploaded } from './schema'
import { kindOf } from './send'

const takes = (mime: string) => limits.types.some(type => mime.startsWith(type.slice(0, -1)))

function attach(form: FormData, field: string, { name, mime }: OutgoingFile, bytes: Blob, taken: boolean): FormData {
  if (bytes.size > limits.file) throw new Rejected('tooLarge')
  if (!taken) throw new Rejected('wrongType')
  form.append(field, bytes.slice(0, bytes.size, mime), name)
  return form
}

/**
 * Puts a file among the Page's attachments, which nobody sees. Only the small call after it reaches the customer, so being
 * cut off here, or the agent's "cancel", leaves no doubt. The id belongs to the Page, whoever the message then goes to.
 */
export async function uploadFile(session: Session, file: OutgoingFile, bytes: Blob): Promise<string> {
  const form = new FormData()
  form.append('message', JSON.stringify({ attachment: { type: kindOf(file), payload: { is_reusable: true } } }))
  attach(form, 'filedata', file, bytes, takes(file.mime))
  const { attachment_id } = await post(session, `${encodeURIComponent(session.source.account)}/message_attachments`, form, uploaded)
  return attachment_id
}

/** A picture for a comment is put, unpublished, among the Page's photos. */
export async function uploadPhoto(session: Session, file: OutgoingFile, bytes: Blob): Promise<string> {
  const form = new FormData()
  form.append('published', 'false')
  attach(form, 'source', file, bytes, pictures.includes(file.mime))
  const { id } = await post(session, `${encodeURIComponent(session.source.account)}/photos`, form, written)
  return id
}
