import type { Outside } from './outside'
import type { Heard, Realtime } from '@/connectors/heard'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { isHeld } from '@/domain/source'
import { countAgain } from '@/sync/team/team-counts'
import { keepKnown } from '@/sync/team/team-known'
import { setHeard } from '@/sync/team/team-live'
import { keepNews } from '@/sync/team/team-news'
import { keepNotice } from '@/sync/team/team-notices'
import { db } from './db'
import { noted } from './noted'
import { store } from './store'
import { sessionOf } from './way'

/** How often (ms) it is looked whether there is still somebody to listen for. */
const lookEvery = 2000
/** Somebody who types says so again within this time (ms), or has stopped. */
const typingLasts = 30_000

/** What only the background knows how to do for a source. */
export interface Follow {
  /** Something may have been missed: look at everything. */
  again: (source: string) => void
  /** Something happened that may have changed its counts. */
  counts: () => void
  /** Its lists have changed. */
  lists: (source: string) => void
  /** A customer no longer exists there: deleted, or merged into another. */
  gone: (customer: string) => void
  /** The server's own notices may have changed while nobody listened. */
  notices: (source: string) => void
}

async function isOpen({ id }: Source, outside: Outside): Promise<boolean> {
  const source = await db.sources.get(id)
  if (!source || source.paused || source.trouble || isHeld(source, outside.now())) return false
  return source.practice || outside.online()
}

async function keep({ id }: Source, heard: Heard, { outside, follow }: { outside: Outside, follow: Follow }) {
  const { part, news, known, gone, typing, presence, open, closed, lists, notice } = heard
  const now = outside.now()
  if (open) {
    setHeard(id, now)
    follow.again(id)
    follow.notices(id)
  }
  if (closed) setHeard(id, undefined)
  // A message alone moves no ticket from one list to another.
  if (part || open) {
    countAgain(id)
    follow.counts()
  }
  if (part) await store({ id }, part, now)
  if (news && !await keepNews(news)) follow.again(id)
  if (gone) follow.gone(gone)
  if (known) await keepKnown(known, id, now)
  if (typing) {
    const key = `${typing.ticket} ${typing.who}`
    await (typing.on ? db.typings.put({ ...typing, id: key, until: now + typingLasts }) : db.typings.delete(key))
  }
  // Whoever has just said something is no longer typing.
  if (news?.message?.kind === 'message') await db.typings.where('ticket').equals(news.ticket).delete()
  if (presence) await db.presences.put({ ...presence, source: id, at: now })
  if (lists) follow.lists(id)
  if (notice) await keepNotice(notice)
}

async function listenTo(source: Source, realtime: Realtime, secret: string, outside: Outside, follow: Follow) {
  const end = new AbortController()
  const session = { ...await sessionOf(source, secret, outside, end.signal), ...(outside.socketFor ? { socket: outside.socketFor(source) } : {}) }
  const looking = setInterval(() => void isOpen(source, outside).then((still) => {
    if (!still || !outside.watched()) end.abort()
  }, () => end.abort()), lookEvery)
  try {
    for await (const heard of realtime(session)) {
      if (end.signal.aborted) return
      await keep(source, heard, { outside, follow })
    }
  }
  catch (error) {
    if (!end.signal.aborted) await noted(source, error, outside)
  }
  finally {
    clearInterval(looking)
    end.abort()
    setHeard(source.id, undefined)
    await db.typings.clear()
    await db.presences.delete(source.id)
  }
}

async function listenOne(id: string, outside: Outside, follow: Follow) {
  const source = await db.sources.get(id)
  const realtime = source && connectors[source.connector].realtime
  if (!realtime || !await isOpen(source, outside)) return
  const secret = await outside.secretOf(source)
  if (secret) await listenTo(source, realtime, secret, outside, follow)
}

/**
 * Listens to every source that tells by itself, each once in the whole extension. To be called with each sign that somebody looks at
 * the panel; it goes on for as long as those come. What was told while nobody listened comes with the ordinary pull.
 */
export async function listen(outside: Outside, follow: Follow): Promise<void> {
  if (!outside.watched()) return
  const ids = await db.sources.toCollection().primaryKeys()
  await Promise.all(ids.map(id => navigator.locks.request(`realtime:${id}`, { ifAvailable: true }, lock => lock ? listenOne(id, outside, follow) : undefined)))
}
