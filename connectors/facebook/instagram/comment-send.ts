import type { Job, Receipt, Session } from '../../connector'
import type { RawAnswer } from './comment-schema'
import type { Said } from '@/domain/message'
import * as v from 'valibot'
import { entryOf } from '@/domain/actions'
import { Rejected } from '../../errors'
import { saidOfComment } from '../comment'
import { written } from '../comment-schema'
import { targetOf } from '../comment-send'
import { get, post } from '../graph'
import { remoteId } from '../ids'
import { list } from '../lists'
import { anything, conversation } from '../schema'
import { receiptOf } from '../send'
import { asComments } from './comment'
import { remark, remarkFields } from './comment-schema'
import { limits } from './limits'

/** How long (ms) a receipt may wait for the Page's pace before it is written without Instagram's own words. */
const patience = 3000

/** A comment as it stands there, with what stands under it. */
export function readRemark(session: Session, id: string, hurry: { patience?: number } = {}) {
  return get(session, encodeURIComponent(id), { fields: remarkFields }, remark, hurry)
}

/** One comment as an entry of that ticket. `top`: the one it stands under. */
export function saidUnder(session: Session, ticket: string, top: string | undefined, raw: RawAnswer): Said | undefined {
  const [comment] = asComments(session.source, [raw])
  return comment && saidOfComment(session.source, ticket, top === undefined ? comment : { ...comment, parent: { id: top } })
}

async function confirmed(session: Session, ticket: string, top: string, id: string): Promise<Said | undefined> {
  const raw = await readRemark(session, id, { patience }).catch(() => undefined)
  return raw && saidUnder(session, ticket, raw.parent_id ?? top, raw)
}

/** Our own answer as it almost certainly looks there. */
function assumed(job: Job<'reply'>, id: string, at: number): Said | undefined {
  const own = entryOf(job.command)
  if (own?.kind !== 'message') return undefined
  const rights = { liked: false, hidden: false, canLike: false, canHide: false, canRemove: true, canComment: true, canReplyPrivately: false }
  return { ...own, id, at, mark: 'sent', comment: { ...rights, parent: targetOf(job) } }
}

/** Answers under a comment, once. There is one level of answers: one to an answer is filed under the comment at the top. */
export async function replyUnderThere(session: Session, job: Job<'reply'>): Promise<Receipt> {
  const { text, files } = job.command.input
  if (files.length > 0 || text === '' || text.length > (limits.comment?.text ?? 0)) throw new Rejected('invalid')
  const target = targetOf(job)
  const { id } = await post(session, `${encodeURIComponent(target)}/replies`, { message: text }, written)
  // It has been sent by now, so nothing that goes wrong here may be thrown.
  const said = await confirmed(session, job.command.ticket, target, id) ?? assumed(job, id, session.now())
  return said?.from === 'agent' ? receiptOf(job, said) : {}
}

/** The conversation with somebody, if there is one. */
export async function conversationWith(session: Session, person: string) {
  const { items } = await list(session, `${encodeURIComponent(session.source.account)}/conversations`, { platform: 'instagram', user_id: person, fields: 'id' }, conversation, 1, false)
  return items[0]?.id
}

/** The comment with its private message: Instagram does not tell of it, so what is known is written down here. */
export async function messagedThere(session: Session, { command, ticket }: Job<'privately'>): Promise<Receipt> {
  try {
    const raw = await readRemark(session, command.input.comment, { patience })
    const said = saidUnder(session, ticket.id, raw.parent_id, raw)
    const there = await conversationWith(session, remoteId(ticket.customer))
    if (!said?.comment) return {}
    const privately = { at: command.at, by: command.by, ...(there === undefined ? {} : { ticket: `${session.source.id}/${there}` }) }
    return { entry: { ...said, comment: { ...said.comment, privately, canReplyPrivately: false } } }
  }
  catch {
    return {}
  }
}

/** One private message to whoever wrote the comment, within 7 days (S068). Instagram refuses a second one (2534025). */
export async function privatelyThere(session: Session, job: Job<'privately'>): Promise<Receipt> {
  const { comment: id, text } = job.command.input
  await post(session, `${encodeURIComponent(session.source.account)}/messages`, { recipient: { comment_id: id }, message: { text } }, v.object({ message_id: v.string() }))
  return messagedThere(session, job)
}

/** Hides a comment, or shows it again (S067). */
export async function setHidden(session: Session, { command }: Job<'hide' | 'unhide'>): Promise<Receipt> {
  await post(session, encodeURIComponent(command.input.comment), { hide: command.action === 'hide' }, anything)
  return {}
}
