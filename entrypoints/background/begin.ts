import { captureWords } from '@/locales/capture'
import { spokenLanguage } from '@/locales/page'
import { on } from '@/platform/messages'
import { readSettings } from '@/platform/settings'
import { beginTicket } from '@/sync/begin'
import { outside } from './outside'
import { run } from './run'

/** Answers the panel when it begins a ticket from a page (issue 7, "Anywhere"). */
export function answerBegin() {
  on('begin', async (wish) => {
    const { me, language } = await readSettings()
    const sourceName = captureWords(spokenLanguage(language)).say('source')
    const outcome = await beginTicket(wish, { by: me.id, sourceName }, outside)
    void run().catch(() => {})
    return outcome
  })
}
