import type { Menus, Tabs } from 'webextension-polyfill'
import browser from 'webextension-polyfill'

/** One line of the browser's own menu in a page; `under` is the id of the line it opens from. */
export interface MenuLine {
  id: string
  words: string
  under?: string
  over: Over
}

/** Where a line is offered: anywhere, over highlighted text only, or in a text box. */
type Over = 'page' | 'words' | 'box'
const contexts: Record<Over, Menus.ContextType[]> = { page: ['page', 'selection'], words: ['selection'], box: ['editable'] }

/** What was pressed, where, and what was highlighted there, which the browser tells for any page, allowed or not. */
export interface MenuPress {
  id: string
  text: string
  /** The address of the page, or of the frame in it. */
  page: string | undefined
  frame: number
  tab: Tabs.Tab
}

const key = 'menus'
let writing: Promise<unknown> = Promise.resolve()

async function write(lines: MenuLine[]) {
  const asked = JSON.stringify(lines)
  const { [key]: before } = await browser.storage.session.get(key)
  // The browser keeps them while the background sleeps.
  if (before === asked) return
  await browser.contextMenus.removeAll()
  for (const { id, words, under, over } of lines) {
    browser.contextMenus.create({ id, title: words, ...(under === undefined ? {} : { parentId: under }), contexts: contexts[over] })
  }
  await browser.storage.session.set({ [key]: asked })
}

/** Makes these the lines of the menu; one call after the other. */
export function showMenus(lines: MenuLine[]): Promise<void> {
  const turn = writing.then(() => write(lines))
  writing = turn.catch(() => {})
  return turn
}

/** Calls `pressed` with what was pressed. To be called at once when the background starts. */
export function onMenu(pressed: (press: MenuPress) => void) {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '', pageUrl, frameUrl, frameId = 0 }: Menus.OnClickData, tab) => {
    if (tab) pressed({ id: String(menuItemId), text: selectionText, page: /^https?:/.test(frameUrl ?? '') ? frameUrl : pageUrl ?? tab.url, frame: frameId, tab })
  })
}
