import type { Editor } from './editor'

const type = (text: string) => void (text && document.execCommand('insertText', false, text))

/** Firefox, where this editor drops line breaks that come within a text: each is a paragraph to it anyway. */
export const quillThere: Editor = {
  fits: box => box.matches('.ql-editor'),
  insert(_, text) {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) document.execCommand('insertParagraph')
      type(line)
    }
  },
}
