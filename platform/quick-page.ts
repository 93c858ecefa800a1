import type { Tabs } from 'webextension-polyfill'
import browser from 'webextension-polyfill'

/** The script of the pop-up; made by the build from `entrypoints/quick`. */
const script = 'quick.js'

/** The tab in front of the agent; it has an address only where its site is allowed. */
export async function frontTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}

/** Has a page ask what to show. False: nothing may be shown there. */
export async function popUpIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] })
    return true
  }
  catch {
    return false
  }
}

/** Calls `changed` when another page may be in front. */
export function onFrontChange(changed: () => void) {
  browser.tabs.onActivated.addListener(changed)
  browser.windows.onFocusChanged.addListener(changed)
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status === 'complete') changed()
  })
}
