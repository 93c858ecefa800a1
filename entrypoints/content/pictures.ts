import type { Box } from './box'
import type { PageFile } from '@/domain/canned/in-page'
import { pause } from './arrival'
import { isField } from './box'
import { paste, pasteAhead } from './editors/paste'
import { slate } from './editors/slate'

/** How long (ms) an editor may take to show a file that it has taken, and one that it claims to have left. */
const patience = { taken: 2000, left: 600 }
const every = 50

export function fileOf({ name, type, bytes }: PageFile): File {
  return new File([Uint8Array.from(atob(bytes), byte => byte.charCodeAt(0))], name, { type })
}

/** What shows a picture in a text box. */
const inText = (box: Box) => box.querySelectorAll('img, figure, [data-lexical-decorator]')

/**
 * Pastes a file where the editor takes one, and looks whether it is shown: in the text, or beside it where a page uploads first. False:
 * it is not, and the file is to be told of. Many editors take a paste and make nothing of it.
 */
export async function pasteFile(box: Box, file: File): Promise<boolean> {
  if (isField(box)) return false
  const known = new Set<Element>([...document.images, ...inText(box)])
  const isNamed = () => !file.type.startsWith('image/') && (document.body.textContent ?? '').includes(file.name)
  if (isNamed()) return false
  const taken = paste(box, { file }) || (slate.fits(box) && pasteAhead(box, { file }))
  const isOurs = (image: HTMLImageElement) => taken || /^(?:blob|data):/.test(image.src)
  const shown = () => [...inText(box), ...[...document.images].filter(isOurs)].some(element => !known.has(element)) || isNamed()
  for (let waited = 0; waited < (taken ? patience.taken : patience.left); waited += every) {
    if (shown()) return true
    await pause(every)
  }
  return shown()
}
