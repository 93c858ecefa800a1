import type { Job, Receipt, Session } from '../connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Said } from '@/domain/message'
import { entryOf } from '@/domain/actions'
import { Rejected } from '../errors'
import { get, post } from './graph'
import { remoteId } from './ids'
import { pictures } from './limits'
import { messageFields } from './lists'
import { saidOf } from './message'
import { anything, message, sent } from './schema'

/** How long (ms) a receipt may wait for the Page's pace, one span of it, before it is written without Facebook's own time. */
const patience = 1100

/** Messenger's own thumb, as its apps send it. Since June 2026 the Send API takes stickers. */
const thumb = '369239263222822'

/** What is said in words to the customer, by an explicit send. */
export type Spoken = Job<'reply' | 'ask' | 'feedback' | 'card'>

/** Whom a message of this ticket goes to, as the Send API wants it. */
export const recipientOf = ({ ticket }: Job) => ({ id: remoteId(ticket.customer) })

/**
 * Which rule it goes out under. Between 24 hours and 7 days after the customer's last message that is the human-agent
 * tag, where the app may use it. Outside of both Facebook decides: its own windows are longer after some advertisements.
 */
export function rulesFor({ ticket }: Job, now: number): Record<string, string> {
  const late = ticket.replyUntil !== undefined && now > ticket.replyUntil
  const human = ticket.humanUntil !== undefined && now <= ticket.humanUntil
  return late && human ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' }
}

/** The kind under which Messenger takes a file. */
export function kindOf({ mime }: OutgoingFile): 'image' | 'video' | 'audio' | 'file' {
  if (pictures.includes(mime)) return 'image'
  if (mime.startsWith('video/')) return 'video'
  return mime.startsWith('audio/') ? 'audio' : 'file'
}

/** A text, or exactly one file that was uploaded before: Messenger has no captions (see `limits`), so the caller splits them. */
function messageOf({ command }: Job<'reply'>): Record<string, unknown> {
  const { text, files } = command.input
  const [file] = files
  if (command.input.thumb) return { sticker_id: thumb }
  if (files.length > 1 || (text !== '') === (file !== undefined)) throw new Rejected('invalid')
  if (!file) return { text }
  if (file.uploaded === undefined) throw new Rejected('fileLost')
  return { attachment: { type: kindOf(file), payload: { attachment_id: file.uploaded } } }
}

/** The receipt for a message that Facebook has: its text, id and time, our agent, and what its buttons ask for. */
export function receiptOf({ command, ticket }: Spoken, said: Said): Receipt {
  const own = entryOf(command)
  return {
    entry: { ...said, by: command.by, ...(own?.kind === 'message' && own.asks ? { asks: own.asks } : {}) },
    ticket: { lastAgentAt: said.at, lastActivityAt: Math.max(ticket.lastActivityAt, said.at) },
  }
}

/**
 * The message as Facebook keeps it. It has been sent by now, so nothing that goes wrong here may be thrown: then our
 * own entry stands in for it, with our time, until the next pull replaces it.
 */
async function confirmed(session: Session, job: Spoken, id: string): Promise<Receipt> {
  try {
    const raw = await get(session, encodeURIComponent(id), { fields: messageFields }, message, { patience })
    const said = saidOf(session.source, job.command.ticket, raw)
    if (said?.from === 'agent' && !said.unsupported) return receiptOf(job, said)
  }
  catch {}
  const own = entryOf(job.command)
  return own?.kind === 'message' ? receiptOf(job, { ...own, id, at: session.now(), mark: 'sent' }) : {}
}

/** Posts a message and tells what Facebook keeps of it. */
export async function postMessage(session: Session, job: Spoken, body: Record<string, unknown>): Promise<Receipt> {
  const page = encodeURIComponent(session.source.account)
  const { message_id } = await post(session, `${page}/messages`, body, sent)
  return confirmed(session, job, message_id)
}

/**
 * Sends a reply, once. After a cut-off `echo.ts` finds out whether it arrived. What no code here can prevent: Chromium
 * itself repeats a POST when a connection that it used before is reset without any answer (measured on HTTP/1.1 and 2).
 */
export async function reply(session: Session, job: Job<'reply'>): Promise<Receipt> {
  const say = (message: Record<string, unknown>) => postMessage(session, job, { recipient: recipientOf(job), ...rulesFor(job, session.now()), message })
  try {
    return await say(messageOf(job))
  }
  catch (error) {
    // A thumb that this Page may not send was not sent: the text says it instead.
    if (job.command.input.thumb && error instanceof Rejected && error.reason === 'invalid') return say({ text: job.command.input.text })
    throw error
  }
}

/** Marks the conversation as read in the Page's inbox too. A refusal is nothing to bother the agent with. */
export async function seen(session: Session, job: Job<'seen'>): Promise<Receipt> {
  const page = encodeURIComponent(session.source.account)
  try {
    await post(session, `${page}/messages`, { recipient: recipientOf(job), sender_action: 'mark_seen' }, anything)
  }
  catch (error) {
    if (!(error instanceof Rejected)) throw error
  }
  return {}
}
