import type { Tabs } from 'webextension-polyfill'
import type { Seen } from '@/domain/inbox/seen'
import type { Ticket } from '@/domain/ticket'
import { openTicketIn } from '@/platform/open-ticket'
import { db } from '@/sync/db'
import { isInbox, seenIn } from './inbox'
import { readTwice } from './inbox-now'

/** Why nothing of a page may go to a customer. `other`: the page shows somebody else, `there`, than the panel, `here`. */
export type TargetRefusal
  = | { why: 'none' | 'unsettled' }
    | { why: 'other' | 'unsure', here: string, there: string }
export type Target = { ticket: Ticket } | { refused: TargetRefusal }

/** Compares what the panel shows with what the page shows. `seen`: nothing where the page is no inbox. */
export async function targetOf(open: string | undefined, seen: Seen | undefined): Promise<Target> {
  const panel = open === undefined ? undefined : await db.tickets.get(open)
  const none: Target = { refused: { why: 'none' } }
  // No inbox, nothing open in it, or it cannot be told: the bar names the panel's customer, and the agent sees both.
  if (!seen || (seen.state === 'doubt' && seen.doubt !== 'moving')) return panel ? { ticket: panel } : none
  if (seen.state === 'doubt') return { refused: { why: 'unsettled' } }
  const there = 'ticket' in seen ? await db.tickets.get(seen.ticket) : undefined
  if (!panel) return there && seen.state === 'sure' ? { ticket: there } : none
  if (there && (there.id === panel.id || (seen.state === 'sure' && there.customer === panel.customer))) return { ticket: panel }
  const why = seen.state === 'ask' ? 'unsure' : 'other'
  return { refused: { why, here: panel.name, there: seen.name || there?.name || '' } }
}

/**
 * The ticket whose customer gets what is highlighted in a tab: the one that is open in the panel of its window; in an inbox the one of the
 * conversation that is open there, and none at all where the two are not the same (S090).
 */
export async function captureTarget({ id, windowId, url }: Pick<Tabs.Tab, 'id' | 'windowId' | 'url'>): Promise<Target> {
  const open = await openTicketIn(windowId ?? -1)
  if (id === undefined || !isInbox(url)) return targetOf(open, undefined)
  return targetOf(open, await seenIn(await readTwice(id).catch(() => [])))
}
