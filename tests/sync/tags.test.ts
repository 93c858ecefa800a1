import { describe, expect, it } from 'vitest'
import { settleTags } from '@/sync/tag-leave'
import { allTags, countTagged, createTag, dropTag, editTag, orderTags } from '@/sync/tags'
import { freshTags, names, shown, tagged } from './tagging'

freshTags()

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

  it('a tag deleted in another window meanwhile is not written again', async () => {
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
