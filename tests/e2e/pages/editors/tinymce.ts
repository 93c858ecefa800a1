import { ready } from './stage'

interface Tiny {
  getContent: (options: { format: 'text' }) => string
  getBody: () => HTMLElement
  setContent: (html: string) => void
  undoManager: { clear: () => void }
  focus: () => void
}
declare const tinymce: { init: (options: object) => Promise<Tiny[]> }

const [editor] = await tinymce.init({
  selector: '#place',
  license_key: 'gpl',
  inline: location.pathname.includes('inline'),
  promotion: false,
  branding: false,
  height: 220,
  menubar: false,
  toolbar: false,
})

ready({
  read: () => [...editor!.getBody().children].map((block) => {
    const copy = block.cloneNode(true) as Element
    for (const filler of copy.querySelectorAll('br[data-mce-bogus]')) filler.remove()
    if (copy.lastChild?.nodeName === 'BR') copy.lastChild.remove()
    for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n')
    return copy.textContent
  }).join('\n').replaceAll('\u00A0', ' ').replaceAll('\uFEFF', ''),
  reset() {
    editor!.setContent('')
    editor!.undoManager.clear()
    editor!.focus()
  },
})
