import type { Follow } from '@/sync/realtime'
import { on } from '@/platform/messages'
import { forgetEverything, forgetSecret } from '@/platform/secrets'
import { endArticles, findArticles } from '@/sync/articles'
import { wipeCustomer, wipeTables } from '@/sync/data/wipe'
import { actOnDesk, findPeople } from '@/sync/desk-act'
import { fetchOlder, renewAddresses } from '@/sync/history'
import { lookAtOpened } from '@/sync/opened'
import { syncOne } from '@/sync/pass'
import { longestWaiting, pullIn, pullOne } from '@/sync/pull-in'
import { listen } from '@/sync/realtime'
import { disconnect, setGreets } from '@/sync/sources'
import { settleTags } from '@/sync/tag-leave'
import { keepCounts } from '@/sync/team/team-counts'
import { removeDeleted } from '@/sync/team/team-deleted'
import { noticesNow, pullNotices, readNotices } from '@/sync/team/team-notices'
import { keepRosters } from '@/sync/team/team-roster'
import { watch } from '@/sync/watch'
import { answerShops } from './answer-shops'
import { adoptAvailability, tellAvailability } from './availability'
import { check, connectAccount, recheck } from './connect'
import { enter, join } from './enter'
import { accounts, connectAccounts } from './login'
import { looking, outside } from './outside'
import { answerPages } from './page'
import { playPractice } from './practice'
import { quickSeen } from './quick'
import { run } from './run'
import { playPracticeShops, runShops } from './shops'

/** How long (ms) events are gathered, because they come in twos and threes. */
const gathers = 1500
let counting: ReturnType<typeof setTimeout> | undefined

/** What is done when a remote tells something by itself. */
const follow: Follow = {
  again: (source) => {
    void syncOne(source, outside).catch(() => {})
    void tellAvailability().catch(() => {})
  },
  counts: () => {
    counting ??= setTimeout(() => {
      counting = undefined
      void keepCounts(outside).catch(() => {})
    }, gathers)
  },
  lists: source => void keepRosters(outside, source).then(() => adoptAvailability(source)).catch(() => {}),
  gone: customer => void removeDeleted(customer, outside).catch(() => {}),
  notices: source => void pullNotices(source, outside).catch(() => {}),
}

/** Everything the panel and the settings may ask of the background. */
export function answer() {
  on('sync', () => {
    looking()
    quickSeen()
    void watch(outside).catch(() => {})
    void listen(outside, follow).catch(() => {})
    void keepRosters(outside).then(() => keepCounts(outside)).catch(() => {})
    void runShops().catch(() => {})
    return run()
  })
  on('syncNow', () => run(true))
  on('older', ticket => fetchOlder(ticket, outside))
  on('renew', (ticket, at, message) => renewAddresses(ticket, at, message, outside))
  on('look', ticket => lookAtOpened(ticket, outside))
  on('desk', (ticket, act) => actOnDesk(ticket, act, outside))
  on('readNotices', async () => readNotices(await noticesNow(), outside))
  on('findPeople', (ticket, words) => findPeople(ticket, words, outside))
  on('findArticles', (search, ticket, wish) => findArticles(search, ticket, wish, outside))
  on('endArticles', endArticles)
  on('pullIn', async (page, taker) => (await pullIn(page, taker, Date.now())).length)
  on('pullOne', async (ticket, taker) => void await pullOne(ticket, taker, Date.now()))
  on('pullNext', async () => {
    await pullIn('*', undefined, Date.now())
    return longestWaiting()
  })
  on('check', check)
  on('connect', connectAccount)
  on('accounts', accounts)
  on('connectAccounts', connectAccounts)
  on('enterServer', enter)
  on('joinServer', join)
  on('recheck', recheck)
  on('practice', async (playing) => {
    await Promise.all([playPractice(playing), playPracticeShops(playing)])
  })
  on('greets', setGreets)
  on('retag', settleTags)
  answerPages()
  on('disconnect', async (source, data) => {
    await forgetSecret(source)
    await disconnect(source, data)
  })
  on('wipeCustomer', wipeCustomer)
  on('wipeAll', async () => {
    await Promise.all([playPractice(false), playPracticeShops(false)])
    await wipeTables()
    await forgetEverything()
  })
  answerShops()
}
