import { expect, it } from 'vitest'
import { inbox } from '@/connectors/facebook/inbox'
import { threadIds, threadNumber } from '@/connectors/facebook/instagram/thread-number'
import { source } from '../../make'

const place = { page: '104', item: '340282366841710301244000000000000000001', name: '', kind: 'computed' as const }

it('S110 the ids of an Instagram conversation are computed from its number, and back', () => {
  const ids = threadIds('17841400000000001', place.item)
  expect(ids.map(threadNumber)).toEqual([place.item, place.item])
  expect(ids.join()).toMatch(/^[A-Z0-9,]+$/i)
  expect(inbox.inDesk(source({ linked: { id: '17841400000000001', username: 'shop' } }), place)).toEqual({ ids: ids.map(id => `${source().id}/${id}`) })
})

it('S110 nothing is computed without a linked account', () => {
  expect(inbox.inDesk(source(), place)).toEqual({ ids: [] })
})

it('S110 comments are those under the Page’s post', () => {
  const { id, account } = source()
  expect(inbox.inDesk(source(), { ...place, kind: 'post', item: '555' })).toEqual({ under: `${id}/${account}_555:` })
})
