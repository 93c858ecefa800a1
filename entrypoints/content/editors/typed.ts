import type { Editor } from './editor'

/** Editors that read along what the browser types into them, line breaks too. */
export const typed: Editor = {
  fits: box => box.matches('.ProseMirror, .ql-editor, .mce-content-body'),
  insert: (_, text) => void document.execCommand('insertText', false, text),
}
