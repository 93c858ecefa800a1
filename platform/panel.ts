import browser from 'webextension-polyfill'
import { on, send } from './messages'

interface SidePanel {
  setPanelBehavior: (behaviour: { openPanelOnActionClick: boolean }) => Promise<void>
  open: (where: { windowId: number }) => Promise<void>
}

const sidePanel = () => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel

/**
 * The toolbar icon opens the panel, and closes an open one. Chromium would do it by itself, but only a press that is handed to us lets us
 * see which page is in front (`activeTab`), and that has to be known to ask for its site.
 */
export function openOnIconClick() {
  const panel = sidePanel()
  browser.action.onClicked.addListener(({ windowId = -1 }) => {
    // Before anything else, because both browsers only open it in the press itself.
    if (!panel) return void browser.sidebarAction.toggle()
    void panel.open({ windowId }).catch(() => {})
    // An open panel closes itself; one that this very press opens does not listen yet.
    send('iconPressed', windowId).catch(() => {})
  })
  return panel?.setPanelBehavior({ openPanelOnActionClick: false })
}

/** An open panel beside whose page the icon is pressed closes; one in a tab stays. `panel`: its window. */
export function closeOnIconClick(panel: Window) {
  return on('iconPressed', async (id) => {
    const [{ id: own }, tab] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()])
    if (own === id && tab === undefined) panel.close()
  })
}
