import browser from 'webextension-polyfill'
import { openPanelIn } from './panel-open'
import { openOwn } from './tabs'

const keyOf = (window: number) => `open-ticket:${window}`

/**
 * Tells which ticket is open in the panel of this window, nothing when none is: the background fills canned messages in the
 * window's pages from it. Forgotten with the browser.
 */
export async function tellOpenTicket(ticket: string | undefined): Promise<void> {
  const { id } = await browser.windows.getCurrent()
  if (id === undefined) return
  await (ticket === undefined ? browser.storage.session.remove(keyOf(id)) : browser.storage.session.set({ [keyOf(id)]: ticket }))
}

/** The ticket that is open in the panel of a window; nothing when none is, or the panel is closed. */
export async function openTicketIn(window: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(keyOf(window))
  const ticket: unknown = stored[keyOf(window)]
  return typeof ticket === 'string' ? ticket : undefined
}

/** The ticket that the agent is looking at: open in the panel of the focused window. */
export async function ticketInSight(): Promise<string | undefined> {
  const { id, focused } = await browser.windows.getLastFocused()
  return id === undefined || !focused ? undefined : openTicketIn(id)
}

/** The window in front; nothing where all are closed and the browser runs on. */
const windowInFront = () => browser.windows.getLastFocused().then(({ id }) => id, () => undefined)

/** Opens the panel of the window in front, as it was left; in a tab where the browser does not accept the press. */
export async function openPanelHere(): Promise<void> {
  const id = await windowInFront()
  if (id === undefined || !await openPanelIn(id)) await openOwn('sidepanel.html')
}

/** Background → the panel of one window: a ticket is to be opened there. */
interface Wanted { wantedTicket: string, window: number }

/**
 * Opens a ticket where the agent works: in the panel of the window that was in front last, and where that is closed in a tab. No
 * browser lets a panel be opened from a notification in every case.
 */
export async function openTicketHere(ticket: string): Promise<void> {
  const window = await windowInFront()
  // Nobody there, or only other pages and other windows' panels, which leave it unanswered.
  const shown: unknown = window === undefined ? undefined : await browser.runtime.sendMessage({ wantedTicket: ticket, window } satisfies Wanted).catch(() => undefined)
  if (shown !== true) return openOwn(`sidepanel.html#${encodeURIComponent(ticket)}`)
  if (window !== undefined) await browser.windows.update(window, { focused: true })
}

/** Calls `open` when a ticket is wanted in the panel of this window, and with the one this page was opened for. Returns how to stop. */
export function onTicketWanted(open: (ticket: string) => void) {
  let own: number | undefined
  void browser.windows.getCurrent().then(({ id }) => own = id).catch(() => {})
  const listener = (message: unknown) => {
    const { wantedTicket, window } = message as Partial<Wanted>
    if (wantedTicket === undefined || window !== own) return undefined
    open(wantedTicket)
    return Promise.resolve(true)
  }
  browser.runtime.onMessage.addListener(listener)
  const first = decodeURIComponent(location.hash.slice(1))
  if (first) open(first)
  return () => browser.runtime.onMessage.removeListener(listener)
}
