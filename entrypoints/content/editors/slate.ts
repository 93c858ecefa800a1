import type { Editor } from './editor'
import { selectionIn } from '../caret'

/** Slate listens to what the browser is about to do, with the place it would do it in. */
export const slate: Editor = {
  fits: box => box.matches('[data-slate-editor]'),
  insert(box, text) {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', text)
    const range = selectionIn(box)?.getRangeAt(0)
    const targetRanges = range ? [new StaticRange(range)] : []
    box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertFromPaste', dataTransfer, targetRanges, bubbles: true, cancelable: true, composed: true }))
  },
}
