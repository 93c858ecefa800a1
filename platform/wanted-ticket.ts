import browser from 'webextension-polyfill'

const key = 'wanted-ticket'

/** Says which ticket the panel is to open, the one that is there or the next. */
export const wantTicket = (ticket: string) => browser.storage.session.set({ [key]: ticket })

async function take(): Promise<string | undefined> {
  const ticket: unknown = (await browser.storage.session.get(key))[key]
  if (typeof ticket !== 'string') return undefined
  await browser.storage.session.remove(key)
  return ticket
}

/** Calls `open` with a wanted ticket, now and later; the first panel takes it. Returns how to stop. */
export function onWanted(open: (ticket: string) => void) {
  const look = () => void take().then(ticket => ticket === undefined ? undefined : open(ticket)).catch(() => {})
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[key]?.newValue !== undefined) look()
  }
  browser.storage.onChanged.addListener(listener)
  look()
  return () => browser.storage.onChanged.removeListener(listener)
}
