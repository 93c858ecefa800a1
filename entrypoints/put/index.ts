import type { PutPlace, PutSays } from './put'
import type { InboxRead } from '@/domain/inbox/place'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pause } from '../content/arrival'
import { selectionIn } from '../content/caret'
import { editorOf } from '../content/editors/family'
import { readInbox } from '../follow/read'
import { composerIn } from './composer'
import { put } from './put'

/** Editors break lines in their own way, and put characters nobody sees where nothing stands. */
const essence = (text: string) => text.replace(/[\s\p{Cf}\uFE0F]/gu, '')
const textIn = (box: HTMLElement) => essence(box.textContent ?? '')

const place: PutPlace<HTMLElement> = {
  read: () => readInbox(document, location.href, Date.now()),
  box: () => composerIn(document),
  begin(box) {
    box.focus()
    const selection = selectionIn(box)
    selection?.selectAllChildren(box)
    selection?.collapseToEnd()
  },
  insert: (box, text) => editorOf(box).insert(box, text),
  holds: (box, text) => textIn(box).includes(essence(text)),
  withdraw(box) {
    box.focus()
    selectionIn(box)?.selectAllChildren(box)
    document.execCommand('delete')
  },
  pause,
}

interface Ours { read: () => InboxRead, put: (mark: string, text: string) => Promise<PutSays> }
const ours = globalThis as { desksidePut?: Ours }

/** Put into an inbox page when the agent wants a text in there, and called by `platform/inbox-put.ts`. */
export default defineUnlistedScript(() => {
  ours.desksidePut ??= { read: place.read, put: (mark, text) => put(place, mark, text) }
})
