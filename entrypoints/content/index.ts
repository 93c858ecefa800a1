import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { clearLeftOver } from './left-over'
import { highlight } from './selected'
import { openHere } from './typing'
import { watch } from './watch'

/** Seen by nobody but our own scripts in this document: what the background and later scripts call. */
const ours = globalThis as { deskside?: { open: () => void, highlight: () => Selection | undefined } }

/** One per document, even where it is put in twice: after a grant, and by itself on the next load. */
export default defineUnlistedScript(() => {
  if (ours.deskside) return
  ours.deskside = { open: openHere, highlight }
  clearLeftOver()
  watch()
})
