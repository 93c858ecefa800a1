import type { Runtime, Tabs } from 'webextension-polyfill'
import type { PagePiece } from '@/domain/customer/in-page'
import { liveQuery } from 'dexie'
import { isBlocked } from '@/domain/site'
import { lookIn } from '@/platform/capture-page'
import { onMenu, showMenus } from '@/platform/menus'
import { on, onFrom } from '@/platform/messages'
import { wantBegin } from '@/platform/page-front'
import { isPanelOpen } from '@/platform/panel-open'
import { readSettings, watchSettings } from '@/platform/settings'
import { onCaptureCommand } from '@/platform/shortcut'
import { db } from '@/sync/db'
import { beginMenu, decideAside, saveFromKeys, saveFromMenu, saveLines, saveMenu } from './capture-aside'
import { keepFrom, takeBackFrom } from './capture-keep'
import { offerFor } from './capture-offer'
import { isInbox } from './inbox'
import { insertLine } from './sites'

/** Whether highlights of this page are offered unasked: the setting is on, and the site is not blocked. */
async function isWished(addresses: (string | undefined)[]): Promise<boolean> {
  const { captures, blockedSites } = await readSettings()
  return captures && !addresses.some(address => isBlocked(address, blockedSites))
}

/** Something was highlighted in a frame: only now the bar's own script is put there. */
async function selected({ tab, frameId, url }: Runtime.MessageSender) {
  if (tab?.id === undefined || frameId === undefined || !await isWished([url, tab.url])) return
  // With the panel closed no ticket is open, and ordinary pages are left alone; an inbox may itself show whose text it is.
  if (!isInbox(tab.url) && !await isPanelOpen()) return
  await lookIn(tab.id, frameId).catch(() => {})
}

/** Where a value comes from: the frame's address, or the tab's for a frame without one of its own. */
const pageOf = ({ tab, url }: Runtime.MessageSender) => /^https?:/.test(url ?? '') ? url : tab?.url

function tabOf({ tab }: Runtime.MessageSender): Tabs.Tab {
  if (!tab) throw new Error('nobody in a tab asks')
  return tab
}

/** Answers the bar beside a highlight (S090). */
export function answerCaptures() {
  onFrom('pageSelected', selected)
  onFrom('captureFind', (sender, piece: PagePiece, asked) => offerFor(tabOf(sender), piece, asked))
  onFrom('captureKeep', (sender, wish) => keepFrom(tabOf(sender), pageOf(sender), wish))
  on('captureUndo', takeBackFrom)
  on('captureDecide', decideAside)
  onCaptureCommand(tab => void saveFromKeys(tab).catch(() => {}))
  onMenu((press) => {
    if (press.id === beginMenu) void wantBegin(press.tab.windowId ?? -1, { text: press.text, page: press.page ?? '' }).catch(() => {})
    if (press.id.startsWith(`${saveMenu}:`)) void saveFromMenu(press).catch(() => {})
  })
}

/** Keeps the browser's own menu in the agent's words. */
export function followMenus() {
  const again = () => void Promise.all([saveLines(), insertLine()]).then(([lines, insert]) => showMenus([...lines, insert])).catch(() => {})
  watchSettings(({ language }) => language !== undefined && again())
  liveQuery(() => db.ownFields.toArray()).subscribe(again)
}
