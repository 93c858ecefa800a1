import type { Box } from '../box'

/** One family of text boxes: how to know it, and the one way of putting text in that its own model follows. */
export interface Editor {
  fits: (box: Box) => boolean
  /** Puts text in the place of the selection, once. Whether it arrived is looked at afterwards, never here. */
  insert: (box: Box, text: string) => void
}

/** For boxes of one line. */
export const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
