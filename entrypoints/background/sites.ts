import type { MenuLine } from '@/platform/menus'
import { menuWords, spokenLanguage } from '@/locales/page'
import { onMenu } from '@/platform/menus'
import { readSettings, watchSettings } from '@/platform/settings'
import { onInsertCommand } from '@/platform/shortcut'
import { openMenuIn, putInTabs, registerScript, watchSites } from '@/platform/sites'

const insertMenu = 'insert'

/** "Insert a canned message", in the browser's own menu of a text box. */
export async function insertLine(): Promise<MenuLine> {
  const { language } = await readSettings()
  return { id: insertMenu, words: menuWords(spokenLanguage(language)).line, over: 'box' }
}

async function settle() {
  const { blockedSites } = await readSettings()
  await registerScript(blockedSites)
}

/** Keeps the script of pages where the agent wants it: on allowed sites, now and after every change, but not on blocked ones. */
export function followSites() {
  watchSites((added) => {
    void settle().catch(() => {})
    void readSettings().then(({ blockedSites }) => putInTabs(added, blockedSites)).catch(() => {})
  })
  watchSettings(({ blockedSites }) => {
    if (blockedSites) void registerScript(blockedSites).catch(() => {})
  })
  // Pages that no extension may change have no menu, which the panel says already.
  onInsertCommand(tab => void openMenuIn(tab).catch(() => {}))
  onMenu(({ id, tab, frame }) => {
    if (id === insertMenu && tab.id !== undefined) void openMenuIn(tab.id, frame).catch(() => {})
  })
  void settle().catch(() => {})
}
