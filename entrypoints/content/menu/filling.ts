import type { PageAbout, PageFill } from '@/domain/canned/in-page'
import { ask } from '@/platform/page-ask'
import { readClipboard } from '../clipboard'

/**
 * A message filled by the background; nothing where it could not be asked. The clipboard is read only for a message that wants it,
 * and kept in `about` for when the form is answered.
 */
export async function fillOf(id: string, answers: Record<string, string>, about: PageAbout): Promise<PageFill | undefined> {
  const filled = () => ask('pageFill', id, answers, about).catch(() => undefined)
  const fill = await filled()
  if (!fill || !('wants' in fill)) return fill
  about.clipboard = await readClipboard()
  return filled()
}
