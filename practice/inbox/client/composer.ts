import { registerPlainText } from '@lexical/plain-text'
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical'
import { element } from './dom'

export interface Composer {
  box: HTMLElement
  /** After 24 hours nothing can be written any more. */
  lock: (locked: boolean) => void
  clear: () => void
}

const label = 'Reply in Messenger…'

/** A real Lexical editor, as in the real inbox: Enter sends, Shift and Enter makes a new line. There is no send button. */
export function composer(send: (text: string) => void): Composer {
  const box = element('div', { 'role': 'textbox', 'contenteditable': 'true', 'aria-label': label, 'aria-placeholder': label, 'spellcheck': 'true', 'class': 'composer' })
  const editor = createEditor({
    namespace: 'practice-inbox',
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(box)
  registerPlainText(editor)

  const clear = () => editor.update(() => {
    $getRoot().clear().append($createParagraphNode())
  })
  clear()

  editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
    if (!event || event.shiftKey || event.isComposing) return false
    event.preventDefault()
    const text = $getRoot().getTextContent().trim()
    if (text === '') return true
    send(text)
    clear()
    return true
  }, COMMAND_PRIORITY_HIGH)

  editor.registerTextContentListener(text => box.classList.toggle('empty', text === ''))
  box.classList.add('empty')
  return { box, clear, lock: locked => editor.setEditable(!locked) }
}
