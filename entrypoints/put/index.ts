import type { PutPlace } from './put'
import type { PutSays } from '@/domain/inbox/guard'
import type { InboxRead } from '@/domain/inbox/place'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pause, times } from '../content/arrival'
import { selectionIn } from '../content/caret'
import { editorOf } from '../content/editors/family'
import { readInbox } from '../follow/read'
import { watchChanges } from './changes'
import { boxesIn, composerIn } from './composer'
import { put } from './put'
import { stretchOf } from './stretch'

function select(box: HTMLElement, stretch: Range) {
  box.focus()
  const selection = selectionIn(box)
  selection?.removeAllRanges()
  selection?.addRange(stretch)
}

/** Asks the editor to delete as a key would, because some put back what is deleted behind their back. In any other box the browser deletes. */
function erase(box: HTMLElement, stretch: Range) {
  select(box, stretch)
  const wish = new InputEvent('beforeinput', { inputType: 'deleteContentBackward', bubbles: true, cancelable: true, composed: true })
  if (box.dispatchEvent(wish)) document.execCommand('delete')
}

function all(box: HTMLElement): Range {
  const stretch = document.createRange()
  stretch.selectNodeContents(box)
  return stretch
}

const place: PutPlace<HTMLElement> = {
  read: () => readInbox(document, location.href, Date.now()),
  box: () => composerIn(document),
  boxes: () => boxesIn(document),
  begin(box) {
    box.focus()
    const selection = selectionIn(box)
    selection?.selectAllChildren(box)
    selection?.collapseToEnd()
  },
  insert: (box, text) => editorOf(box).insert(box, text),
  times,
  withdraw: (box, text) => erase(box, stretchOf(box, text) ?? all(box)),
  empty(box) {
    // An editor that ignores this accepts text that is typed over its own.
    select(box, all(box))
    document.execCommand('insertText', false, ' ')
  },
  watch: look => watchChanges(window, look),
  pause,
}

interface Ours { read: () => InboxRead, put: (mark: string, text: string) => Promise<PutSays> }
const ours = globalThis as { desksidePut?: Ours }

/** Put into an inbox page when the agent wants a text in there, and called by `platform/inbox-put.ts`. */
export default defineUnlistedScript(() => {
  ours.desksidePut ??= { read: place.read, put: (mark, text) => put(place, mark, text) }
})
