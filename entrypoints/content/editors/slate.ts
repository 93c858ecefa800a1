import type { Editor } from './editor'
import { selectionIn } from '../caret'
import { pasteAhead } from './paste'

/** Slate listens to what the browser is about to do, with the place it would do it in. */
export const slate: Editor = {
  fits: box => box.matches('[data-slate-editor]'),
  insert(box, text) {
    const range = selectionIn(box)?.getRangeAt(0)
    void pasteAhead(box, { text }, range ? [new StaticRange(range)] : [])
  },
}
