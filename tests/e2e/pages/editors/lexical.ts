import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $getRoot, createEditor } from 'lexical'
import { place, ready } from './stage'

place().contentEditable = 'true'
const editor = createEditor({ namespace: 'rich', onError: console.error })
editor.setRootElement(place())
registerRichText(editor)
const history = createEmptyHistoryState()
registerHistory(editor, history, 300)

ready({
  read: () => editor.getEditorState().read(() => $getRoot().getChildren().map(paragraph => paragraph.getTextContent()).join('\n')),
  reset() {
    editor.update(() => {
      $getRoot().clear().append($createParagraphNode()).selectEnd()
    }, { discrete: true })
    Object.assign(history, createEmptyHistoryState())
    editor.focus()
  },
})
