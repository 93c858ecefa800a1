import browser from 'webextension-polyfill'

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
