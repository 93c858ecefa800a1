import type { Filters } from '@/domain/filters'
import type { Key, View } from '@/domain/places'
import type { Ticket } from '@/domain/ticket'
import type { Sieve } from '@/sync/queue'
import { beforeAll, expect, it } from 'vitest'
import { noFilters, passes } from '@/domain/filters'
import { narrowings } from '@/domain/narrow'
import { lists, placesOf, sorts, viewKey } from '@/domain/places'
import { tabs } from '@/domain/tabs'
import { isUnread } from '@/domain/ticket'
import { db } from '@/sync/db'
import { readRows } from '@/sync/queue'
import { noon, ticket } from '../make'
import { randomly } from '../random'

const { upTo, pick, chance } = randomly(7)
const tickets = Array.from({ length: 800 }, (_, i) => ticket({
  id: `facebook:${1 + i % 3}/t_${1000 + i}`,
  page: `facebook:${1 + i % 3}`,
  kind: pick(['message', 'message', 'comment', 'livestream']),
  name: pick(['Đặng Thị Lan', 'Kovács Anna', 'Ánh', 'Budi']),
  lastActivityAt: noon - upTo(300) * 1000,
  waitingSince: chance(0.5) ? noon - upTo(50) * 1000 : undefined,
  lastAgentAt: chance(0.6) ? noon : undefined,
  seenAt: chance(0.5) ? noon : undefined,
  channel: pick(['messenger', 'instagram', 'web']),
  priority: pick(['high', 'low', undefined]),
  status: pick(['open', 'open', 'pending', 'closed']),
  assignee: pick([undefined, 'ana', 'ben']),
  pulled: chance(0.95),
  tags: [['rare'], ['odd'], ['odd', 'rare'], [], [], []][i % 6] ?? [],
  hasPhone: i % 5 === 0 || undefined,
  team: [undefined, undefined, 't1', undefined, 't2', 't3', undefined][i % 7],
  post: i % 4 === 0 ? { id: `p${i % 3}`, excerpt: '' } : undefined,
}))

beforeAll(async () => {
  await db.tickets.bulkPut(tickets.map(it => ({ ...it, places: placesOf(it, true), pack: 0 })))
})

const ids = (rows: Ticket[]) => rows.map(row => row.id)
/** All ids of a view, in the order of its keys. */
function whole(view: string) {
  return tickets
    .flatMap(it => placesOf(it, true).filter(([first]) => first === view))
    .sort((a, b) => indexedDB.cmp(a, b))
    .map(key => String(key.at(-1)))
}

const walk = (passes: (row: Ticket) => boolean): Sieve => ({ passes, narrow: [], kept: undefined, reach: Infinity })

async function pageByPage(view: string, limit: number, passes?: (row: Ticket) => boolean) {
  const pages: string[][] = []
  let after: Key | undefined
  do {
    const read = await readRows(view, limit, passes && walk(passes), after)
    pages.push(ids(read.rows))
    after = read.after
  } while (after)
  return pages
}

const looks = lists.flatMap(list => tabs.map(tab => ({ list, tab })))
function view(changes: Partial<View> = {}) {
  return viewKey({ list: 'open', agent: 'ana', tab: 'all', page: '*', sort: 'newest', ...changes })
}

it.each(looks)('S036 S099 $list $tab by each sort: page by page it is the whole view, each ticket once', async (look) => {
  for (const sort of sorts) {
    for (const page of ['*', 'facebook:2']) {
      const pages = await pageByPage(view({ ...look, sort, page }), 50)
      expect(pages.flat()).toEqual(whole(view({ ...look, sort, page })))
    }
  }
})

it('S099 a row with the same place as the cursor\'s is neither lost nor shown twice', async () => {
  const same = Array.from({ length: 7 }, (_, i) => ticket({ id: `facebook:1/t_${i}`, assignee: 'cleo' }))
  await db.tickets.bulkPut(same.map(it => ({ ...it, places: placesOf(it, false), pack: 0 })))
  const pages = await pageByPage(view({ list: 'inbox', agent: 'cleo' }), 2)
  await db.tickets.bulkDelete(ids(same))
  expect(pages).toEqual([
    ['facebook:1/t_0', 'facebook:1/t_1'],
    ['facebook:1/t_2', 'facebook:1/t_3'],
    ['facebook:1/t_4', 'facebook:1/t_5'],
    ['facebook:1/t_6'],
  ])
})

it('S062 a filter finds all that pass, in the order of the view, from page to page', async () => {
  const passes = (row: Ticket) => isUnread(row) && row.priority === 'high'
  const expected = whole(view({ sort: 'waiting' })).filter(id => passes(tickets.find(it => it.id === id)!))
  expect(expected.length).toBeGreaterThan(20)
  expect((await pageByPage(view({ sort: 'waiting' }), 10, passes)).flat()).toEqual(expected)
})

it('S062 a filter that nothing passes comes to the end and says so', async () => {
  expect(await readRows(view(), 50, walk(() => false))).toEqual({ rows: [], after: undefined })
})

it('a walk stops when nobody waits for it any more', async () => {
  let looked = 0
  await readRows(view(), 50, walk(() => {
    looked++
    return false
  }), undefined, () => false)
  expect(looked).toBeGreaterThan(0)
  expect(looked).toBeLessThan(whole(view()).length)
})

it.each([
  ['unread', { unread: true }],
  ['S065 seen, not answered', { seen: true }],
  ['high', { priorities: ['high'] }],
  ['a rare tag', { tags: ['rare'] }],
  ['one of two tags', { tags: ['rare', 'odd'] }],
  ['both tags', { tags: ['rare', 'odd'], allTags: true }],
  ['phone and unread', { phone: true, unread: true }],
  ['two channels', { channels: ['instagram', 'web'] }],
  ['a channel that no ticket has', { channels: ['sms'] }],
  ['unread on one channel', { channels: ['messenger'], unread: true }],
  ['S101 two teams', { teams: ['t1', 't2'] }],
  ['S098 two posts', { posts: ['facebook:1/p0', 'facebook:1/p1'] }],
] as [string, Partial<Filters>][])('S062 %s: what the index tells is what a walk finds, in the same order', async (_, change) => {
  const filters = { ...noFilters(), ...change }
  for (const look of [{}, { list: 'closed' }, { tab: 'comment', sort: 'name' }, { page: 'facebook:1', sort: 'waiting' }] as Partial<View>[]) {
    const at: View = { list: 'open', agent: 'ana', tab: 'all', page: '*', sort: 'newest', ...look }
    const sieve = { ...walk(row => passes(filters, row, undefined)), narrow: narrowings(at, filters) }
    const told = await readRows(viewKey(at), 7, sieve)
    const second = told.after && await readRows(viewKey(at), 7, sieve, told.after)
    const walked = await readRows(viewKey(at), 14, { ...sieve, narrow: [] })
    expect(ids([...told.rows, ...second?.rows ?? []])).toEqual(ids(walked.rows))
  }
})

it('S059 what is open stays where it stood, though no index finds it under the filter', async () => {
  const filters = { ...noFilters(), tags: ['rare'] }
  const look: View = { list: 'open', agent: 'ana', tab: 'all', page: '*', sort: 'newest' }
  const opened = tickets.find(it => it.status !== 'closed' && it.pulled && it.kind === 'comment' && !it.tags.includes('rare'))!
  const { rows } = await readRows(viewKey(look), 800, { passes: row => passes(filters, row, opened.id), narrow: narrowings(look, filters), kept: opened.id, reach: 0 })
  expect(rows.filter(row => !row.tags.includes('rare')).map(row => row.id)).toEqual([opened.id])
  expect(ids(rows)).toEqual(whole(viewKey(look)).filter(id => rows.some(row => row.id === id)))
})

it('a walk tells what it has when it has come to its reach, and where it goes on', async () => {
  const first = await readRows(view(), 50, { ...walk(() => false), reach: 1 })
  expect(first.rows).toEqual([])
  expect(first.after).toBeDefined()
})

it('an empty view is an empty page without a next one', async () => {
  expect(await readRows(view({ list: 'inbox', agent: 'nobody' }), 50)).toEqual({ rows: [], after: undefined })
})

it('S062 many under a filter, far apart in a long list, are found by their ids, in order and from page to page', async () => {
  const long = Array.from({ length: 4500 }, (_, i) => ({ ...ticket({ id: `facebook:9/t_${i}`, tags: i % 15 === 0 ? ['far'] : [] }), places: [['long', i], ...i % 15 === 0 ? [['#far', i]] : []], pack: 0 }))
  await db.tickets.bulkPut(long)
  const sieve = { ...walk(row => row.tags.includes('far') && row.id !== 'facebook:9/t_15'), narrow: [[{ index: 'places' as const, from: ['#far'], to: ['#far', []] as [string, []] }]] }
  const first = await readRows('long', 280, sieve)
  const second = await readRows('long', 280, sieve, first.after)
  await db.tickets.bulkDelete(ids(long))
  expect([...ids(first.rows), ...ids(second.rows)]).toEqual(ids(long).filter((id, i) => i % 15 === 0 && id !== 'facebook:9/t_15'))
  expect([first.rows.length, second.after]).toEqual([280, undefined])
})
