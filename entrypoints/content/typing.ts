import type { Box } from './box'
import type { Menu } from './menu/open'
import { slashAt } from '@/domain/canned/trigger'
import { isAlive } from '@/platform/page-ask'
import { boxAt, focused, leftAlone } from './box'
import { selectedIn, textBefore } from './caret'
import { keepHighlight } from './highlight'
import { openMenu } from './menu/open'

/** The open menu of this document, if any. */
let menu: Menu | undefined
/** The extension is gone: nothing more is done in this document. */
let off = false
/** Boxes in which a slash was typed: there a deleted character may open the menu again. */
const slashed = new WeakSet<Box>()
/** Keystrokes after a slash for which its editor may not have drawn it yet. */
let expected = 0
let due: ReturnType<typeof setTimeout> | undefined
/** Closed with Escape, behind this text; the same slash does not open it again. */
let dismissed: { box: Box, start: string } | undefined
/** Opened without a slash, behind this text, over what was highlighted there. */
let base: { text: string, over: string } | undefined

export const openedMenu = () => off ? undefined : menu
export const isOff = () => off
export const hasSlash = (box: Box) => slashed.has(box)

function closed() {
  menu = undefined
  base = undefined
  off = !isAlive()
}

/** What is typed for the menu, before the caret of this box; nothing where there is no menu to be had. */
function typedIn(box: Box): { typed: string, query: string, start: string } | undefined {
  const text = textBefore(box)
  if (text === undefined) return undefined
  const over = selectedIn(box)
  if (base) {
    const query = text.slice(base.text.length)
    // Until something is typed, what is highlighted stays so, and is what will be replaced.
    if (over !== '' && (over !== base.over || query !== '')) return undefined
    return text.startsWith(base.text) && !/\s\s|\n/.test(query) ? { typed: query, query, start: base.text } : undefined
  }
  const slash = over === '' ? slashAt(text) : undefined
  return slash && { typed: text.slice(slash.start), query: slash.query, start: text.slice(0, slash.start) }
}

/** Looks at the text before the caret: opens the menu, lets it follow, or closes it. `again`: even one closed with Escape. */
export function look(again = false) {
  if (off || (menu && !menu.isListing())) return
  const box = boxAt(focused())
  const found = box && !leftAlone(box) ? typedIn(box) : undefined
  if (!box || !found) {
    dismissed = undefined
    menu?.close()
    return
  }
  if (menu && menu.box !== box) menu.close()
  if (!menu && !again && dismissed?.box === box && dismissed.start === found.start) return
  slashed.add(box)
  expected = 0
  dismissed = undefined
  menu ??= openMenu(box, closed)
  menu.look(found.typed, found.query)
}

/** Some editors change their text a moment after the event, some only when the key is released. */
export function lookSoon() {
  expected = 3
  clearTimeout(due)
  due = setTimeout(() => {
    due = undefined
    look()
  })
}

/** To be called before the next key, because browsers handle keys before timers, and Enter must choose among what fits the letters before it. */
export function lookIfDue() {
  if (due !== undefined) look()
}

/** When a key is released: whether a slash is still expected. */
export const expectsSlash = () => expected-- > 0

/** The menu is about to be closed with Escape: what was typed stays, and does not open it again. */
export function dismiss({ box }: Menu) {
  dismissed = { box, start: typedIn(box)?.start ?? '' }
}

/** Opens the menu without a slash, at the caret of the box that has the focus or over what is highlighted in it. */
export function openHere() {
  keepHighlight(true)
  const box = boxAt(focused())
  const text = box && !leftAlone(box) ? textBefore(box) : undefined
  if (off || !box || text === undefined) return
  menu?.close()
  const over = selectedIn(box)
  base = over === '' && slashAt(text) ? undefined : { text, over }
  look(true)
}
