import type { Filters } from '@/domain/filters'
import type { Stretch } from '@/domain/narrow'
import type { View } from '@/domain/places'
import { expect, it } from 'vitest'
import { noFilters, passes } from '@/domain/filters'
import { narrowings } from '@/domain/narrow'
import { lists, placesOf, viewKey } from '@/domain/places'
import { tabs } from '@/domain/tabs'
import { noon, ticket } from '../make'
import { randomly } from '../random'

const { upTo, pick, chance } = randomly(11)
const tickets = Array.from({ length: 300 }, (_, i) => ticket({
  id: `facebook:1/t_${i}`,
  kind: pick(['message', 'comment', 'livestream']),
  channel: pick(['messenger', 'comment']),
  seenAt: chance(0.5) ? noon : undefined,
  waitingSince: chance(0.5) ? noon - upTo(50) : undefined,
  priority: pick(['high', 'medium', 'low', undefined]),
  status: pick(['open', 'pending', 'closed']),
  assignee: pick([undefined, 'ana']),
  tags: [['vip'], ['new', 'vip'], ['/chatbot/'], []][upTo(4)] ?? [],
  hasPhone: chance(0.3) || undefined,
  post: chance(0.3) ? { id: pick(['p1', 'p2']), excerpt: '' } : undefined,
}))
const filed = tickets.map(it => ({ it, places: placesOf(it, true) }))
function stands({ it, places }: (typeof filed)[number], { index, from, to }: Stretch) {
  const keys = index === 'places' ? places : [[it.channel, it.status]]
  return keys.some(key => indexedDB.cmp(key, from) >= 0 && indexedDB.cmp(key, to) <= 0)
}

const cases: [string, Partial<Filters>, number][] = [
  ['nothing', {}, 0],
  ['unread', { unread: true }, 1],
  ['S065 seen, not answered', { seen: true }, 1],
  ['two priorities', { priorities: ['high', 'low'] }, 1],
  ['one of two tags', { tags: ['vip', '/chatbot/'] }, 1],
  ['both tags', { tags: ['vip', 'new'], allTags: true }, 2],
  ['S098 a post', { posts: ['facebook:1/p1'] }, 1],
  ['a phone and a tag', { phone: true, tags: ['vip'] }, 2],
  ['a channel', { channels: ['comment'] }, 1],
  ['two channels and a tag', { channels: ['comment', 'messenger'], tags: ['vip'] }, 2],
]

it.each(cases)('%s: every ticket that passes stands in each stretch, whatever the list and tab', (_, change, count) => {
  const filters = { ...noFilters(), ...change }
  for (const view of lists.flatMap(list => tabs.map((tab): View => ({ list, tab, agent: 'ana', page: '*', sort: 'newest' })))) {
    const narrow = narrowings(view, filters)
    if (view.list !== 'closed') expect(narrow).toHaveLength(count)
    const inView = filed.filter(({ places }) => places.some(([first]) => first === viewKey(view)))
    for (const one of inView.filter(({ it }) => passes(filters, it, undefined))) {
      for (const stretches of narrow) expect(stretches.some(stretch => stands(one, stretch))).toBe(true)
    }
  }
})

it('a stretch of a mark holds no ticket without it, and what waits to be pulled has none', () => {
  const [[stretches]] = [narrowings({ list: 'open', tab: 'all', agent: 'ana', page: '*', sort: 'newest' }, { ...noFilters(), phone: true })]
  const under = filed.filter(one => stretches!.some(stretch => stands(one, stretch)))
  expect(under.map(({ it }) => it)).toEqual(tickets.filter(it => it.hasPhone && it.status !== 'closed'))
  expect(placesOf(ticket({ pulled: false, hasPhone: true, tags: ['vip'] }), false)).toHaveLength(2)
})
