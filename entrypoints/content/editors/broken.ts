import type { Editor } from './editor'

const type = (text: string) => void (text && document.execCommand('insertText', false, text))

/** In Firefox this editor drops line breaks inside an inserted text, so lines go in one by one: each is a paragraph to it anyway. */
export const quillThere: Editor = {
  fits: box => box.matches('.ql-editor'),
  insert(_, text) {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) document.execCommand('insertParagraph')
      type(line)
    }
  },
}
