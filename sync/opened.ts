import type { Outside } from './outside'
import type { Session } from '@/connectors/connector'
import type { Message } from '@/domain/message'
import { connectors } from '@/connectors'
import { summaryOf } from '@/domain/comment-thread'
import { maskRow } from '@/domain/mask/row'
import { colleagues } from '@/sync/team/team'
import { readCard } from '@/sync/team/team-card'
import { removeDeleted } from '@/sync/team/team-deleted'
import { readNoticesOf } from '@/sync/team/team-notices'
import { db } from './db'
import { keepLabels } from './labels'
import { removeGone } from './removed'
import { retold } from './retold'
import { look, plain, rewrite, rewritten } from './rewrite'
import { withoutSplitCards } from './split-cards'
import { keepMessages } from './store'
import { wayTo } from './way'

/** The ticket of each source that was opened last: somebody who leafs through them waits for the last one only. */
const opened = new Map<string, string>()

/** From this share of the quota (percent) on comments are not read again. */
const busyFrom = 75

/** Keeps comments as they are there now. Editing and hiding in the channel's own pages does not show in how the post looks from afar. */
function keepReread(id: string, given: Message[]) {
  const told = maskRow(given)
  return db.transaction('rw', [...rewritten(), db.messages], async () => {
    const known = await look([id], [])
    const [shown] = known.shown
    if (!shown) return
    await keepMessages(await withoutSplitCards(told, () => false), () => false)
    const [summary] = await retold([{ conversation: plain(shown), partial: true }], [shown])
    await rewrite(known, (before) => {
      if (!before) throw new Error('an opened ticket went missing')
      return { ...before, ...summary }
    })
  })
}

/** Reads the newest comments of one ticket again. Those that are missing among them were deleted there. */
async function rereadComments(id: string, session: Session) {
  const row = await db.tickets.get(id)
  if (!row || row.kind === 'message' || (session.source.usage ?? 0) >= busyFrom) return
  const { messages, listed } = await connectors[session.source.connector].history(session, plain(row), undefined)
  if (listed) await removeGone(session.source.id, { ticket: id, ...listed }, session.now())
  if (summaryOf(messages)) await keepReread(id, messages)
}

/**
 * Reads what the channel tells of a ticket only when asked, because it was just opened: its labels, and its comments as they are now.
 * Takes the lock of the source's pass and waits for it: an answer that a send has overtaken would undo what was sent. Does nothing,
 * without an error, when the channel cannot be reached.
 */
export async function lookAtOpened(id: string, outside: Outside) {
  const source = id.slice(0, id.indexOf('/'))
  opened.set(source, id)
  await navigator.locks.request(`sync:${source}`, async () => {
    const way = opened.get(source) === id ? await wayTo(id, outside, 10_000) : undefined
    if (!way) return
    const { connector, ticket } = way
    const session: Session = { ...way.session, team: await colleagues(way.session.source, outside) }
    const found = await connector.labels?.(session, ticket)
    if (found) await keepLabels([found], session)
    await rereadComments(id, session)
    if (await readCard(ticket, connector, session) === 'missing') await removeDeleted(ticket.customer, outside)
    await readNoticesOf(id, outside)
  })
}
