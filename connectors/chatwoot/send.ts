import type { Job, Receipt, Session } from '../connector'
import type { RawConversation, RawMessage } from './schema'
import { Rejected, Taken } from '../errors'
import { post } from './api'
import { claim, holderOf, refuseTaken } from './claim'
import { abandoned } from './conversation'
import { findReply } from './echo'
import { remoteId } from './ids'
import { readOne } from './lists'
import { withMentions } from './mentions'
import { entryOf } from './message'
import { message } from './schema'

/** The body of a message. With files it becomes a form, whose nested fields are JSON. */
export function bodyOf(fields: Record<string, unknown>, files: Blob[], names: string[]): Record<string, unknown> | FormData {
  if (files.length === 0) return fields
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  files.forEach((file, at) => form.append('attachments[]', file, names[at] ?? 'file'))
  return form
}

/** Whether a file was recorded here, by the name that recordings get; any other sound is sent as an ordinary file. */
const isVoice = (name: string, mime: string) => mime.startsWith('audio/') && name.startsWith('voice')

function receiptOf(session: Session, { command, ticket }: Pick<Job<'reply' | 'card' | 'ask'>, 'command' | 'ticket'>, raw: RawMessage): Receipt {
  const entry = entryOf(session, ticket.id, raw)
  const said = entry.kind === 'message' ? { ...entry, by: command.by } : entry
  return { entry: said, ticket: { lastAgentAt: said.at, lastActivityAt: Math.max(ticket.lastActivityAt, said.at) } }
}

/** A conversation as it stood when something was about to be said in it, and when (ms) that was. */
interface Looked { raw: RawConversation, at: number }

/** @throws {Taken} when a colleague has taken it in the meantime (S140). */
async function lookBefore(session: Session, id: string): Promise<Looked> {
  const raw = await readOne(session, id)
  refuseTaken(session, raw)
  return { raw, at: session.now() }
}

/** How long (ms) what was seen before a send still counts after it: files may take longer on their way. */
const looksGood = 2000

/** The conversation as it stands after a send; nothing when it cannot be read. */
const stillSo = async (session: Session, id: string, { raw, at }: Looked) => session.now() - at < looksGood ? raw : readOne(session, id).catch(() => undefined)

/** Says one thing to the customer, once: `echo_id` comes back with its event on the cable. */
async function say(session: Session, job: Job<'reply'> | Job<'card'> | Job<'ask'>, body: (fields: Record<string, unknown>) => Record<string, unknown> | FormData): Promise<Receipt> {
  const { command, ticket } = job
  const id = remoteId(ticket.id)
  const before = await lookBefore(session, id)
  const raw = await post(session, `conversations/${id}/messages`, body({ private: false, echo_id: command.id }), message)
  const receipt = receiptOf(session, job, raw)
  return { ...receipt, ticket: { ...receipt.ticket, ...await followUp(session, job, before) } }
}

/**
 * Sends text and files. A colleague who took the ticket while this waited to be sent keeps it, and nothing is sent (S140).
 * @throws {Taken}
 */
export function reply(session: Session, job: Job<'reply'>): Promise<Receipt> {
  const { command, files } = job
  const { text, files: told, to, copies } = command.input
  return say(session, job, fields => bodyOf({
    ...(text === '' ? {} : { content: text }),
    ...fields,
    ...(to === undefined ? {} : { content_attributes: { in_reply_to: Number(to) } }),
    ...(copies?.cc ? { cc_emails: copies.cc.join(',') } : {}),
    ...(copies?.bcc ? { bcc_emails: copies.bcc.join(',') } : {}),
    ...(told.some(({ name, mime }) => isVoice(name, mime)) ? { is_voice_message: true } : {}),
  }, files, told.map(({ name }) => name)))
}

/**
 * Sends a card or a field to fill in. Its content is what agents see of it in lists there.
 * @throws {Taken}
 */
export function saySpecial(session: Session, job: Job<'card'> | Job<'ask'>, special: Record<string, unknown>): Promise<Receipt> {
  return say(session, job, fields => ({ ...special, ...fields }))
}

/**
 * A reply there assigns nobody and changes no status (§1.3); here whoever answers a ticket that nobody has becomes its assignee, and it
 * is pending (S153). The reply has been sent by now, so nothing that goes wrong may be thrown; the ticket then says what is true there. Where a
 * colleague has taken or closed it while files were on their way, that stays.
 */
async function followUp(session: Session, { command, ticket }: Pick<Job, 'command' | 'ticket'>, before: Looked): Promise<NonNullable<Receipt['ticket']>> {
  const id = remoteId(ticket.id)
  const now = await stillSo(session, id, before)
  const holder = holderOf(session, now ?? before.raw)
  if (!now) return { assignee: holder?.id, ...(before.raw.status === 'open' ? { status: 'open' } : {}) }
  const closed = now.status === 'resolved' && before.raw.status !== 'resolved' ? { status: 'closed', reason: now.labels.includes(abandoned) ? 'abandoned' : 'resolved' } as const : {}
  const told: NonNullable<Receipt['ticket']> = { assignee: holder?.id ?? command.by, ...closed }
  if (now.status === 'open') {
    // Snoozing without a date ends with the customer's next message, which is what pending means.
    await post(session, `conversations/${id}/toggle_status`, { status: 'snoozed' }).catch(() => Object.assign(told, { status: 'open' }))
  }
  if (holder) return told
  try {
    await claim(session, id, command.by)
    return told
  }
  catch (error) {
    return { ...told, assignee: error instanceof Taken ? error.holder : undefined }
  }
}

/** A note on the ticket, seen only by staff (S010–S012); whoever is mentioned is told. After an earlier try it is looked for first, so that it is not written twice. */
export async function note(session: Session, { command, ticket, again, ...job }: Job<'note'>): Promise<Receipt> {
  const found = again ? await findReply(session, { command, ticket, ...job }, again.known) : 'absent'
  if (typeof found !== 'string') return { entry: found.entry }
  const { text, mentions = [] } = command.input
  const content = withMentions(session, text, mentions)
  const raw = await post(session, `conversations/${remoteId(ticket.id)}/messages`, { content, private: true, echo_id: command.id }, message)
  const entry = entryOf(session, ticket.id, raw)
  return { entry: entry.kind === 'note' ? { ...entry, by: command.by } : entry }
}

/** Read marks are shared by all agents there. A refusal is nothing to bother the agent with. */
async function mark(session: Session, { ticket }: Pick<Job, 'ticket'>, path: string): Promise<Receipt> {
  try {
    await post(session, `conversations/${remoteId(ticket.id)}/${path}`, {})
  }
  catch (error) {
    if (!(error instanceof Rejected)) throw error
  }
  return {}
}

export const seen = (session: Session, job: Job<'seen'>) => mark(session, job, 'update_last_seen')
export const unseen = (session: Session, job: Job<'unseen'>) => mark(session, job, 'unread')
