import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import { $createParagraphNode, $getRoot, createEditor } from 'lexical'
import { place, ready } from './stage'

place().contentEditable = 'true'
const editor = createEditor({ namespace: 'plain', onError: console.error })
editor.setRootElement(place())
registerPlainText(editor)
const history = createEmptyHistoryState()
registerHistory(editor, history, 300)

ready({
  read: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
  reset() {
    editor.update(() => {
      $getRoot().clear().append($createParagraphNode()).selectEnd()
    }, { discrete: true })
    Object.assign(history, createEmptyHistoryState())
    editor.focus()
  },
})
