import browser from 'webextension-polyfill'

interface SidePanel { setPanelBehavior: (behaviour: { openPanelOnActionClick: boolean }) => Promise<void> }

const sidePanel = () => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel

/** The toolbar icon opens the panel. Chrome does it itself once told so; Firefox wants it done in the click. */
export function openOnIconClick() {
  const panel = sidePanel()
  if (panel) return panel.setPanelBehavior({ openPanelOnActionClick: true })
  browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle())
}

/** Opens the settings in a tab of their own. */
export const openSettings = () => browser.runtime.openOptionsPage()

/** Opens an address of the channel's own site in a tab. Only https is followed. */
export async function openLink(url: string) {
  if (url.startsWith('https://')) await browser.tabs.create({ url })
}
