import type { Box } from '../box'
import type { PageFill, PageWords } from '@/domain/canned/in-page'
import { ask } from '@/platform/page-ask'
import { copyPicture, copyText } from '../clipboard'
import { forgetHighlight } from '../highlight'
import { insert } from '../insert'
import { fileOf, pasteFile } from '../pictures'

export interface Trouble {
  title: string
  text: string
  /** The text itself, where the clipboard was not to be had either. */
  rest?: string
  /** Resolves with true when the trouble has ended by itself. */
  ends?: () => Promise<boolean>
}

/** An editor that inserts later than we wait is watched for this long, so that nobody pastes the text a second time. */
const late = 10_000

/** Pictures go where the editor takes them, the first that it does not onto the clipboard. */
async function putFiles(box: Box, id: string, files: number, words: PageWords): Promise<Trouble | undefined> {
  for (let at = 0; at < files; at++) {
    const stored = await ask('pageFile', id, at)
    const file = stored && fileOf(stored)
    if (!file || await pasteFile(box, file)) continue
    const copied = file.type.startsWith('image/') && await copyPicture(file)
    return { title: words.pictureTitle, text: copied ? words.pictureCopied : words.pictureNotCopied }
  }
}

/** Puts a filled message into a box. What went wrong is told, with the text on the clipboard; nothing: all is there. */
export async function putIn(box: Box, typed: string, id: string, fill: Extract<PageFill, { text: string }>, words: PageWords): Promise<Trouble | undefined> {
  const { text, cursors, files } = fill
  const outcome = await insert(box, typed, text, cursors)
  if (outcome.arrived) {
    forgetHighlight()
    void ask('pageUsed', id).catch(() => {})
    return files > 0 ? putFiles(box, id, files, words).catch(() => ({ title: words.pictureTitle, text: words.pictureNotCopied })) : undefined
  }
  const copied = await copyText(text)
  return {
    title: outcome.why === 'gone' ? words.goneTitle : words.lostTitle,
    text: copied ? words.copied : words.notCopied,
    rest: copied ? undefined : text,
    ends: outcome.why === 'lost' ? () => outcome.later(late) : undefined,
  }
}
