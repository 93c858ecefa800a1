import { essence } from '../content/arrival'

/** Every character of a box that can be read, with where it stands. */
function characters(box: HTMLElement): { read: string, places: [Text, number][] } {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const places: [Text, number][] = []
  let read = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    let at = 0
    for (const character of node.data) {
      for (const unit of essence(character)) {
        read += unit
        for (let half = 0; half < unit.length; half++) places.push([node, at + half])
      }
      at += character.length
    }
  }
  return { read, places }
}

/** Where a text stands last in an editable box, however its lines are broken there; up to the end where nothing can be read behind it. */
export function stretchOf(box: HTMLElement, text: string): Range | undefined {
  const sought = essence(text)
  const { read, places } = characters(box)
  const at = sought === '' ? -1 : read.lastIndexOf(sought)
  const [first, last] = [places[at], places[at + sought.length - 1]]
  if (!first || !last) return undefined
  const stretch = document.createRange()
  stretch.setStart(...first)
  if (at + sought.length === read.length) stretch.setEnd(box, box.childNodes.length)
  else stretch.setEnd(last[0], last[1] + 1)
  return stretch
}
