import type { Beside, Seen } from '@/domain/inbox/seen'
import browser from 'webextension-polyfill'

const keyOf = (window: number) => `inbox:${window}`

/** What the panel of a window was last told. */
export async function seenKept(window: number): Promise<Beside | undefined> {
  return (await browser.storage.session.get(keyOf(window)))[keyOf(window)] as Beside | undefined
}

/** The tab of a window in which an inbox is looked at. */
export const seenTab = async (window: number) => (await seenKept(window))?.tab

/** The window this panel belongs to. */
export const thisWindow = async () => (await browser.windows.getCurrent()).id

/** Tells the panel of a window what is open in the inbox of a tab. A tab that is no longer in front can only withdraw what it told itself. */
export async function tellSeen(window: number, tab: number, seen: Seen | undefined, pressedAt: number): Promise<void> {
  if (seen) return browser.storage.session.set({ [keyOf(window)]: { tab, seen, pressedAt } satisfies Beside })
  if ((await seenKept(window))?.tab === tab) await browser.storage.session.remove(keyOf(window))
}

const writingKey = (window: number) => `inboxWriting:${window}`

/** Tells the panel of a window when the agent last went to write in the page's own text box (ms). */
export const tellWriting = (window: number, at: number) => browser.storage.session.set({ [writingKey(window)]: at })

/** Tells anew what is known of the same conversation, because that may have changed. */
export async function tellAgain(window: number, seen: Seen | undefined): Promise<void> {
  const kept = await seenKept(window)
  if (kept && seen && JSON.stringify(kept.seen) !== JSON.stringify(seen)) await tellSeen(window, kept.tab, seen, kept.pressedAt)
}

/** Calls `changed` with what this window's panel is told under a key, now and after every change. Returns how to stop. */
function watchKept(of: (window: number) => string, changed: (kept: unknown) => void) {
  let own: string | undefined
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && own !== undefined && own in changes) changed(changes[own]?.newValue)
  }
  browser.storage.onChanged.addListener(listener)
  void thisWindow().then(async (id) => {
    if (id === undefined) return
    own = of(id)
    changed((await browser.storage.session.get(own))[own])
  }).catch(() => {})
  return () => browser.storage.onChanged.removeListener(listener)
}

/** What is open in the inbox beside this window's panel. */
export const watchSeen = (changed: (beside: Beside | undefined) => void) => watchKept(keyOf, kept => changed(kept as Beside | undefined))

/** When the agent last went to write there (ms), 0 before that. */
export const watchWriting = (changed: (at: number) => void) => watchKept(writingKey, kept => changed(typeof kept === 'number' ? kept : 0))
