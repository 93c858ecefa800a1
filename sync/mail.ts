import type { Outside } from './outside'
import type { MailOutcome, MailWish } from '@/domain/mail/wish'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { addressesIn } from '@/domain/mail/address'
import { db } from './db'
import { filesOf } from './drafts'
import { wayTo } from './way'

/** Files take their time (ms). */
const longest = 120_000

/** Says in the panel's words why it did not go out. A broken connection leaves open whether it did. */
function whyNot(error: unknown): MailOutcome {
  if (error instanceof Throttled) return { why: 'later' }
  return { why: error instanceof Rejected || error instanceof Unauthorized ? 'refused' : 'unsure' }
}

/** The inboxes that mails go out from, as they were last read, or as they are. */
async function waysOf(way: NonNullable<Awaited<ReturnType<typeof wayTo>>>) {
  const { session, connector } = way
  const inboxes = (await db.rosters.get(session.source.id) ?? await connector.roster?.(session))?.inboxes ?? []
  return inboxes.filter(({ channel }) => channel === 'email').map(({ id, name }) => ({ inbox: id, name }))
}

/**
 * Sends a mail from a ticket's account, once: nothing is tried again by itself (S114, S167). The new conversation comes with the next pull.
 * Its draft is the caller's to clear.
 */
export async function sendMail(id: string, { head, text, files: ids }: MailWish, outside: Outside): Promise<MailOutcome> {
  const way = await wayTo(id, outside, longest)
  if (!way) return { why: outside.online() ? 'noWay' : 'offline' }
  const { session, ticket, connector: { teamDesk } } = way
  if (!teamDesk) return { why: 'noWay' }
  const rows = await filesOf(ids)
  if (rows.length < ids.length) return { why: 'fileLost' }
  let sending = false
  try {
    const [inbox] = await waysOf(way)
    if (!inbox) return { why: 'noInbox' }
    const [to] = addressesIn(head.to).good
    const list = (words: string) => addressesIn(words).good.join(',')
    const files = rows.map(({ blob, name, mime }) => new File([blob], name, { type: mime }))
    sending = true
    const mail = { to, cc: list(head.cc), bcc: list(head.bcc), subject: head.subject.trim(), text }
    return { ticket: await teamDesk.mail(session, ticket, inbox, mail, files) }
  }
  catch (error) {
    const outcome = whyNot(error)
    return !sending && 'why' in outcome && outcome.why === 'unsure' ? { why: 'later' } : outcome
  }
}
