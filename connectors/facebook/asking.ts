import type { Connector, Job, Receipt, Session } from '../connector'
import type { Spoken } from './send'
import { scores, titleOf } from '@/domain/feedback'
import { findReply } from './echo'
import { shareReply } from './label-share'
import { postMessage, recipientOf, rulesFor } from './send'

/**
 * Buttons under a message. Send API: at most 13, titles of at most 20 characters; for `user_phone_number` and
 * `user_email` Messenger itself shows what the customer has stored, and no button where there is nothing. What is pressed
 * comes back as an ordinary message with that title: the payload is told to webhooks only.
 */
type QuickReply = { content_type: 'user_phone_number' | 'user_email' } | { content_type: 'text', title: string, payload: string }

const askedFor = { phone: 'user_phone_number', email: 'user_email' } as const

function bodyOf(job: Spoken, rules: Record<string, string>, quick_replies: QuickReply[]) {
  return { recipient: recipientOf(job), ...rules, message: { text: job.command.input.text, quick_replies } }
}

/** Asks for a phone number or an e-mail address. */
export async function ask(session: Session, job: Job<'ask'>): Promise<Receipt> {
  const receipt = await postMessage(session, job, bodyOf(job, rulesFor(job, session.now()), [{ content_type: askedFor[job.command.input.what] }]))
  return shareReply(session, job, receipt)
}

/** Answers count from Facebook's own time of the request, because they will be dated by the same clock. */
function requested(receipt: Receipt): Receipt {
  return receipt.entry ? { ...receipt, ticket: { ...receipt.ticket, feedback: { askedAt: receipt.entry.at } } } : receipt
}

/**
 * S016: asks for a score by five buttons. Not by Facebook's customer feedback template: its scores are told to webhooks
 * only, so nobody here would ever hear of them. Never under the human-agent tag, which is for a person's answers.
 */
export async function feedback(session: Session, job: Job<'feedback'>): Promise<Receipt> {
  const buttons = scores.map(score => ({ content_type: 'text' as const, title: titleOf(score), payload: `RATED_${score}` }))
  return requested(await postMessage(session, job, bodyOf(job, { messaging_type: 'RESPONSE' }, buttons)))
}

/** Whether a request that was cut off has arrived: as of a reply, by its words. */
export const findFeedback: Connector['echo']['feedback'] = async (session, job, known) => {
  const echo = await findReply(session, job, known)
  return typeof echo === 'string' ? echo : requested(echo)
}
