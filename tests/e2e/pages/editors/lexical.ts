import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { DRAG_DROP_PASTE, registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_LOW, createEditor } from 'lexical'
import { place, ready } from './stage'

place().contentEditable = 'true'
const editor = createEditor({ namespace: 'rich', onError: console.error })
editor.setRootElement(place())
registerRichText(editor)
const history = createEmptyHistoryState()
registerHistory(editor, history, 300)
/** As chats do: a pasted picture stands beside the text until it is sent. */
editor.registerCommand(DRAG_DROP_PASTE, (files: File[]) => {
  for (const file of files) document.body.append(Object.assign(new Image(), { src: URL.createObjectURL(file), alt: file.name }))
  return true
}, COMMAND_PRIORITY_LOW)

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
