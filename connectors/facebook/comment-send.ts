import type { Job, Receipt, Session } from '../connector'
import type { Said } from '@/domain/message'
import * as v from 'valibot'
import { entryOf } from '@/domain/actions'
import { Rejected } from '../errors'
import { saidOfComment } from './comment'
import { comment, commentFields, written } from './comment-schema'
import { get, post, remove } from './graph'
import { anything } from './schema'
import { receiptOf } from './send'

/** How long (ms) a receipt may wait for the Page's pace before it is written without Facebook's own words. */
const patience = 3000

/** Characters in one comment. */
const longest = 8000

/** The comment that a reply goes under. */
export function targetOf({ command, ticket }: Job<'reply'>): string {
  const id = command.input.to ?? ticket.under
  if (id === undefined) throw new Rejected('gone')
  return id
}

/** A text or one picture that was uploaded before: as in Messenger, the caller splits a reply that has more. */
function bodyOf({ command }: Job<'reply'>): Record<string, string> {
  const { text, files } = command.input
  const [file] = files
  if (files.length > 1 || (text !== '') === (file !== undefined) || text.length > longest) throw new Rejected('invalid')
  if (!file) return { message: text }
  if (file.uploaded === undefined) throw new Rejected('fileLost')
  return { attachment_id: file.uploaded }
}

function readComment(session: Session, id: string) {
  return get(session, encodeURIComponent(id), { fields: commentFields }, comment, { patience })
}

/** Our own comment as it almost certainly looks there. */
function assumed(job: Job<'reply'>, id: string, at: number): Said | undefined {
  const own = entryOf(job.command)
  if (own?.kind !== 'message') return undefined
  const rights = { liked: false, hidden: false, canLike: true, canHide: false, canRemove: true, canComment: true, canReplyPrivately: false }
  return { ...own, id, at, mark: 'sent', comment: { ...rights, parent: targetOf(job) } }
}

/** Answers under a comment, once (S058). After a cut-off `comment-echo.ts` finds out whether it arrived. */
export async function replyUnder(session: Session, job: Job<'reply'>): Promise<Receipt> {
  const { id } = await post(session, `${encodeURIComponent(targetOf(job))}/comments`, bodyOf(job), written)
  // It has been sent by now, so nothing that goes wrong here may be thrown.
  const raw = await readComment(session, id).catch(() => undefined)
  const said = (raw && saidOfComment(session.source, job.command.ticket, raw)) ?? assumed(job, id, session.now())
  return said?.from === 'agent' ? receiptOf(job, said) : {}
}

/** The comment after its private message, with the conversation that this began. Nothing when it cannot be read now. */
export async function messagedOf(session: Session, ticket: string, id: string): Promise<Receipt> {
  const raw = await readComment(session, id).catch(() => undefined)
  const entry = raw && saidOfComment(session.source, ticket, raw)
  return entry?.comment?.privately ? { entry } : {}
}

/** One private message to whoever wrote the comment (S068). Facebook itself refuses a second one (10900). */
export async function privately(session: Session, { command }: Job<'privately'>): Promise<Receipt> {
  const { comment: id, text } = command.input
  const body = { recipient: { comment_id: id }, message: { text } }
  await post(session, `${encodeURIComponent(session.source.account)}/messages`, body, v.object({ message_id: v.string() }))
  return messagedOf(session, command.ticket, id)
}

type OnComment = Job<'like' | 'unlike' | 'hide' | 'unhide' | 'editComment' | 'deleteComment'>
const pathOf = ({ command }: OnComment) => encodeURIComponent(command.input.comment)

/** The Page likes a comment. Twice is the same as once. */
export async function like(session: Session, job: Job<'like'>): Promise<Receipt> {
  await post(session, `${pathOf(job)}/likes`, {}, anything)
  return {}
}

/** Takes the Page's like back. */
export async function unlike(session: Session, job: Job<'unlike'>): Promise<Receipt> {
  await remove(session, `${pathOf(job)}/likes`, anything)
  return {}
}

/** Hides a comment from everybody but its author and their friends. */
export async function hide(session: Session, job: Job<'hide'>): Promise<Receipt> {
  await post(session, pathOf(job), { is_hidden: true }, anything)
  return {}
}

/** Shows a hidden comment again. */
export async function unhide(session: Session, job: Job<'unhide'>): Promise<Receipt> {
  await post(session, pathOf(job), { is_hidden: false }, anything)
  return {}
}

/** Changes the text of one of the Page's own comments. Throws `Rejected` where it is empty or too long. */
export async function editComment(session: Session, job: Job<'editComment'>): Promise<Receipt> {
  const { text } = job.command.input
  if (text.trim() === '' || text.length > longest) throw new Rejected('invalid')
  await post(session, pathOf(job), { message: text }, anything)
  return {}
}

/** Deletes a comment (S069). One that is gone already counts as deleted. */
export async function deleteComment(session: Session, job: Job<'deleteComment'>): Promise<Receipt> {
  try {
    await remove(session, pathOf(job), anything)
  }
  catch (error) {
    if (!(error instanceof Rejected) || error.reason !== 'gone') throw error
  }
  return {}
}
