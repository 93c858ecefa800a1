import { drawn, ready } from './stage'

interface Ckeditor4 {
  getData: () => string
  setData: (html: string, done: () => void) => void
  resetUndo: () => void
  focus: () => void
  on: (event: string, answer: () => void) => void
  editable: () => { $: HTMLElement }
}
declare const CKEDITOR: { replace: (id: string, options: object) => Ckeditor4, inline: (id: string, options: object) => Ckeditor4 }

const inline = location.pathname.includes('inline')
document.querySelector('#place')!.setAttribute('contenteditable', String(inline))
const options = { versionCheck: false, removePlugins: 'exportpdf', height: 160 }
const editor = inline ? CKEDITOR.inline('place', options) : CKEDITOR.replace('place', options)

/** Paragraphs and breaks as lines; what only fills an empty paragraph is none. */
function lines(html: string): string {
  const holder = document.createElement('div')
  holder.innerHTML = html.replace(/\n|\t/g, '')
  for (const mark of holder.querySelectorAll('br')) mark.replaceWith('\n')
  const blocks = [...holder.children]
  const text = blocks.length > 0 ? blocks.map(block => block.textContent).join('\n') : holder.textContent
  return (text ?? '').replaceAll('\u00A0', ' ').replaceAll('\u200B', '')
}

editor.on('instanceReady', () => ready({
  read: () => lines(editor.getData()),
  async reset() {
    await new Promise<void>(done => editor.setData('', done))
    editor.focus()
    await drawn()
    editor.resetUndo()
  },
}))
