import { onPullNext } from '@/platform/commands'
import { openTicketHere } from '@/platform/open-ticket'
import { openPanelIn } from '@/platform/panel-open'
import { wantTicket } from '@/platform/wanted-ticket'
import { longestWaiting, pullIn } from '@/sync/pull-in'

/** `p` from anywhere: everything new comes in, and the unassigned ticket that waits longest opens in the panel (S038). */
async function pullNext(windowId: number) {
  // Before anything else, because the browser only opens the panel in the press itself.
  const opening = openPanelIn(windowId)
  await pullIn('*', undefined, Date.now())
  const next = await longestWaiting()
  if (next === undefined) return
  if (await opening) await wantTicket(next)
  else await openTicketHere(next)
}

/** Answers keys that are pressed outside the panel. */
export const followCommands = () => onPullNext(tab => void pullNext(tab?.windowId ?? -1).catch(() => {}))
