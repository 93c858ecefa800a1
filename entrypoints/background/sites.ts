import { readSettings, watchSettings } from '@/platform/settings'
import { onInsertCommand } from '@/platform/shortcut'
import { openMenuIn, putInTabs, registerScript, watchSites } from '@/platform/sites'

async function settle() {
  const { blockedSites } = await readSettings()
  await registerScript(blockedSites)
}

/** Keeps the script of pages where the agent wants it: on allowed sites, now and after every change, but not on blocked ones. */
export function followSites() {
  watchSites((added) => {
    void settle().catch(() => {})
    void putInTabs(added).catch(() => {})
  })
  watchSettings(({ blockedSites }) => {
    if (blockedSites) void registerScript(blockedSites).catch(() => {})
  })
  // Pages into which no extension may write have no menu: nothing to tell, as the panel shows.
  onInsertCommand(tab => void openMenuIn(tab).catch(() => {}))
  void settle().catch(() => {})
}
