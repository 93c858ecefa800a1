import type { Editor } from './editor'
import { paste } from './paste'

/** Editors whose model only follows a paste; in Firefox just one of them. */
export const pasted: Editor = {
  fits: box => box.matches(import.meta.env.FIREFOX ? '.ck-editor__editable' : '[data-lexical-editor], .public-DraftEditor-content, .ck-editor__editable'),
  insert: (box, text) => void paste(box, { text }),
}
