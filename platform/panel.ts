import browser from 'webextension-polyfill'

interface SidePanel { setPanelBehavior: (behaviour: { openPanelOnActionClick: boolean }) => Promise<void> }

const sidePanel = () => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel

/** The toolbar icon opens the panel. Chrome does it itself once told so; Firefox wants it done in the click. */
export function openOnIconClick() {
  const panel = sidePanel()
  if (panel) return panel.setPanelBehavior({ openPanelOnActionClick: true })
  browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle())
}
