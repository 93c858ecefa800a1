import { rootIn } from './box'

/** Windows of ours in a page, by their elements. */
const windows = 'deskside-menu, deskside-capture, deskside-quick'

/**
 * Takes away what stood open when the extension was updated or switched off and on: the script that answered there has gone with it.
 * An answer that was being written stays, to be copied.
 */
export function clearLeftOver() {
  for (const host of document.querySelectorAll(windows)) {
    if (!rootIn(host)?.querySelector('textarea')?.value) host.remove()
  }
}
