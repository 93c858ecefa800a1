import { describe, expect, it } from 'vitest'
import { hueOf, initialsOf } from '@/domain/face'
import { countOf, noFilters, passes } from '@/domain/filters'
import { hold } from '@/domain/hold'
import { heatOf } from '@/domain/wait'
import { noon, ticket } from '../make'

describe('the face of a customer', () => {
  it.each([
    ['Nguyễn Thị Thanh Hương', 'TH'],
    ['Trần Minh Quân', 'MQ'],
    ['Szentgyörgyi-Kovács Zsófia', 'SZ'],
    ['Oliver Bennett', 'OB'],
    ['Suharti', 'S'],
    ['@dewi.lestari', 'DL'],
    ['@mai_anh.92', 'A9'],
    ['@mochome', 'M'],
    ['  Đỗ\u200B An ', 'ĐA'],
    ['E\u0301va', 'É'],
    ['🌸 Lan 🌸', 'L'],
    ['👩‍👧 ', '👩‍👧'],
    ['\u200B', ''],
    ['', ''],
  ])('%j shows %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('has the same hue for the same name, one of eight', () => {
    expect(hueOf('Lan')).toBe(hueOf('Lan'))
    expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(hueOf('Trần Minh Quân'))
  })
})

it.each([[0, 'bare'], [14.9, 'bare'], [15, 'warm'], [59.9, 'warm'], [60, 'hot'], [6000, 'hot']])('a wait of %d minutes looks %s', (minutes, heat) => {
  expect(heatOf(minutes * 60_000)).toBe(heat)
})

describe('S036 rows that hold still under the pointer', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(id => ticket({ id }))

  it('keep their order and take their new content', () => {
    const newer = { ...b!, snippet: 'again' }
    expect(hold([a!, b!], [newer, a!])).toEqual([a, newer])
  })
  it('stay though they have left the list', () => {
    expect(hold([a!, b!], [b!])).toEqual([a, b])
  })
  it('let new ones in behind', () => {
    expect(hold([a!, b!], [c!, a!, b!])).toEqual([a, b, c])
  })
})

describe('filters', () => {
  const unread = ticket({ id: 'unread' })
  const seen = ticket({ id: 'seen', seenAt: noon })
  const answered = ticket({ id: 'answered', seenAt: noon, waitingSince: undefined })

  it.each([
    ['S059 unread', { unread: true }, ['unread']],
    ['S065 seen, not answered', { seen: true }, ['seen']],
    ['nothing chosen', {}, ['unread', 'seen', 'answered']],
  ])('%s', (_, change, ids) => {
    const shown = [unread, seen, answered].filter(row => passes({ ...noFilters(), ...change }, row, undefined))
    expect(shown.map(row => row.id)).toEqual(ids)
  })

  it('S059 keeps what is open in sight until it is left', () => {
    expect(passes({ ...noFilters(), unread: true }, seen, 'seen')).toBe(true)
    expect(passes({ ...noFilters(), unread: true }, seen, undefined)).toBe(false)
  })

  it('one group asks for any of its values, two groups for both', () => {
    const filters = { ...noFilters(), priorities: ['high' as const, 'medium' as const], tags: ['vip'] }
    expect(passes(filters, ticket({ priority: 'medium', tags: ['vip', 'new'] }), undefined)).toBe(true)
    expect(passes(filters, ticket({ priority: 'low', tags: ['vip'] }), undefined)).toBe(false)
    expect(passes(filters, ticket({ priority: 'high' }), undefined)).toBe(false)
    expect(passes(filters, ticket({ tags: ['vip'] }), undefined)).toBe(false)
  })

  it('asks for one of the tags, or for all of them', () => {
    const [both, one, none] = [['vip', 'new'], ['vip'], []].map(tags => ticket({ tags }))
    const found = (allTags: boolean) => [both, one, none].filter(row => passes({ ...noFilters(), tags: ['new', 'vip'], allTags }, row!, undefined))
    expect(found(false)).toEqual([both, one])
    expect(found(true)).toEqual([both])
  })

  it('S098 asks for comments under one post or the other; a post of the same number elsewhere is another', () => {
    const post = { id: 'p1', excerpt: '' }
    const [here, there, none] = [ticket({ post }), ticket({ source: 'facebook:2', post }), ticket()]
    const found = (...posts: string[]) => [here, there, none].filter(row => passes({ ...noFilters(), posts }, row!, undefined))
    expect(found('facebook:1/p1')).toEqual([here])
    expect(found('facebook:1/p1', 'facebook:2/p1')).toEqual([here, there])
  })

  it('S101 whoever is in two teams sees what is for either, or for one of them', () => {
    const [first, second, other, nobodys] = ['t1', 't2', 't3', undefined].map(team => ticket({ team }))
    const found = (...teams: string[]) => [first, second, other, nobodys].filter(row => passes({ ...noFilters(), teams }, row!, undefined))
    expect(found('t1', 't2')).toEqual([first, second])
    expect(found('t2')).toEqual([second])
  })

  it('asks for those whose phone is known', () => {
    expect(passes({ ...noFilters(), phone: true }, ticket({ hasPhone: true }), undefined)).toBe(true)
    expect(passes({ ...noFilters(), phone: true }, ticket(), undefined)).toBe(false)
  })

  it('S062 counts each value that is on', () => {
    expect(countOf({ ...noFilters(), unread: true, phone: true, priorities: ['high', 'low'], tags: ['vip'], allTags: true, posts: ['facebook:1/p'] })).toBe(6)
  })
})
