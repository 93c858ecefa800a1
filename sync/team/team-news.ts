import type { News } from '@/connectors/heard'
import type { Ticket } from '@/domain/ticket'
import { maskRow } from '@/domain/mask/row'
import { keepPhones, phonesTold } from '@/sync/customers/phones'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { keepMessages } from '@/sync/store'

/** Newest entries on which marks are changed. */
const marked = 100

/** A ticket after one message of it was told by itself. A message older than the last one does not change the row. */
function after(before: Ticket, { message, change = {}, waitsSince, isNew }: News, counts: boolean): Ticket {
  const { snippet, lastKind, lastFrom, lastActivityAt, lastCustomerAt, lastAgentAt, waitingSince, ...rest } = change
  if (lastActivityAt === undefined || lastActivityAt < before.lastActivityAt) return { ...before, ...rest }
  const waits = waitsSince === undefined ? before.waitingSince : before.waitingSince ?? waitsSince
  return {
    ...before,
    ...change,
    waitingSince: 'waitingSince' in change ? waitingSince : waits,
    messages: before.messages + (counts && isNew && message ? 1 : 0),
  }
}

/** Whether it is a command of ours that is just being sent: its own receipt brings it, and until then the outbox shows it. */
async function isBeingSent({ ticket, echo }: News) {
  return echo !== undefined && (await db.outbox.where('ticket').equals(ticket).toArray()).some(({ id }) => id === echo)
}

/** Marks what was sent up to a time (ms) as read by the customer. */
async function markRead(ticket: string, until: number) {
  const rows = await db.messages.where('[ticket+at+id]').between([ticket], [ticket, until + 1]).reverse().limit(marked).toArray()
  const changed = rows.flatMap(row => row.kind === 'message' && row.from !== 'customer' && row.mark !== undefined && row.mark !== 'read' ? [{ ...row, mark: 'read' as const }] : [])
  await db.messages.bulkPut(changed)
}

/** Keeps what was told of one ticket, card numbers masked before anything is stored (S138). False: the ticket is not here, so all of it is to be fetched. */
export function keepNews(told: News): Promise<boolean> {
  const news: News = { ...maskRow(told), ...(told.message ? { message: maskRow(told.message) } : {}), ...(told.change ? { change: maskRow(told.change) } : {}) }
  return db.transaction('rw', [...rewritten(), db.messages, db.customers], async () => {
    const known = await look([news.ticket], [])
    if (!known.shown[0]) return false
    if (await isBeingSent(news)) return true
    const { message } = news
    const before = message && await db.messages.get([message.ticket, message.at, message.id])
    if (message) await keepMessages([message], () => false)
    if (news.change) await rewrite(known, ticket => after(ticket ?? orphan(), news, before === undefined))
    if (news.readUntil !== undefined) await markRead(news.ticket, news.readUntil)
    for (const [id, numbers] of message ? phonesTold([message]) : []) await keepPhones(id, numbers)
    return true
  })
}

function orphan(): never {
  throw new Error('a ticket went missing')
}
