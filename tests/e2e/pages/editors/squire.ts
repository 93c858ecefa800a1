import Squire from 'squire-rte'
import { place, ready } from './stage'

const squire = new Squire(place(), { sanitizeToDOMFragment: (html: string) => document.createRange().createContextualFragment(html) })

ready({
  read: () => [...place().children].map((block) => {
    const copy = block.cloneNode(true) as Element
    if (copy.lastChild?.nodeName === 'BR') copy.lastChild.remove()
    for (const mark of copy.querySelectorAll('br')) mark.replaceWith('\n')
    return copy.textContent
  }).join('\n').replaceAll('\u00A0', ' ').replaceAll('\u200B', ''),
  reset() {
    squire.setHTML('')
    squire.focus()
  },
})
