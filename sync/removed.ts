import type { Whole } from '@/connectors/connector'
import type { Message } from '@/domain/message'
import { nothingLeft, removed, summaryOf } from '@/domain/comment-thread'
import { groupBy } from '@/domain/group'
import { db } from './db'
import { look, rewrite, rewritten } from './rewrite'
import { rowsOf } from './thread'

/** Tickets in one transaction: a reader waits for it. */
const atOnce = 100
/** How long (ms) the channel may take to list what was sent from here. */
const listedWithin = 60_000

/** The keys of the comments that are here in that stretch; no row is read. */
async function keysIn(span: Whole): Promise<[string, number, string][]> {
  const { since, until = Infinity } = span
  if ('live' in span) return db.messages.where('[live+at+id]').between([span.live, since], [span.live, until]).primaryKeys()
  if ('ticket' in span) return db.messages.where('[ticket+at+id]').between([span.ticket, since], [span.ticket, until]).primaryKeys()
  const keys = await db.messages.where('[ticket+at+id]').between([span.under], [`${span.under}\uFFFF`]).primaryKeys()
  return keys.filter(([, at]) => at >= since && at < until)
}

/**
 * Deletes the words of comments that were deleted on the channel; their places stay and say so. `told` is every comment that
 * the channel has in that stretch. What was sent from here in the last minute may not be listed yet, and is left alone.
 */
export async function removeGone(source: string, span: Whole, told: readonly Message[], now: number) {
  const there = new Set(told.map(({ id }) => id))
  const gone = (await keysIn(span)).filter(([,, id]) => !there.has(id))
  const settled = now - listedWithin
  const ids = new Set(gone.map(([,, id]) => id))
  // The Page's own comment may be told on another person's ticket when other comments stand around it.
  const isGone = (row: Message) => row.kind === 'message' && ids.has(row.id) && (row.by === undefined || row.at < settled) && (row.from === 'customer' || !('ticket' in span))
  const tickets = [...groupBy(gone, ([ticket]) => ticket).keys()]
  for (let i = 0; i < tickets.length; i += atOnce) await removeSome(source, tickets.slice(i, i + atOnce), isGone)
}

function removeSome(source: string, tickets: string[], isGone: (row: Message) => boolean) {
  return db.transaction('rw', [...rewritten(), db.messages], async () => {
    if (!await db.sources.get(source)) return
    const known = await look(tickets, [])
    const told = await Promise.all(tickets.map(async (ticket) => {
      const rows = await rowsOf(ticket).toArray()
      const after = rows.map(row => row.kind === 'message' && isGone(row) ? removed(row) : row)
      await db.messages.bulkPut(after.filter((row, at) => row !== rows[at]))
      return summaryOf(after) ?? nothingLeft
    }))
    await rewrite(known, (before, at) => {
      if (!before) throw new Error('a ticket of deleted comments went missing')
      return { ...before, ...told[at] }
    })
  })
}
