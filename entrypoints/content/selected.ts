import { ask, isAlive } from '@/platform/page-ask'
import { boxAt, focused } from './box'

interface SelectionRoot { getSelection?: () => Selection | null }

/** Keys that move the end of a highlight while Shift is held. */
const moves = /^(?:Arrow|Home$|End$|Page)/

/** Where something was highlighted last: the document, or a shadow root, which has a selection of its own. */
let root: SelectionRoot = document

/** What is highlighted where the agent last highlighted something; nothing where that is a text box. */
export function highlight(): Selection | undefined {
  const own = root.getSelection?.()
  const selection = own?.isCollapsed === false ? own : document.getSelection()
  return !selection || selection.isCollapsed || selection.rangeCount === 0 || boxAt(selection.anchorNode ?? undefined) ? undefined : selection
}

let soon: ReturnType<typeof setTimeout> | undefined

/** Only what a person highlights counts, once they have let go; the page pays one look at its selection for it. */
export function released(event: Event) {
  if (!event.isTrusted || !isAlive()) return
  const [target] = event.composedPath()
  if (event instanceof KeyboardEvent && !(event.shiftKey && moves.test(event.key))) return
  // A press in a window of ours leaves the highlight as it was.
  if (target instanceof Element && target.localName.startsWith('deskside-')) return
  const at = event instanceof KeyboardEvent ? focused() : target
  root = at instanceof Node ? at.getRootNode() as SelectionRoot : document
  clearTimeout(soon)
  // The browser settles a selection only after the press that ends it.
  soon = setTimeout(() => {
    if (highlight()) void ask('pageSelected').catch(() => {})
  }, 120)
}
