import type { Filed } from './db'
import type { Session } from '@/connectors/connector'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { isMet } from '@/domain/agent'
import { isShared } from '@/domain/share'
import { db } from './db'
import { keepLabels } from './labels'
import { plain } from './rewrite'

/** Tickets that are told in one pass, and that are read for it. */
const atOnce = 8
const readAtOnce = 200
/** From this share of the quota (percent) on it waits. */
const busyFrom = 75
/** After this (ms) it is tried again: refused, or gone wrong. */
const refusedFor = 10 * 60_000
const failedFor = 60_000

/** Switches "share who has it through labels". What is owed or known stays; the channel is told of existing tickets in the background. */
export function setShares(source: string, shares: boolean) {
  return db.transaction('rw', db.sources, async () => {
    const before = await db.sources.get(source)
    if (before && (before.shares ?? false) !== shares) await db.sources.put({ ...before, shares, sharing: { after: '', notBefore: 0 } })
  })
}

/** Notes how far it came, unless it was switched meanwhile. */
function note({ id, shares }: Source, sharing: Source['sharing']) {
  return db.transaction('rw', db.sources, async () => {
    const now = await db.sources.get(id)
    if (now?.sharing && now.shares === shares) await db.sources.put({ ...now, sharing })
  })
}

/** Whether the channel has to be told of a ticket: it has something to say, or its labels may say something that has to go. */
function concerns({ kind, status, assignee, priority, labels }: Filed, shares: boolean): boolean {
  if (kind !== 'message') return false
  if (!shares) return assignee !== undefined && (status !== 'closed' || labels?.some(isShared) === true)
  return status === 'pending' || (status === 'open' && (assignee !== undefined || priority !== undefined))
}

/** The name to put on a label: anybody of this desk, but nobody who is only known from others' labels, once those are no longer followed. */
function holderOf({ team, source }: Session, assignee: string | undefined): string | undefined {
  if (assignee === undefined || (!source.shares && isMet({ id: assignee }))) return undefined
  return team?.nameOf(assignee)
}

/**
 * Tells a channel of tickets that were here before sharing was switched on, or off again, a few in each pass. May be cut off anywhere.
 * @throws {Unauthorized | Throttled} what concerns the whole source; anything else waits for another time.
 */
export async function shareRest(session: Session) {
  const { source, now, signal } = session
  const { sharing, shares = false } = source
  const { share } = connectors[source.connector]
  if (!share || !sharing || sharing.notBefore > now() || (source.usage ?? 0) >= busyFrom) return
  const rows = await db.tickets.where('id').between(sharing.after || `${source.id}/`, `${source.id}0`, false, false).limit(readAtOnce).toArray()
  let { after } = sharing
  let left = atOnce
  try {
    for (const row of rows) {
      if (concerns(row, shares)) {
        if (left-- === 0) return await note(source, { after, notBefore: 0 })
        const before = await db.base.get(row.id) ?? plain(row)
        const labels = await share(session, before, holderOf(session, before.assignee))
        if (labels) await keepLabels([labels], session)
      }
      after = row.id
    }
    await note(source, rows.length < readAtOnce ? undefined : { after, notBefore: 0 })
  }
  catch (error) {
    if (error instanceof Unauthorized || error instanceof Throttled || signal.aborted) throw error
    await note(source, { after, notBefore: now() + (error instanceof Rejected ? refusedFor : failedFor) })
  }
}
