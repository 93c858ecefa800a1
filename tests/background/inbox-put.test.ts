import type { InboxRead } from '@/domain/inbox/place'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { answerPuts } from '@/entrypoints/background/inbox-put'
import { db } from '@/sync/db'
import { learn } from '@/sync/inbox-links'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

type Says = (...args: unknown[]) => Promise<unknown>
const handlers = vi.hoisted(() => new Map<string, Says>())
const page = vi.hoisted(() => ({ item: '201', reads: 0, onRead: (_: number): unknown => undefined, put: [] as string[] }))
vi.mock('@/platform/messages', () => ({ on: (name: string, answer: Says) => handlers.set(name, answer), onFrom: () => {} }))
vi.mock('@/platform/inbox-put', () => ({
  readTab: async (): Promise<InboxRead> => {
    await page.onRead(++page.reads)
    const url = `https://business.facebook.com/latest/inbox/messenger?asset_id=1&selected_item_id=${page.item}&thread_type=FB_MESSAGE`
    return { at: Date.now(), url, tabs: [url], profiles: [], names: ['Đỗ Thị Lan'] }
  },
  putInTab: async (_tab: number, _mark: string, text: string) => {
    page.put.push(text)
    return 'done'
  },
}))
answerPuts()

const lan = 'facebook:1/t_1'
const put = () => handlers.get('inboxPut')?.(4, lan, 'Dạ')

beforeEach(async () => {
  Object.assign(page, { item: '201', reads: 0, onRead: () => {}, put: [] })
  await Promise.all(db.tables.map(table => table.clear()))
  await browser.storage.session.set({ 'inbox:4': { tab: 7, seen: { state: 'doubt', doubt: 'moving' }, pressedAt: 0 } })
  await db.sources.put(source())
  await store(source(), { arrivals: [{ conversation: conversation({ id: lan, name: 'Đỗ Thị Lan' }) }], messages: [], cursor: '' }, noon)
  await learn({ page: '1', item: '201', ticket: lan, at: noon })
})

it('S002 the page is read twice, and the text goes in where both show the ticket', async () => {
  expect(await put()).toEqual({ done: true })
  expect([page.reads, page.put]).toEqual([2, ['Dạ']])
})

it.each<[string, () => unknown, unknown]>([
  ['the ticket is deleted while the page is read', () => page.onRead = () => db.tickets.delete(lan), { done: false, why: 'gone' }],
  ['the ticket is deleted between the two reads', () => page.onRead = read => read === 2 && db.tickets.delete(lan), { done: false, why: 'gone' }],
  ['the page changes between the two reads', () => page.onRead = read => read === 2 && (page.item = '202'), { done: false, why: 'unsettled' }],
  ['no script of ours may read the page', () => page.onRead = () => Promise.reject(new Error('no')), { done: false, why: 'gone' }],
  ['no inbox is in sight', () => browser.storage.session.clear(), { done: false, why: 'gone' }],
  ['the page shows a conversation that is not here', () => page.item = '202', expect.objectContaining({ done: false })],
])('S002 nothing goes into the page: %s', async (_, happens, says) => {
  await happens()
  expect(await put()).toEqual(says)
  expect(page.put).toEqual([])
})
