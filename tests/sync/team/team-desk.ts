import type { Fault } from '@/practice/chatwoot/faults'
import type { Office } from '@/practice/chatwoot/office'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { cable } from '@/practice/chatwoot/cable'
import { newOffice } from '@/practice/chatwoot/furnish'
import { open } from '@/practice/chatwoot/running'
import { chatwoot } from '@/practice/chatwoot/server'
import { socketTo } from '@/practice/chatwoot/socket'
import { connected } from '../../connectors/chatwoot/stand'

// Rails' client listens for a page that comes back to the front; Node has none.
globalThis.addEventListener ??= () => {}
globalThis.removeEventListener ??= () => {}

/** One practice server that several browsers share. */
export function sharedOffice(office: Office = newOffice()) {
  const running = open(office, () => Date.now())
  const faults: Fault[] = []
  const handle = chatwoot(running, faults)
  const network = { down: false }
  const fetch = (async (input, init) => {
    if (network.down) throw new TypeError('Failed to fetch')
    return handle(new Request(input, init))
  }) as typeof globalThis.fetch
  return { office, running, faults, fetch, network, wire: cable(running) }
}

/** A browser of its own, in which an agent of that server works: its modules, its database. */
export async function openTeamDesk(agent: number, shared: ReturnType<typeof sharedOffice>) {
  vi.resetModules()
  Dexie.dependencies.indexedDB = new IDBFactory()
  const [{ db }, { sync, syncOne }, { pullIn }, { listen }, { keepRosters }, { dispatch }, { keepCounts }, { lookAtOpened }, { fetchOlder }, { pullNotices, noticesNow }, { removeDeleted }, { findArticles }] = await Promise.all([
    import('@/sync/db'),
    import('@/sync/pass'),
    import('@/sync/pull-in'),
    import('@/sync/realtime'),
    import('@/sync/team/team-roster'),
    import('@/sync/dispatch'),
    import('@/sync/team/team-counts'),
    import('@/sync/opened'),
    import('@/sync/history'),
    import('@/sync/team/team-notices'),
    import('@/sync/team/team-deleted'),
    import('@/sync/articles'),
  ])
  await db.open()
  const me = `agent ${agent}`
  const looks = { watched: true }
  const outside = {
    secretOf: async () => `PRACTICE_TOKEN_${agent}`,
    fetchFor: () => shared.fetch,
    socketFor: () => socketTo(shared.wire),
    online: () => true,
    now: () => Date.now(),
    storage: async () => {},
    watched: () => looks.watched,
    me: async () => me,
  }
  const source = connected(agent, agent === 13 ? 'supervisor' : 'agent')
  await db.sources.put(source)
  return {
    db,
    me,
    source,
    looks,
    outside,
    fetchOlder: (id: number) => fetchOlder(`${source.id}/${id}`, outside),
    run: () => sync(outside, true),
    beat: () => sync(outside),
    pullAll: () => pullIn('*', me, Date.now()),
    listen: () => listen(outside, { again: id => void syncOne(id, outside).catch(() => {}), counts: () => {}, lists: () => {}, gone: customer => void removeDeleted(customer, outside).catch(() => {}), notices: id => void pullNotices(id, outside).catch(() => {}) }),
    look: (id: string) => lookAtOpened(id, outside),
    notices: noticesNow,
    removeDeleted: (customer: string) => removeDeleted(customer, outside),
    articles: (id: number, words: string) => findArticles('one', `${source.id}/${id}`, { words }, outside),
    pullNotices: () => pullNotices(source.id, outside),
    rosters: () => keepRosters(outside),
    counts: () => keepCounts(outside),
    dispatch,
    ticket: (id: number) => db.tickets.get(`${source.id}/${id}`),
    rejected: async () => (await db.outbox.toArray()).filter(({ state }) => state === 'rejected'),
    /** Who has what, as this browser shows it, by the server's own numbers. */
    shown: async () => new Map((await db.tickets.toArray()).map(({ id, assignee, status, snippet, tags, priority }) => [Number(id.split('/').at(-1)), {
      assignee: assignee === me ? agent : assignee === undefined ? null : Number(assignee.split('#').at(-1)),
      status,
      snippet,
      tags: [...tags].sort(),
      priority,
    }])),
  }
}
