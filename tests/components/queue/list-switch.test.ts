// @vitest-environment happy-dom
import type { KeptRoster } from '@/sync/team/team-roster'
import { expect, it, vi } from 'vitest'
import ListSwitch from '@/components/queue/ListSwitch.vue'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { source } from '../../make'
import { freshStage, show } from '../stage'

freshStage()
const counts = { inbox: 2, unassigned: 9, escalated: 1, open: 12, closed: 18_340 }
const known = { inbox: 2, unassigned: 8, escalated: 1, open: 11, closed: 40 }
const roster = (changes: Partial<KeptRoster> = {}): KeptRoster => ({ source: 'facebook:1', at: Date.now(), countedAt: Date.now(), members: [], crews: [{ id: 'team', name: 'first line', mine: true }], inboxes: [], labels: [], templates: [], attributes: [], counts, known, me: { state: 'online', autoOffline: true }, ...changes })
const here = { 'inbox:me all': 2, 'unassigned all': 5, 'fresh all': 3, 'escalated all': 1, 'open all': 8, 'closed all': 40 }

async function numbers(rosters: KeptRoster[], at: Partial<ReturnType<typeof source>> = {}) {
  await db.sources.put(source({ filled: true, ...at }))
  await db.counts.put({ page: 'facebook:1', n: here })
  await db.rosters.bulkPut(rosters)
  await useSession().loaded
  const lists = show(ListSwitch)
  return () => lists.findAll('[role="tab"]').map(tab => tab.text().replaceAll(/\s+/g, ' '))
}

it('S100 S106 Inbox, Unassigned, Escalated, All and Closed bear the server\'s own count, of which what waits to be pulled is no part', async () => {
  const shown = await numbers([roster()])
  await vi.waitFor(() => expect(shown()).toEqual(['Inbox2', 'Unassigned6', 'Escalated1', 'All open9', 'Closed18K']))
})

it('S106 our own numbers where the server cannot be reached, has not been asked for long, or there is none', async () => {
  const own = ['Inbox2', 'Unassigned5', 'Escalated1', 'All open8', 'Closed']
  const failing = await numbers([roster()], { failure: { why: 'network', at: 1 } })
  await vi.waitFor(() => expect(failing()).toEqual(own))
  await db.sources.put(source({ filled: true }))
  await vi.waitFor(() => expect(failing()).not.toEqual(own))
  await db.rosters.put(roster({ countedAt: Date.now() - 16 * 60_000 }))
  await vi.waitFor(() => expect(failing()).toEqual(own))
})
