import type { Editor } from './editor'
import { isField } from '../box'
import { onOneLine } from './editor'

/** `input` and `textarea`, also where React holds their value: the browser's own typing tells it. */
export const field: Editor = {
  fits: isField,
  insert(box, text) {
    const fitting = box instanceof HTMLInputElement ? onOneLine(text) : text
    document.execCommand('insertText', false, fitting)
  },
}
