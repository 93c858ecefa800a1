import type { Editor } from './editor'
import { selectionIn } from '../caret'
import { pasteAhead } from './paste'

/** Slate acts on what the browser announces (`beforeinput`), with the range it would change. */
export const slate: Editor = {
  fits: box => box.matches('[data-slate-editor]'),
  insert(box, text) {
    const range = selectionIn(box)?.getRangeAt(0)
    void pasteAhead(box, { text }, range ? [new StaticRange(range)] : [])
  },
}
