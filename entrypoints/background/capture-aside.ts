import type { Tabs } from 'webextension-polyfill'
import type { FieldId } from '@/domain/customer'
import type { AskedAside, KeepChoice, PageCapture, PageKept } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import type { Language } from '@/domain/language'
import type { MenuLine, MenuPress } from '@/platform/menus'
import { shapeOf } from '@/domain/customer/selection'
import { isBlocked } from '@/domain/site'
import { captureWords } from '@/locales/capture'
import { spokenLanguage } from '@/locales/page'
import { takeIn, tellIn } from '@/platform/capture-page'
import { askPanel, tellPanel } from '@/platform/panel-told'
import { readSettings } from '@/platform/settings'
import { tabOf } from '@/platform/tabs'
import { keepFrom } from './capture-keep'
import { barFor, fieldLooks, readPiece, spokenBy } from './capture-offer'
import { captureTarget } from './capture-target'

/** Ids of the lines of the browser's own menu; the fields are in a submenu of this one. */
export const saveMenu = 'save'
/** "New ticket from this page", with what is highlighted there. */
export const beginMenu = 'begin'
const bestMenu = `${saveMenu}:best`

/** "Save to customer ▸" with the likeliest thing first, then every field. */
export async function saveLines(): Promise<MenuLine[]> {
  const language = spokenLanguage((await readSettings()).language)
  const words = captureWords(language)
  const { labelOf, fields } = await fieldLooks(words, language)
  const line = (id: string, said: string): MenuLine => ({ id, words: said, under: saveMenu, over: 'words' })
  return [{ id: saveMenu, words: words.say('menu'), over: 'words' }, line(bestMenu, words.say('best')), ...fields.map(field => line(`${saveMenu}:${field}`, labelOf(field))), { id: beginMenu, words: words.say('newTicket'), over: 'page' }]
}

/** Tells or asks it in the panel of the window. */
async function tellAside(tab: Tabs.Tab, page: string | undefined, ticket: string, kept: PageKept) {
  const window = tab.windowId ?? -1
  if (kept.kind === 'asks') return askPanel(window, { ...kept, ticket, tab: tab.id ?? -1, page: page ?? '' })
  await tellPanel(window, { said: kept.said, alarm: kept.kind !== 'kept', ...(kept.undo === undefined ? {} : { undo: kept.undo }) })
}

/** Carries out the agent's answer to the panel's question. If it is refused now, for instance because another ticket is open, that is told and the question stays. */
export async function decideAside(window: number, { ticket, tab: id, page, rest, undo }: AskedAside, choice: KeepChoice | 'neither'): Promise<void> {
  const offers = choice === 'neither' ? rest.slice(1) : rest
  if (offers.length === 0) return askPanel(window, undefined)
  const tab = { ...await tabOf(id), windowId: window }
  const kept = await keepFrom(tab, page, { ticket, offers, ...(choice === 'neither' ? {} : { choice }), ...(undo === undefined ? {} : { undo }) })
  if (kept.kind === 'kept') await askPanel(window, undefined)
  await tellAside(tab, page, ticket, kept)
}

/** Tells it in the page, or in the panel where no script of ours may run. */
async function tell(tab: Tabs.Tab, frame: number, about: PageCapture, kept: PageKept, page?: string) {
  try {
    const { blockedSites } = await readSettings()
    if (tab.id === undefined || isBlocked(tab.url, blockedSites)) throw new Error('no page of ours')
    await tellIn(tab.id, frame, about, kept)
  }
  catch {
    await tellAside(tab, page, about.ticket, kept)
  }
}

function meant(id: string, text: string, language: Language | undefined): { line: string, offers: Offered[] } {
  const { line, found } = readPiece({ before: '', text, after: '' }, language)
  if (id === bestMenu) return { line, offers: found.length > 0 ? found : [{ field: shapeOf(line), value: line }] }
  const field = id.slice(saveMenu.length + 1) as FieldId
  // In "call me on 0912 345 678" the number is meant; a text without one is refused, with the reason.
  return { line, offers: [found.find(offered => offered.field === field) ?? { field, value: line }] }
}

/** Keeps what was highlighted as the field that was chosen in the browser's own menu (S090). */
export async function saveFromMenu({ id, text, page, frame, tab }: MenuPress): Promise<void> {
  const target = await captureTarget(tab)
  const about = await barFor(target)
  const { line, offers } = meant(id, text, await spokenBy(target))
  const shown = { ...about, line }
  if (about.refusal !== undefined) return tell(tab, frame, shown, { kind: 'told', said: about.refusal })
  await tell(tab, frame, shown, await keepFrom(tab, page, { ticket: about.ticket, offers }), page)
}

/** Keeps the first guess of what is highlighted in the tab in front (command `capture-selection`). */
export async function saveFromKeys(tab: Tabs.Tab): Promise<void> {
  const { language, blockedSites } = await readSettings()
  const { say } = captureWords(spokenLanguage(language))
  try {
    if (isBlocked(tab.url, blockedSites)) throw new Error('no page of ours')
    if (tab.id !== undefined && await takeIn(tab.id)) return
    const about = await barFor(await captureTarget(tab))
    await tell(tab, 0, { ...about, who: '' }, { kind: 'told', said: say('nothing') })
  }
  catch {
    await tellPanel(tab.windowId ?? -1, { said: say('notHere'), alarm: true })
  }
}
