import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { place, ready } from './stage'

const fresh = () => EditorState.create({ schema, plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)] })
const view = new EditorView(place(), {
  state: fresh(),
  handlePaste({ state, dispatch }, { clipboardData }) {
    const file = clipboardData?.files[0]
    if (file) dispatch(state.tr.replaceSelectionWith(schema.nodes.image.create({ src: URL.createObjectURL(file) })))
    return file !== undefined
  },
})

ready({
  read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
  reset() {
    view.updateState(fresh())
    view.focus()
  },
})
