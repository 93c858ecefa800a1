// @ts-expect-error An old package without types.
import { Editor, EditorState } from 'draft-js'
// @ts-expect-error The page needs React, the project none of its types.
import { createElement, useEffect, useRef, useState } from 'react'
// @ts-expect-error As above.
import { flushSync } from 'react-dom'
// @ts-expect-error As above.
import { createRoot } from 'react-dom/client'
import { place, ready, showBeside } from './stage'

function Desk() {
  const [state, setState] = useState(() => EditorState.createEmpty())
  const editor = useRef(null)
  useEffect(() => ready({
    read: () => state.getCurrentContent().getPlainText('\n'),
    reset() {
      flushSync(() => setState(EditorState.moveFocusToEnd(EditorState.createEmpty())))
      editor.current.focus()
    },
  }))
  function handlePastedFiles(files: Blob[]) {
    files.forEach(showBeside)
    return 'handled'
  }
  return createElement(Editor, { ref: editor, editorState: state, onChange: setState, handlePastedFiles })
}
createRoot(place()).render(createElement(Desk))
