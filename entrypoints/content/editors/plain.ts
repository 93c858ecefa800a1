import type { Editor } from './editor'

/** Any other editable element: line by line, with breaks that start no new paragraph. */
export const plain: Editor = {
  fits: () => true,
  insert(_, text) {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) document.execCommand('insertLineBreak')
      if (line) document.execCommand('insertText', false, line)
    }
  },
}
