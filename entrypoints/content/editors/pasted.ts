import type { Editor } from './editor'

/** A paste that never touches the clipboard. In Chromium only: in Firefox an editor takes it and finds it empty. */
export function paste(box: Element, fill: (data: DataTransfer) => void): boolean {
  const clipboardData = new DataTransfer()
  fill(clipboardData)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true })
  return !box.dispatchEvent(event)
}

/** Editors whose model follows a paste and nothing less. */
export const pasted: Editor = {
  fits: box => box.matches('[data-lexical-editor], .public-DraftEditor-content, .ck-editor__editable'),
  insert: (box, text) => void paste(box, data => data.setData('text/plain', text)),
}
