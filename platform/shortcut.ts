import type { Tabs } from 'webextension-polyfill'
import browser from 'webextension-polyfill'
import { keysAs } from './commands'

/** The command that opens the menu without a slash, as the manifest calls it. */
const insertCommand = 'insert-canned'

/** The keys it really has: the browser may have left them unassigned, the agent may have changed them. Empty: none. */
export async function insertKeys(): Promise<string> {
  const commands = await browser.commands.getAll()
  return keysAs(commands.find(({ name }) => name === insertCommand)?.shortcut ?? '')
}

/** Calls `pressed` with the tab in front when its keys are pressed. */
export function onInsertCommand(pressed: (tabId: number) => void) {
  browser.commands.onCommand.addListener(async (name, tab) => {
    if (name !== insertCommand) return
    const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (front?.id !== undefined) pressed(front.id)
  })
}

/** The command that keeps what is highlighted, as the manifest calls it. */
const captureCommand = 'capture-selection'

/** Calls `pressed` with the tab in front when its keys are pressed; the press itself gives us access to the page. */
export function onCaptureCommand(pressed: (tab: Tabs.Tab) => void) {
  browser.commands.onCommand.addListener(async (name, tab) => {
    if (name !== captureCommand) return
    const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (front) pressed(front)
  })
}
