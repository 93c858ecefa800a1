import type { Notice, NoticeGroup } from '@/domain/notice'
import { grouped } from '@/domain/notice'
import { noticeWords } from '@/locales/notices'
import { spokenLanguage } from '@/locales/page'
import { nothingSingle, notify } from '@/platform/notify'
import { ticketInSight } from '@/platform/open-ticket'
import { readSettings, watchSettings } from '@/platform/settings'
import { lookForNotices, waitingSince } from '@/sync/notices'
import { noticesNow } from '@/sync/team/team-notices'
import { unhurried } from '@/sync/unhurried'
import { outside } from './outside'

/** How long (ms) messages of a sync are gathered, to be looked at together. */
const gathers = 700

async function show(notice: Notice | NoticeGroup, language: string) {
  const { title, text, reply } = noticeWords(spokenLanguage(language), notice)
  if ('names' in notice) await notify(nothingSingle, notice.kind, title, text)
  else await notify(notice.ticket, notice.kind === 'offline' || notice.kind === 'missed' ? 'message' : notice.kind, title, text, reply)
}

/** Looks for what the agent should be told, and tells what is switched on (S133). */
async function look() {
  const { me, availability, language, noticesOffline, noticesMissed, noticesTeam } = await readSettings()
  const here = availability === 'available' && outside.online()
  const inSight = outside.watched() ? await ticketInSight().catch(() => undefined) : undefined
  const notices = await lookForNotices({ me: me.id, here, inSight }, outside.now())
  const wanted = { offline: noticesOffline, missed: noticesMissed, mentioned: noticesTeam, assigned: noticesTeam }
  for (const notice of grouped(notices.filter(({ kind }) => wanted[kind]))) await show(notice, language)
}

let turn: Promise<unknown> = Promise.resolve()
/** Looks now, after a look that is under way: to be called once a minute. */
export function lookForNews() {
  turn = turn.then(look).catch(() => {})
  return turn
}

let soon: ReturnType<typeof setTimeout> | undefined
function lookSoon() {
  soon ??= setTimeout(() => {
    soon = undefined
    void lookForNews()
  }, gathers)
}

/** Newest tickets of each list that are watched: enough to see that somebody wrote. */
const newest = 4

function follow(me: string) {
  let last = ''
  return unhurried(() => Promise.all([waitingSince(me, 0, newest), noticesNow()]), gathers, (lists) => {
    const now = lists.flat().map(row => `${row.id} ${'at' in row ? '' : row.lastCustomerAt}`).join()
    // Most changes are not a customer's message.
    if (now === last) return
    last = now
    lookSoon()
  })
}

/** Tells of messages that came while the agent was away, and of customers who left before an answer (S133–S136). */
export function followNotices() {
  void lookForNews()
  void readSettings().then(({ me }) => {
    let stop = follow(me.id)
    watchSettings(({ me, availability }) => {
      if (availability !== undefined) void lookForNews()
      if (!me) return
      stop()
      stop = follow(me.id)
    })
  }).catch(() => {})
}
