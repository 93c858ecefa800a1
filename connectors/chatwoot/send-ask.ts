import type { Job, Receipt, Session } from '../connector'
import { asking } from './forms'
import { saySpecial } from './send'

/** Asks for a phone number or an e-mail address with a field that the customer fills in, in the chat on the website. */
export function ask(session: Session, job: Job<'ask'>): Promise<Receipt> {
  const { what, text } = job.command.input
  return saySpecial(session, job, { content: text, ...asking[what](text) })
}
