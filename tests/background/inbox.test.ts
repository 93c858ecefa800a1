import type { InboxRead } from '@/domain/inbox/place'
import type { Beside } from '@/domain/inbox/seen'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { answerInboxes } from '@/entrypoints/background/inbox'
import { writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { learn } from '@/sync/inbox-links'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

type Says = (sender: object, ...args: unknown[]) => Promise<void>
const handlers = vi.hoisted(() => new Map<string, Says>())
vi.mock('@/platform/messages', () => ({ on: () => {}, onFrom: (name: string, answer: Says) => handlers.set(name, answer) }))
answerInboxes()

const lan = 'facebook:1/t_1'
const page = { tab: { id: 7, windowId: 4 }, frameId: 0 }
const url = 'https://business.facebook.com/latest/inbox/messenger?asset_id=1&selected_item_id=201&thread_type=FB_MESSAGE'
function reads(where = url): InboxRead[] {
  const read = { url: where, tabs: [where], profiles: [], names: ['Đỗ Thị Lan'] }
  return [{ at: 0, ...read }, { at: 400, ...read }]
}
const tell = (says: InboxRead[], from: object = page) => handlers.get('inboxRead')?.(from, says, 0)
const beside = async () => (await browser.storage.session.get('inbox:4'))['inbox:4'] as Beside | undefined

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await browser.storage.session.clear()
  await writeSetting('blockedSites', [])
  await db.sources.put(source())
  await store(source(), { arrivals: [{ conversation: conversation({ id: lan, name: 'Đỗ Thị Lan' }) }], messages: [], cursor: '' }, noon)
  await learn({ page: '1', item: '201', ticket: lan, at: noon })
  await tell(reads())
})

it('S002 the panel of the window is told whose conversation is open in its page', async () => {
  expect(await beside()).toMatchObject({ tab: 7, seen: { state: 'sure', ticket: lan } })
})

it('S002 a page that was left shows nobody any more, though its last word comes from no first frame', async () => {
  await tell([], { ...page, frameId: 3 })
  expect(await beside()).toBeUndefined()
})

it.each<[string, object]>([
  ['a frame within the page', { ...page, frameId: 3 }],
  ['a page of no tab', {}],
])('S002 what %s says is no word about the page', async (_, from) => {
  await tell(reads(url.replace('201', '202')), from)
  expect((await beside())?.seen).toMatchObject({ state: 'sure', ticket: lan })
})

it('S002 another tab that is looked at no more takes nothing back', async () => {
  await tell([], { tab: { id: 8, windowId: 4 }, frameId: 0 })
  expect((await beside())?.seen).toMatchObject({ ticket: lan })
})

it('S002 on a site of the block list nothing is told, and what was told is taken back', async () => {
  await writeSetting('blockedSites', ['facebook.com'])
  await tell(reads())
  expect(await beside()).toBeUndefined()
})
