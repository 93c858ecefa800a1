import type { Descendant } from 'slate'
// @ts-expect-error The page needs React, the project none of its types.
import { createElement } from 'react'
// @ts-expect-error As above.
import { createRoot } from 'react-dom/client'
import { createEditor, Editor, Node, Transforms } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, ReactEditor, Slate, withReact } from 'slate-react'
import { drawn, place, ready, showBeside } from './stage'

const empty = (): Descendant[] => [{ type: 'paragraph', children: [{ text: '' }] } as Descendant]
const editor = withHistory(withReact(createEditor()))
const { insertData } = editor
editor.insertData = (data) => {
  if (data.files.length === 0) return insertData(data)
  for (const file of data.files) showBeside(file)
}
createRoot(place()).render(createElement(Slate, { editor, initialValue: empty() }, createElement(Editable)))

ready({
  read: () => editor.children.map(child => Node.string(child)).join('\n'),
  async reset() {
    Editor.withoutNormalizing(editor, () => {
      while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] })
      Transforms.insertNodes(editor, empty(), { at: [0] })
    })
    editor.history = { undos: [], redos: [] }
    await drawn()
    ReactEditor.focus(editor)
    Transforms.select(editor, Editor.end(editor, []))
    await drawn()
  },
})
