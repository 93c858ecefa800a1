import type { Command } from '@/domain/actions'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { confirm } from '@/sync/settle'
import { settleTags } from '@/sync/tag-leave'
import { allTags, countTagged, createTag, dropTag, editTag, orderTags } from '@/sync/tags'
import { source, ticket } from '../make'
import { compareCounts, comparePacks } from './model'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})

/** Tickets `t_0`, `t_1` … with these tags. */
async function tagged(...tags: string[][]) {
  const tickets = tags.map((tags, i) => ticket({ id: `facebook:1/t_${i}`, tags }))
  await db.transaction('rw', rewritten(), async () => rewrite(await look(tickets.map(({ id }) => id), []), (_, i) => tickets[i]!))
}
const shown = async () => (await db.tickets.toArray()).map(row => row.tags)
const names = async () => (await allTags()).map(tag => tag.name)
function wish(action: 'tag' | 'untag', tag: string, at = 0) {
  return dispatch({ action, input: { tag }, ticket: `facebook:1/t_${at}`, source: 'facebook:1', id: crypto.randomUUID(), by: 'ana', at: 1 } as Command)
}
const owed = async () => (await db.outbox.toArray()).map(row => [row.action, row.input])

describe('S089 names', () => {
  it.each([
    ['another spelling', 'GIAO HÀNG'],
    ['without accents', 'giao hang'],
    ['spaces around and between', '  Giao   hàng '],
    ['full-width letters', 'Ｇiao hàng'],
    ['a zero-width character', 'Giao\u200B hàng'],
  ])('%s is the same tag, never a second one', async (_, name) => {
    await createTag('Giao hàng', 3)
    expect(await createTag(name, 4)).toMatchObject({ id: 'giao-hang', name: 'Giao hàng', hue: 3 })
    await createTag('Khác')
    expect(await editTag('khac', name, 1)).toBe('taken')
    expect(await names()).toEqual(['Giao hàng', 'Khác'])
  })

  it.each([[''], ['   '], ['!!!'], ['\u200B']])('a name without letter or digit is refused (%j)', async (name) => {
    await createTag('Khác')
    expect(await createTag(name)).toBeUndefined()
    expect(await editTag('khac', name, 1)).toBe('empty')
  })

  it('another spelling and another colour of itself are only words on the tag', async () => {
    await createTag('Giao hang', 3)
    await tagged(['giao-hang'])
    expect(await editTag('giao-hang', 'Giao hàng', 5)).toBeUndefined()
    expect(await allTags()).toEqual([{ id: 'giao-hang', name: 'Giao hàng', hue: 5, order: 0 }])
    expect(await shown()).toEqual([['giao-hang']])
  })

  it('a tag deleted in another window meanwhile is not written anew', async () => {
    expect(await editTag('vip', 'VIP', 1)).toBe('gone')
  })
})

describe('S088 order', () => {
  it('is kept, and a new tag stands behind all', async () => {
    for (const name of ['A', 'B', 'C']) await createTag(name)
    await orderTags(['c', 'a', 'b'])
    await createTag('D')
    expect(await names()).toEqual(['C', 'A', 'B', 'D'])
  })

  it('a tag that came from elsewhere meanwhile stays, behind', async () => {
    for (const name of ['A', 'B', 'New']) await createTag(name)
    await orderTags(['b', 'a'])
    expect(await names()).toEqual(['B', 'A', 'New'])
  })

  it('a tag deleted from the middle leaves no two in one place', async () => {
    for (const name of ['A', 'B', 'C']) await createTag(name)
    await dropTag('b')
    await settleTags()
    await createTag('D')
    expect((await allTags()).map(({ name, order }) => [name, order])).toEqual([['A', 0], ['C', 2], ['D', 3]])
  })

  it('a renamed tag keeps its place', async () => {
    for (const name of ['A', 'B', 'C']) await createTag(name)
    await editTag('a', 'Z', 1)
    expect(await names()).toEqual(['Z', 'B', 'C'])
    await settleTags()
    expect(await names()).toEqual(['Z', 'B', 'C'])
  })
})

it('S087 says how many tickets have a tag', async () => {
  await tagged(['vip', 'giao-hang'], ['vip'], [])
  expect([...await countTagged(['vip', 'giao-hang', 'none'])]).toEqual([['vip', 2], ['giao-hang', 1], ['none', 0]])
})

describe('a renamed tag keeps its tickets', () => {
  beforeEach(() => createTag('Cũ'))

  it('in shown, remote and owed alike, with numbers and search text in step', async () => {
    await tagged(['cu', 'vip'], ['vip'], ['cu'], [])
    await wish('tag', 'cu', 1)
    await wish('untag', 'cu', 2)
    await editTag('cu', 'Mới', 1)
    await settleTags()
    expect(await shown()).toEqual([['moi', 'vip'], ['vip', 'moi'], [], []])
    expect((await db.base.toArray()).map(row => row.tags)).toEqual([['vip'], ['moi']])
    expect(await owed()).toEqual([['tag', { tag: 'moi' }], ['untag', { tag: 'moi' }]])
    expect(await names()).toEqual(['Mới'])
    await compareCounts(await db.tickets.toArray(), () => false)
    await comparePacks()
  })

  it('more of them than one batch takes', async () => {
    await tagged(...Array.from({ length: 400 }, () => ['cu']))
    await editTag('cu', 'Mới', 1)
    await settleTags()
    expect([...await countTagged(['cu', 'moi'])]).toEqual([['cu', 0], ['moi', 400]])
    await comparePacks()
  })

  it('and then back again before it was done', async () => {
    await tagged(['cu'], ['vip'])
    await editTag('cu', 'Mới', 1)
    await editTag('moi', 'Cũ', 1)
    await settleTags()
    expect(await shown()).toEqual([['cu'], ['vip']])
    expect(await names()).toEqual(['Cũ'])
  })

  it('twice before it was done', async () => {
    await tagged(['cu'])
    await editTag('cu', 'Mới', 1)
    await editTag('moi', 'Mới nhất', 1)
    await settleTags()
    expect(await shown()).toEqual([['moi-nhat']])
    expect(await names()).toEqual(['Mới nhất'])
  })

  it('a ticket that comes in under the old name later follows', async () => {
    await editTag('cu', 'Mới', 1)
    await settleTags()
    await tagged(['cu'])
    await settleTags()
    expect(await shown()).toEqual([['moi']])
  })

  it('what a pass has in hand is left alone, and done afterwards', async () => {
    await tagged([])
    await wish('tag', 'cu')
    await db.outbox.toCollection().modify({ state: 'sending' })
    await editTag('cu', 'Mới', 1)
    await settleTags()
    expect(await owed()).toEqual([['tag', { tag: 'cu' }]])
    await confirm((await db.outbox.toArray())[0]!, {})
    await settleTags()
    expect(await shown()).toEqual([['moi']])
  })
})

describe('a deleted tag', () => {
  beforeEach(() => createTag('VIP'))

  it('is taken off its tickets, and what is owed about it is owed no more', async () => {
    await tagged(['vip', 'a'], [], ['vip'])
    await wish('tag', 'vip', 1)
    await wish('untag', 'vip', 2)
    await dropTag('vip')
    expect(await names()).toEqual([])
    await settleTags()
    expect(await shown()).toEqual([['a'], [], []])
    expect([await db.outbox.count(), await db.base.count()]).toEqual([0, 0])
    await compareCounts(await db.tickets.toArray(), () => false)
    await comparePacks()
  })

  it('what else its tickets owe stays owed', async () => {
    await tagged(['vip'])
    await wish('tag', 'vip')
    await wish('tag', 'a')
    await dropTag('vip')
    await settleTags()
    expect(await shown()).toEqual([['a']])
    expect(await owed()).toEqual([['tag', { tag: 'a' }]])
    expect((await db.base.toArray()).map(row => row.tags)).toEqual([[]])
  })

  it('does not come back with a send that was under way', async () => {
    await tagged([])
    await wish('tag', 'vip')
    const [sending] = await db.outbox.toArray()
    await dropTag('vip')
    await settleTags()
    await confirm(sending!, {})
    expect(await shown()).toEqual([[]])
  })

  it('made anew under the same name is a tag again', async () => {
    await dropTag('vip')
    await createTag('Vip')
    await settleTags()
    expect(await names()).toEqual(['Vip'])
  })
})
