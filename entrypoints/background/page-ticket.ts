import type { Tabs } from 'webextension-polyfill'
import type { Seen } from '@/domain/inbox/seen'
import { actions } from '@/domain/actions'
import { writtenFor } from '@/domain/inbox/written'
import { seenKept } from '@/platform/inbox-seen'
import { openTicketIn } from '@/platform/open-ticket'
import { readSettings } from '@/platform/settings'
import { db } from '@/sync/db'
import { isInbox, seenIn } from './inbox'
import { readTwice } from './inbox-now'

const seenNow = (tab: number): Promise<Seen | undefined> => readTwice(tab).then(reads => seenIn(reads)).catch(() => undefined)

/** What the page last reported, or, where no report came, what it shows now. */
async function seenLast(tab: number, window: number): Promise<Seen | undefined> {
  const kept = await seenKept(window)
  return kept?.tab === tab ? kept.seen : seenNow(tab)
}

/**
 * Whose ticket a canned message is filled for in a page: in a channel's inbox that of the conversation open there, whatever the panel
 * shows (S002); elsewhere the one that is open in the panel beside.
 */
export async function pageTicket(tab: Tabs.Tab | undefined): Promise<string | undefined> {
  const { id, url, windowId = -1 } = tab ?? {}
  const open = await openTicketIn(windowId)
  return id !== undefined && isInbox(url) ? writtenFor(await seenLast(id, windowId), open) : open
}

/**
 * Why nothing goes into an inbox page: another conversation is open than the one that was filled for, `meant`, or a colleague has it
 * (S140, the same rule as for a reply). Looked at when a message was chosen: the page may have moved on since the menu opened.
 */
export async function pageRefusal(tab: Tabs.Tab | undefined, meant: string | undefined): Promise<'moved' | 'taken' | undefined> {
  const { id, url, windowId = -1 } = tab ?? {}
  if (id === undefined || !isInbox(url)) return undefined
  const now = writtenFor(await seenNow(id), await openTicketIn(windowId))
  if (meant !== undefined && meant !== now) return 'moved'
  const ticket = now === undefined ? undefined : await db.tickets.get(now)
  if (!ticket) return undefined
  const [source, { me }] = await Promise.all([db.sources.get(ticket.source), readSettings()])
  return actions.reply.refusal(ticket, { ...me, role: source?.role ?? me.role }, Date.now()) === 'notYours' ? 'taken' : undefined
}
