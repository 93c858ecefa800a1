import type { Box } from './box'
import type { PageFile } from '@/domain/canned/in-page'
import { pause } from './arrival'
import { isField } from './box'
import { paste } from './editors/pasted'

/** As long as an editor may take to show a picture it has taken. */
const shown = 400

export function fileOf({ name, type, bytes }: PageFile): File {
  return new File([Uint8Array.from(atob(bytes), byte => byte.charCodeAt(0))], name, { type })
}

/**
 * Pastes a file where the editor takes one. False: it did not, and the file is to be told of. Never in Firefox, where such a
 * paste arrives empty.
 */
export async function pasteFile(box: Box, file: File): Promise<boolean> {
  if (import.meta.env.FIREFOX || isField(box)) return false
  const drawn = () => document.images.length + box.querySelectorAll('img, figure, [data-lexical-decorator]').length
  const before = drawn()
  const taken = paste(box, data => data.items.add(file))
  await pause(shown)
  return taken || drawn() > before
}
