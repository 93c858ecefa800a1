import { place, ready } from './stage'

/** Editors that do what no editor should, by the path of the page. */
const box = place()
box.contentEditable = 'true'
let sent = 0

const isOurs = (event: Event) => event.type === 'paste' || ((event as InputEvent).data?.length ?? 0) > 1
const textOf = (event: Event) => event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : (event as InputEvent).data

function later(ms: number) {
  return (event: Event) => {
    event.preventDefault()
    const text = textOf(event) ?? ''
    setTimeout(() => {
      box.textContent = `${box.textContent?.replace(/\/\w*$/, '')}${text}`
    }, ms)
  }
}
const tricks: Record<string, (event: Event) => void> = {
  '/swallows': event => event.preventDefault(),
  '/late': later(700),
  '/very-late': later(2600),
}
const trick = tricks[location.pathname]
// Taken for an editor that is pasted into, in Chromium.
if (trick) box.className = 'ck-editor__editable'
for (const type of ['paste', 'beforeinput']) {
  box.addEventListener(type, (event) => {
    if (trick && isOurs(event)) trick(event)
  })
}

// What chat pages do with Enter, as early as a page can.
for (const type of ['keydown', 'keypress', 'keyup']) {
  window.addEventListener(type, (event) => {
    if ((event as KeyboardEvent).key === 'Enter') document.title = `Enter ${++sent}`
  }, true)
}

ready({
  read: () => box.textContent ?? '',
  reset() {
    box.replaceChildren()
    box.focus()
  },
})
