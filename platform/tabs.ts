import type { Tabs } from 'webextension-polyfill'
import browser from 'webextension-polyfill'

/** Opens a page of the extension itself in a tab; where all windows are closed, in a window of its own. */
export async function openOwn(page: string): Promise<void> {
  const url = `${browser.runtime.getURL('')}${page}`
  await browser.tabs.create({ url, active: true }).catch(() => browser.windows.create({ url }))
}

/** Closes the tab this page is in. */
export async function closeOwn(): Promise<void> {
  const { id } = await browser.tabs.getCurrent()
  if (id !== undefined) await browser.tabs.remove(id)
}

/** Opens an address in a tab of its own, beside the one that is looked at, and returns the tab's id. Only https and http. */
export async function openTab(address: string): Promise<number | undefined> {
  if (!/^https?:\/\//i.test(address)) return undefined
  return (await browser.tabs.create({ url: address, active: true })).id
}

/** A tab by its id, with what the browser lets us know of it; only the id once it is closed. */
export const tabOf = (id: number): Promise<Tabs.Tab> => browser.tabs.get(id).catch(() => ({ id } as Tabs.Tab))

/** The tab in front of this window: its address where it may be seen, nothing where it may not. */
async function front(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.url
}

/** Calls `changed` with the address in front now, and whenever another may be there. Returns how to stop. */
export function watchFront(changed: (address: string | undefined) => void) {
  const look = () => void front().then(changed).catch(() => changed(undefined))
  const updated = (_id: number, { status, url }: { status?: string, url?: string }) => {
    if (status !== undefined || url !== undefined) look()
  }
  browser.tabs.onActivated.addListener(look)
  browser.tabs.onUpdated.addListener(updated)
  // One of our shortcuts, pressed in a page, lets us see its address, and no event of the tab tells that.
  browser.commands.onCommand.addListener(look)
  look()
  return () => {
    browser.commands.onCommand.removeListener(look)
    browser.tabs.onActivated.removeListener(look)
    browser.tabs.onUpdated.removeListener(updated)
  }
}
