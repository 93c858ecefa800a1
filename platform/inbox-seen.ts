import type { Seen } from '@/domain/inbox/seen'
import browser from 'webextension-polyfill'

const keyOf = (window: number) => `inbox:${window}`

interface Kept { tab: number, seen: Seen }

async function keptOf(window: number): Promise<Kept | undefined> {
  return (await browser.storage.session.get(keyOf(window)))[keyOf(window)] as Kept | undefined
}

/** The tab of a window in which an inbox is looked at. */
export const seenTab = async (window: number) => (await keptOf(window))?.tab

/** The window this panel belongs to. */
export const thisWindow = async () => (await browser.windows.getCurrent()).id

/** Tells the panel of a window what is open in the inbox of a tab; a tab that is looked at no more takes back only its own word. */
export async function tellSeen(window: number, tab: number, seen: Seen | undefined): Promise<void> {
  if (seen) return browser.storage.session.set({ [keyOf(window)]: { tab, seen } satisfies Kept })
  if ((await keptOf(window))?.tab === tab) await browser.storage.session.remove(keyOf(window))
}

/** Calls `changed` with what is open in the inbox beside this window's panel, now and after every change. Returns how to stop. */
export function watchSeen(changed: (seen: Seen | undefined) => void) {
  let own: string | undefined
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && own !== undefined && own in changes) changed((changes[own]?.newValue as Kept | undefined)?.seen)
  }
  browser.storage.onChanged.addListener(listener)
  void browser.windows.getCurrent().then(async ({ id }) => {
    if (id === undefined) return
    own = keyOf(id)
    changed((await keptOf(id))?.seen)
  }).catch(() => {})
  return () => browser.storage.onChanged.removeListener(listener)
}
