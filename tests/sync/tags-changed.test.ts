import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { confirm } from '@/sync/settle'
import { settleTags } from '@/sync/tag-leave'
import { countTagged, createTag, dropTag, editTag } from '@/sync/tags'
import { compareCounts, comparePacks } from './model'
import { freshTags, names, owed, shown, tagged, wish } from './tagging'

freshTags()

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
