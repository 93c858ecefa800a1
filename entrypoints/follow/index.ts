import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask, isAlive } from '@/platform/page-ask'
import { watchInbox } from './watch'
import { watchWriting } from './writing'

const ours = globalThis as { desksideFollows?: boolean }

/** Put into the inbox pages by `platform/inbox-script.ts`; one per document, even where it is put in twice. */
export default defineUnlistedScript(() => {
  if (ours.desksideFollows) return
  ours.desksideFollows = true
  watchInbox(window, (reads, pressedAt) => {
    ask('inboxRead', reads, pressedAt).catch(() => {})
    return isAlive()
  })
  const stop = watchWriting(document, () => {
    if (isAlive()) ask('inboxWriting').catch(() => {})
    else stop()
  })
})
