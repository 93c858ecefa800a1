import type { Runtime } from 'webextension-polyfill'
import type { SiteInbox } from '@/connectors/inbox'
import type { InboxRead, Place } from '@/domain/inbox/place'
import type { Seen } from '@/domain/inbox/seen'
import { connectors } from '@/connectors'
import { match } from '@/domain/inbox/match'
import { settle } from '@/domain/inbox/signals'
import { isBlocked } from '@/domain/site'
import { arrived, ledTo } from '@/platform/inbox-led'
import { readInboxes } from '@/platform/inbox-script'
import { tellSeen, tellWriting } from '@/platform/inbox-seen'
import { onFrom } from '@/platform/messages'
import { readSettings, watchSettings } from '@/platform/settings'
import { watchSites } from '@/platform/sites'
import { db } from '@/sync/db'
import { evidenceOf, learn } from '@/sync/inbox-links'

const inboxes = Object.values(connectors).flatMap(({ inbox }) => inbox ?? [])

async function ticketOf(inbox: SiteInbox, place: Place, from?: string): Promise<Seen> {
  const { page, item, name } = place
  const source = await db.sources.filter(row => row.account === page && connectors[row.connector].inbox === inbox).first()
  if (!source) return { state: 'unconnected', page, item, name }
  const evidence = await evidenceOf(source, place, inbox.inDesk(source, place), from)
  const found = match(place, evidence)
  if ('unknown' in found) return { state: 'unknown', page, item, name }
  const { ticket, sure } = found
  if (sure && place.kind === 'learned' && evidence.learned?.id !== ticket) await learn({ page, item, ticket, at: Date.now() })
  return { state: sure ? 'sure' : 'ask', ticket, page, item, name }
}

const inboxAt = (url: string) => inboxes.find(({ address }) => address(url) !== undefined)

/** Whether an address is one of a channel's own inbox. */
export const isInbox = (url: string | undefined) => url !== undefined && inboxAt(url) !== undefined

/** Whose conversation these reads of a page show. `from`: the ticket from whose link the agent came there. */
export async function seenIn(reads: InboxRead[], from?: string): Promise<Seen | undefined> {
  const inbox = inboxAt(reads.at(-1)?.url ?? '')
  if (!inbox) return undefined
  const told = settle(reads, inbox)
  return 'settled' in told ? ticketOf(inbox, told.settled, from) : { state: 'doubt', doubt: told.doubt }
}

/** The last report of each tab, so that an answer which the next report has overtaken is dropped. */
const latest = new Map<number, InboxRead[]>()

async function heard({ tab, frameId }: Runtime.MessageSender, reads: InboxRead[], pressedAt: number) {
  // A page that was left is no longer the tab's first frame when its last report arrives.
  if (tab?.id === undefined || tab.windowId === undefined || (frameId !== 0 && reads.length > 0)) return
  latest.set(tab.id, reads)
  const { follows, blockedSites } = await readSettings()
  const from = await ledTo(tab.id)
  // Once something was pressed in the page, it may show another conversation than the one it was opened for.
  const seen = follows && !isBlocked(reads.at(-1)?.url, blockedSites) ? await seenIn(reads, pressedAt === 0 ? from : undefined) : undefined
  if (from !== undefined && seen && 'item' in seen) await arrived(tab.id)
  if (latest.get(tab.id) !== reads) return
  if (reads.length === 0) latest.delete(tab.id)
  await tellSeen(tab.windowId, tab.id, seen, pressedAt)
}

/** Answers the reader in the inbox pages (S002). */
export function answerInboxes() {
  onFrom('inboxRead', heard)
  onFrom('inboxWriting', async ({ tab }) => {
    if (tab?.windowId !== undefined) await tellWriting(tab.windowId, Date.now())
  })
}

async function place() {
  const { follows, blockedSites } = await readSettings()
  await readInboxes(follows ? inboxes.flatMap(({ sites }) => sites) : [], blockedSites)
}

/** Keeps the reader in the inboxes that are allowed, as long as the setting says so. */
export function followInboxes() {
  const again = () => void place().catch(() => {})
  watchSites(again)
  watchSettings(({ follows, blockedSites }) => {
    if (follows !== undefined || blockedSites) again()
  })
  again()
}
