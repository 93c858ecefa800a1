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

/** Firefox, where this editor makes one paragraph of each line: it is told of every break as the Enter key would tell it. */
export const ckeditorThere: Editor = {
  fits: box => box.matches('.ck-editor__editable'),
  insert(box, text) {
    for (const part of text.split(/(\n\n|\n)/)) {
      if (part.startsWith('\n')) box.dispatchEvent(new InputEvent('beforeinput', { inputType: part === '\n' ? 'insertLineBreak' : 'insertParagraph', bubbles: true, cancelable: true, composed: true }))
      else type(part)
    }
  },
}
