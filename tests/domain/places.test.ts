import type { Key, List, Sort, View } from '@/domain/places'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { fold } from '@/domain/fold'
import { lists, placesOf, shownIn, sorts, talliesOf, tallyKey, viewKey } from '@/domain/places'
import { tabs, tabsOf } from '@/domain/tabs'
import { isSeenNotAnswered, isUnread } from '@/domain/ticket'
import { noon, ticket } from '../make'
import { randomly } from '../random'

/** The order that IndexedDB gives to array keys: numbers before text before arrays, the shorter first. */
const compare = (a: Key, b: Key) => indexedDB.cmp(a, b)

function views(agent: string): View[] {
  return lists.flatMap(list => tabs.flatMap(tab =>
    ['*', 'facebook:1', 'facebook:2'].flatMap(page => sorts.map(sort => ({ list, agent, tab, page, sort })))))
}

function someTickets(seed: number): Ticket[] {
  const { upTo, pick, chance } = randomly(seed)
  return Array.from({ length: 60 }, (_, i) => ticket({
    id: `facebook:${1 + i % 2}/t_${i}`,
    page: `facebook:${1 + i % 2}`,
    kind: pick(['message', 'message', 'comment', 'livestream']),
    name: pick(['Đặng Thị Lan', 'Kovács Anna', 'Ánh', 'anh', '', 'Zoë', '😀']),
    lastActivityAt: noon - upTo(20) * 1000,
    waitingSince: chance(0.5) ? noon - upTo(20) * 1000 : undefined,
    lastAgentAt: chance(0.5) ? noon : undefined,
    seenAt: chance(0.5) ? noon : undefined,
    priority: pick(['high', 'medium', 'low', undefined]),
    status: pick(['open', 'pending', 'closed']),
    assignee: pick([undefined, 'ana', 'chatwoot:1/7']),
    pulled: chance(0.9),
    ...(chance(0.2) ? { team: 'chatwoot:1#team5' } : {}),
  }))
}

const isIn: Record<List, (ticket: Ticket, agent: string) => boolean> = {
  inbox: ({ status, assignee }, agent) => status !== 'closed' && assignee === agent,
  unassigned: ({ status, assignee }) => status !== 'closed' && assignee === undefined,
  escalated: ({ status, team }) => status !== 'closed' && team !== undefined,
  open: ({ status }) => status !== 'closed',
  closed: ({ status }) => status === 'closed',
}

const rank = ({ priority }: Ticket) => ({ high: 0, medium: 1, low: 2, none: 3 })[priority ?? 'none']

/** What a person expects of each sort (S036, S099), told without the keys. */
const before: Record<Sort, (a: Ticket, b: Ticket) => number> = {
  newest: (a, b) => b.lastActivityAt - a.lastActivityAt,
  waiting: (a, b) => (a.waitingSince ?? 1e15) - (b.waitingSince ?? 1e15),
  priority: (a, b) => rank(a) - rank(b),
  unread: (a, b) => Number(isUnread(b)) - Number(isUnread(a)),
  name: (a, b) => fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : 0,
}

describe.each([[false, 1], [true, 2], [false, 3], [true, 4]])('with a greeting %s, seed %i', (greets, seed) => {
  const tickets = someTickets(seed)
  const filed = tickets.flatMap(ticket => placesOf(ticket, greets).map(key => ({ key, ticket })))
  const range = (view: string) => filed.filter(({ key }) => key[0] === view).sort((a, b) => compare(a.key, b.key))

  it.each(['ana', 'chatwoot:1/7'])('each list, tab, page and sort of %s is one range, complete and in its order', (agent) => {
    for (const view of views(agent)) {
      const rows = range(viewKey(view)).map(({ ticket }) => ticket)
      const expected = tickets.filter(it => it.pulled
        && isIn[view.list](it, agent)
        && tabsOf(it, greets).includes(view.tab)
        && (view.page === '*' || it.page === view.page))
      expect(new Set(rows)).toEqual(new Set(expected))
      expect(rows).toHaveLength(expected.length)
      const order = before[view.list === 'closed' ? 'newest' : view.sort]
      for (const [i, row] of rows.entries()) {
        if (i > 0) expect(order(rows[i - 1]!, row)).toBeLessThanOrEqual(0)
      }
    }
  })

  it('every key is valid, unique, and ends in the ticket\'s id: it can be a cursor', () => {
    for (const { key, ticket } of filed) expect(key.at(-1)).toBe(ticket.id)
    const keys = filed.map(({ key }) => key).sort(compare)
    for (const [i, key] of keys.entries()) {
      if (i > 0) expect(compare(keys[i - 1]!, key)).toBe(-1)
    }
  })

  it('S033 what was not pulled is in no list, only in its page\'s queue and that of all pages', () => {
    for (const it of tickets.filter(it => !it.pulled)) {
      expect(placesOf(it, greets).map(([view]) => view)).toEqual(['fresh/*/newest', `fresh/${it.page}/newest`])
    }
  })

  it.each(['ana', 'chatwoot:1/7'])('the numbers of each list and tab of %s are those of a recount', (agent) => {
    const tallies = tickets.flatMap(it => talliesOf(it, greets))
    const count = (key: string) => tallies.filter(it => it === key).length
    const of = (list: List, tab?: typeof tabs[number]) => tickets.filter(it =>
      it.pulled && isIn[list](it, agent) && (!tab || tabsOf(it, greets).includes(tab)))
    for (const list of lists) {
      for (const tab of [undefined, ...tabs]) {
        expect(count(tallyKey({ list, agent }, tab, 'all'))).toBe(of(list, tab).length)
        expect(count(tallyKey({ list, agent }, tab, 'unread'))).toBe(of(list, tab).filter(isUnread).length)
        expect(count(tallyKey({ list, agent }, tab, 'seen'))).toBe(of(list, tab).filter(isSeenNotAnswered).length)
      }
    }
    expect(count('fresh all')).toBe(tickets.filter(it => !it.pulled).length)
  })
})

it('S036 equal times have an order, and always the same', () => {
  const [a, b] = [ticket({ id: 's/a' }), ticket({ id: 's/b' })]
  const key = (it: Ticket) => placesOf(it, false).find(([view]) => view === 'open/all/*/newest')!
  expect(compare(key(a), key(b))).toBe(-1)
})

it('closed tickets are read by time only: another sort shows them newest first', () => {
  expect(viewKey({ list: 'closed', agent: 'ana', tab: 'all', page: '*', sort: 'name' })).toBe('closed/all/*/newest')
})

it.each([
  ['open and unassigned', {}, ['open/all', 'open/message', 'unassigned/all', 'unassigned/message']],
  ['S149 mine', { assignee: 'ana' }, ['open/all', 'open/message', 'inbox:ana/all', 'inbox:ana/message']],
  ['S017 closed', { status: 'closed', assignee: 'ana' }, ['closed/all', 'closed/message']],
  ['S033 not pulled', { pulled: false, assignee: 'ana' }, ['fresh']],
] as const)('%s', (_, changes, shown) => {
  expect(shownIn(ticket(changes as Partial<Ticket>), false)).toEqual(shown)
})

it.each([
  ['mine', 'ana', ['open', 'inbox:ana']],
  ['a colleague’s', 'bao', ['open', 'inbox:bao']],
  ['nobody’s', undefined, ['open', 'unassigned']],
])('S100 S101 what I or a colleague of the team works on is Open, and in its owner’s Inbox: %s', (_, assignee, places) => {
  for (const status of ['open', 'pending'] as const) expect(shownIn(ticket({ assignee, status }), false)).toEqual(places.flatMap(list => [`${list}/all`, `${list}/message`]))
  expect(shownIn(ticket({ assignee, status: 'closed' }), false)).toEqual(['closed/all', 'closed/message'])
})
