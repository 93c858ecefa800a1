import type { RawMessage } from './schema'
import type { MailTold } from '@/domain/mail/head'
import { htmlToKeep } from '@/domain/mail/html'

const inside = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
const text = (value: unknown) => typeof value === 'string' && value !== '' ? value : undefined
const list = (value: unknown) => Array.isArray(value) ? value.filter(one => typeof one === 'string' && one !== '') as string[] : text(value)?.split(',').map(one => one.trim())

/** Mails that came in say it under `email`, those of ours beside it (§1.3). Leaves out what is not known, and says nothing of a message that is not an e-mail. */
export function mailOf({ content_attributes: told }: Pick<RawMessage, 'content_attributes'>): MailTold | undefined {
  const email = inside(told.email)
  const found = {
    subject: text(email.subject),
    from: list(email.from),
    to: list(email.to) ?? list(told.to_emails),
    cc: list(email.cc) ?? list(told.cc_emails),
    bcc: list(email.bcc) ?? list(told.bcc_emails),
    html: htmlToKeep(inside(email.html_content).full),
  }
  const known = Object.entries(found).filter(([, value]) => value !== undefined && value.length > 0)
  return known.length > 0 ? Object.fromEntries(known) : undefined
}
