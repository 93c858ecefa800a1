import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { place, ready } from './stage'

const editor = new Editor({ element: place(), extensions: [StarterKit], content: '' })

ready({
  read: () => editor.getText({ blockSeparator: '\n' }),
  reset() {
    editor.commands.setContent('')
    editor.view.focus()
  },
})
