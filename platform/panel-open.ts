import browser from 'webextension-polyfill'

interface Contexts { runtime?: { getContexts?: (filter: { documentUrls: string[] }) => Promise<unknown[]> } }
interface Opening { sidePanel?: { open: (where: { windowId: number }) => Promise<void> } }

const page = 'sidepanel.html'
const chromeOf = () => (globalThis as { chrome?: Contexts & Opening }).chrome

/** Whether the panel is open in any window. Firefox knows it by the pages that share the background's process. */
export async function isPanelOpen(): Promise<boolean> {
  const runtime = chromeOf()?.runtime
  if (!import.meta.env.FIREFOX && runtime?.getContexts) return (await runtime.getContexts({ documentUrls: [browser.runtime.getURL(`/${page}`)] })).length > 0
  return browser.extension.getViews().some(view => view.location.pathname.endsWith(page))
}

/**
 * Opens the panel of a window. Has to be called in the press itself, before anything is awaited. False: this browser does not count a
 * press in a page as one for the extension.
 */
export async function openPanelIn(windowId: number): Promise<boolean> {
  const side = chromeOf()?.sidePanel
  try {
    await (side ? side.open({ windowId }) : browser.sidebarAction.open())
    return true
  }
  catch {
    return false
  }
}
