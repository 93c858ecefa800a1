import type { Tabs } from 'webextension-polyfill'
import browser from 'webextension-polyfill'

/** Commands whose keys work in every page, in the order in which they are listed. */
const commandNames = ['openPanel', 'pullNext', 'insertCanned', 'captureSelection'] as const
export type CommandName = (typeof commandNames)[number]

/** Their names in the manifest; opening the panel is the browser's own command, whose name differs by browser. */
const named: Record<string, CommandName> = {
  '_execute_action': 'openPanel',
  '_execute_sidebar_action': 'openPanel',
  'pull-next': 'pullNext',
  'insert-canned': 'insertCanned',
  'capture-selection': 'captureSelection',
}

/** A command with the keys it really has: the browser may have left them unassigned, the agent may have changed them. Empty: none. */
export interface Binding { name: CommandName, keys: string }

/** Chromium writes these two keys as English words, whatever its language; Firefox and a Mac write what stands on them. */
const signs: Record<string, string> = { Period: '.', Comma: ',' }

/** Keys as the browser writes them, each as it stands on the keyboard: `Ctrl+Shift+.`. */
export const keysAs = (shortcut: string) => shortcut.replace(/\b(?:Period|Comma)$/, key => signs[key] ?? key)

/** The commands with the keys that the browser has really given them. */
export async function bindings(): Promise<Binding[]> {
  const all = await browser.commands.getAll()
  const known = all.flatMap(({ name = '', shortcut = '' }) => named[name] ? [{ name: named[name], keys: keysAs(shortcut) }] : [])
  return known.sort((a, b) => commandNames.indexOf(a.name) - commandNames.indexOf(b.name))
}

/** Firefox since 137; the way there in words where it is missing. */
interface Shortcuts { openShortcutSettings?: () => Promise<void> }

/** Where the browser lets keys be changed: Chromium by an address, Firefox by itself or on its add-ons page. */
export const keysPlace = import.meta.env.FIREFOX ? 'about:addons' : 'chrome://extensions/shortcuts'

/** Opens that place. False: this browser does not let extensions open it, so `keysPlace` has to be typed. */
export async function openKeys(): Promise<boolean> {
  try {
    const { openShortcutSettings } = browser.commands as typeof browser.commands & Shortcuts
    if (openShortcutSettings) await openShortcutSettings()
    else await browser.tabs.create({ url: keysPlace })
    return true
  }
  catch {
    return false
  }
}

/** Calls `pressed` when the keys of `pull-next` are pressed, with the tab in front where the browser tells it. */
export function onPullNext(pressed: (tab: Tabs.Tab | undefined) => void) {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'pull-next') pressed(tab)
  })
}
