import type { Tabs } from 'webextension-polyfill'
import type { FieldId } from '@/domain/customer'
import type { PageCapture, PageKept } from '@/domain/customer/in-page'
import type { Offered } from '@/domain/customer/keep'
import type { Language } from '@/domain/language'
import type { MenuLine, MenuPress } from '@/platform/menus'
import { shapeOf } from '@/domain/customer/selection'
import { isBlocked } from '@/domain/site'
import { captureWords } from '@/locales/capture'
import { spokenLanguage } from '@/locales/page'
import { takeIn, tellIn } from '@/platform/capture-page'
import { tellPanel } from '@/platform/panel-told'
import { readSettings } from '@/platform/settings'
import { keepFrom } from './capture-keep'
import { barFor, fieldLooks, readPiece, spokenBy } from './capture-offer'
import { captureTarget } from './capture-target'

/** Ids of the lines of the browser's own menu; fields stand behind the first one. */
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

/** Says it in the page where that can be; where no script of ours may be, in the panel. What has to be asked can only be told there. */
async function tell(tab: Tabs.Tab, frame: number, about: PageCapture, kept: PageKept) {
  try {
    const { blockedSites } = await readSettings()
    if (tab.id === undefined || isBlocked(tab.url, blockedSites)) throw new Error('no page of ours')
    await tellIn(tab.id, frame, about, kept)
  }
  catch {
    const { say } = captureWords(about.look.language)
    const said = kept.kind === 'asks' ? `${kept.said} ${say('onCard')}` : kept.said
    await tellPanel(tab.windowId ?? -1, { said, alarm: kept.kind !== 'kept', ...(kept.undo === undefined ? {} : { undo: kept.undo }) })
  }
}

function meant(id: string, text: string, language: Language | undefined): { line: string, offers: Offered[] } {
  const { line, found } = readPiece({ before: '', text, after: '' }, language)
  if (id === bestMenu) return { line, offers: found.length > 0 ? found : [{ field: shapeOf(line), value: line }] }
  const field = id.slice(saveMenu.length + 1) as FieldId
  // Of "call me on 0912 345 678" the number is meant; what is no number is refused, and says why.
  return { line, offers: [found.find(offered => offered.field === field) ?? { field, value: line }] }
}

/** Keeps what was highlighted as the field that was chosen in the browser's own menu (S090). */
export async function saveFromMenu({ id, text, page, frame, tab }: MenuPress): Promise<void> {
  const target = await captureTarget(tab)
  const about = await barFor(target)
  const { line, offers } = meant(id, text, await spokenBy(target))
  const shown = { ...about, line }
  if (about.refusal !== undefined) return tell(tab, frame, shown, { kind: 'told', said: about.refusal })
  await tell(tab, frame, shown, await keepFrom(tab, page, { ticket: about.ticket, offers }))
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
