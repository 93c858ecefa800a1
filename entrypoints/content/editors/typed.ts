import type { Editor } from './editor'

/** Editors that follow what the browser types into them, line breaks included. */
export const typed: Editor = {
  fits: box => box.matches('.ProseMirror, .ql-editor, .mce-content-body'),
  insert: (_, text) => void document.execCommand('insertText', false, text),
}
