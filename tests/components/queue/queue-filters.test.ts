// @vitest-environment happy-dom
import type { KnownPost } from '@/sync/db'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import PostPick from '@/components/comments/PostPick.vue'
import KindTabs from '@/components/queue/KindTabs.vue'
import QueueEmpty from '@/components/queue/QueueEmpty.vue'
import QueueTools from '@/components/queue/QueueTools.vue'
import TagJoin from '@/components/settings/TagJoin.vue'
import { noFilters } from '@/domain/filters'
import { placesOf } from '@/domain/places'
import { readSettings } from '@/platform/settings'
import { useConnections } from '@/stores/connections'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { db } from '@/sync/db'
import { dropTag, editTag } from '@/sync/tags'
import { noon, source, ticket } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/pages', () => ({ version: () => '1', openSettings: vi.fn() }))

freshStage()
beforeEach(async () => {
  await browser.storage.local.clear()
  await db.sources.put(source({ filled: true }))
})

const posted = (n: number, changes: Partial<KnownPost> = {}): KnownPost => ({ id: `facebook:1/p_${n}`, source: 'facebook:1', excerpt: `Post number ${n}`, at: noon - n * 3600_000, ...changes })

async function picker(posts: KnownPost[]) {
  await db.posts.bulkPut(posts)
  const pick = show(PostPick)
  await vi.waitFor(() => expect(pick.find('button').exists()).toBe(true))
  await pick.get('button').trigger('click')
  return pick
}
const offered = (pick: Awaited<ReturnType<typeof picker>>) => pick.findAll('[role=checkbox]').map(item => item.get('.clamp').text())

it('S062 S088 a filter by a tag follows when the tag is renamed in another window, and goes with it when it is deleted', async () => {
  await db.tags.bulkPut([{ id: 'vip', name: 'VIP', hue: 1, order: 0 }, { id: 'sale', name: 'Sale', hue: 2, order: 1 }])
  const queue = useQueue()
  await queue.filterBy({ tags: ['vip', 'sale'] })
  expect(queue.filters.tags).toEqual(['vip', 'sale'])
  await editTag('vip', 'Khách quen', 1)
  await vi.waitFor(() => expect(queue.filters.tags).toEqual(['khach-quen', 'sale']))
  await dropTag('khach-quen')
  await vi.waitFor(() => expect([queue.filters.tags, queue.activeFilters]).toEqual([['sale'], 1]))
})

describe('S098 filter by post', () => {
  it('is not offered where no post is known', async () => {
    const pick = show(PostPick)
    await flushPromises()
    expect(pick.find('button').exists()).toBe(false)
  })

  it('offers 300 posts, the newest first, in parts', async () => {
    const pick = await picker(Array.from({ length: 300 }, (_, n) => posted(n)))
    expect(offered(pick)).toHaveLength(50)
    expect(offered(pick)[0]).toBe('Post number 0')
    await pick.get('.found > .button').trigger('click')
    expect(offered(pick)).toHaveLength(100)
  })

  it('finds a post by its words, whatever the accents', async () => {
    const pick = await picker([posted(1), posted(2, { excerpt: 'Khăn lanh mới về' }), posted(3, { excerpt: '' })])
    await pick.get('input').setValue('moi KHAN')
    expect(offered(pick)).toEqual(['Khăn lanh mới về'])
    await pick.get('input').setValue('nowhere')
    expect(pick.get('[role=status]').text()).toBe('No post has these words')
  })

  it('says of a post without words that it has none, and what is an ad or a reel', async () => {
    const pick = await picker([posted(1, { excerpt: '', ad: true }), posted(2, { reel: true })])
    expect(offered(pick)).toEqual(['Post without text', 'Post number 2'])
    expect(pick.findAll('.facts').map(line => line.text())).toEqual([expect.stringContaining('Ad'), expect.stringContaining('Reel')])
  })

  it('shows words as words, and no picture that is not a safe one', async () => {
    const pick = await picker([posted(1, { excerpt: '<b>x</b>', picture: 'http://a.example/1.jpg' }), posted(2, { picture: 'https://a.example/2.jpg' })])
    expect(offered(pick)[0]).toBe('<b>x</b>')
    expect(pick.findAll('img').map(image => image.attributes('src'))).toEqual(['https://a.example/2.jpg'])
    await pick.get('img').trigger('error')
    expect(pick.find('img').exists()).toBe(false)
  })

  it('counts the tickets of the list under each, and is remembered', async () => {
    const one = ticket({ kind: 'comment', post: { id: 'p_1', excerpt: '' } })
    await db.tickets.put({ ...one, places: placesOf(one, false), pack: 0 })
    const pick = await picker([posted(1), posted(2)])
    await vi.waitFor(() => expect(pick.findAll('.count').map(count => count.text())).toEqual(['1']))
    await pick.get('[role=checkbox]').trigger('click')
    expect(useQueue().filters.posts).toEqual(['facebook:1/p_1'])
    expect((await readSettings()).filters.posts).toEqual(['facebook:1/p_1'])
  })

  it('offers those of the page looked at, and Esc closes it before anything else', async () => {
    await useSession().loaded
    await useSession().set('view', { list: 'open', tab: 'all', page: 'facebook:1', sort: 'newest' })
    const pick = await picker([posted(1), posted(2, { id: 'facebook:2/p_2', source: 'facebook:2' })])
    expect(offered(pick)).toEqual(['Post number 1'])
    await pick.get('input').trigger('keydown', { key: 'Escape' })
    expect(pick.find('input').exists()).toBe(false)
  })
})

describe('tags, any or all of them', () => {
  it.each([[[], false], [['vip'], false], [['vip', 'new'], true]])('with %j chosen it is asked: %s', async (tags, asked) => {
    await useSession().loaded
    await useQueue().filterBy({ tags })
    expect(show(TagJoin).find('[role=radiogroup]').exists()).toBe(asked)
  })

  it('the choice is kept', async () => {
    await useSession().loaded
    await useQueue().filterBy({ tags: ['vip', 'new'] })
    const join = show(TagJoin)
    await join.findAll('[role=radio]')[1]!.trigger('click')
    expect(useQueue().filters.allTags).toBe(true)
    expect((await readSettings()).filters.allTags).toBe(true)
  })
})

describe('S062 what is on', () => {
  it('is named, each with a way to take it off', async () => {
    await useSession().loaded
    await useQueue().filterBy({ unread: true, phone: true, tags: ['vip', 'new'], allTags: true })
    const tools = show(QueueTools)
    const chips = () => tools.findAll('.active .chip .cut').map(chip => chip.text())
    expect(chips()).toEqual(['Unread', 'Has phone', 'Tags: vip + new'])
    await tools.findAll('.active .chip')[1]!.trigger('click')
    expect(chips()).toEqual(['Unread', 'Tags: vip + new'])
  })

  it('is named where nothing is found, and cleared there', async () => {
    await useSession().loaded
    await useQueue().filterBy({ phone: true, priorities: ['high'] })
    const empty = show(QueueEmpty)
    await vi.waitFor(() => expect(empty.text()).toContain('On now: Has phone · Priority: High.'))
    await empty.get('button').trigger('click')
    expect(useQueue().filters).toEqual(noFilters())
  })

  it('remembered by an older version, it still works', async () => {
    await browser.storage.local.set({ 'setting:filters': { unread: true, seen: false, priorities: [], channels: [], tags: [] } })
    expect((await readSettings()).filters).toEqual({ ...noFilters(), unread: true })
  })
})

describe('S093 a page that is no longer connected', () => {
  it('is looked at no more: all pages are', async () => {
    await useSession().loaded
    await useSession().set('view', { list: 'open', tab: 'all', page: 'facebook:9', sort: 'newest' })
    await vi.waitFor(() => expect(useQueue().view.page).toBe('*'))
    await db.sources.put(source({ id: 'facebook:9', order: 1 }))
    await vi.waitFor(() => expect(useQueue().view.page).toBe('facebook:9'))
  })
})

describe('S055 a Page without a greeting', () => {
  it('has the Chatbot tab all the same, and it says why nothing is there', async () => {
    await useSession().loaded
    await useSession().set('view', { list: 'open', tab: 'chatbot', page: '*', sort: 'newest' })
    const strip = show(KindTabs)
    expect(strip.findAll('[role=tab]').map(tab => tab.text())).toEqual(['All', 'Messages', 'Comments', 'Chatbot', 'Livestream'])
    const empty = show(QueueEmpty)
    await vi.waitFor(() => expect(empty.text()).toContain('chatbot'))
    await db.sources.put(source({ filled: true, greets: true }))
    await vi.waitFor(() => expect(empty.text()).not.toContain('chatbot'))
  })
})

it('S093 the colour of a page is chosen, and is everywhere at once', async () => {
  await useConnections().paint(source(), 5)
  await vi.waitFor(() => expect(useSources().byId('facebook:1')?.hue).toBe(5))
})
