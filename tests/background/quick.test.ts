import type { QuickCard } from '@/domain/quick'
import type { Ticket } from '@/domain/ticket'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { followQuick, quickSeen } from '@/entrypoints/background/quick'
import { notify } from '@/platform/notify'
import { changeQuick, readQuick } from '@/platform/quick-memory'
import { frontTab, popUpIn } from '@/platform/quick-page'
import { writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { source, ticket } from '../make'

const page = vi.hoisted(() => ({ front: undefined as { id?: number, url?: string } | undefined, panel: false, takes: true, changed: () => {} }))
vi.mock('@/entrypoints/background/in-page-style', () => ({ quickStyle: '' }))
vi.mock('@/platform/notify', () => ({ notify: vi.fn(async () => {}) }))
vi.mock('@/platform/panel-open', () => ({ isPanelOpen: async () => page.panel, openPanelIn: async () => true }))
vi.mock('@/platform/quick-page', () => ({
  frontTab: vi.fn(async () => page.front),
  popUpIn: vi.fn(async () => page.takes),
  onFrontChange: (changed: () => void) => (page.changed = changed),
}))

const allowed = { id: 7, url: 'https://business.facebook.com/latest/inbox/all' }
followQuick()

/** A new message of Lan's in my ticket, and others'. */
async function arrives(others: Partial<Ticket>[] = []) {
  const at = Date.now()
  const rows = [{ id: 'facebook:1/t_1', name: 'Lan', snippet: 'Còn màu xanh không shop?' }, ...others]
    .map(row => ticket({ assignee: 'me', seenAt: 0, lastCustomerAt: at, lastActivityAt: at, waitingSince: at, ...row }))
  await db.transaction('rw', rewritten(), async () => rewrite(await look(rows.map(({ id }) => id), ['facebook:1']), (_, i) => rows[i]!))
}
const until = (state: () => void) => vi.waitFor(state, { timeout: 10_000, interval: 20 })
const shownIn = () => vi.mocked(popUpIn).mock.calls.map(([tab]) => tab)
const told = () => vi.mocked(notify).mock.calls.map(([ticket, , title, text]) => [ticket, title, text])

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  await browser.storage.session.clear()
  await changeQuick(() => ({ panelAt: Date.now() - 60_000, dismissed: {} }))
  await writeSetting('blockedSites', [])
  Object.assign(page, { front: allowed, panel: false, takes: true })
  vi.mocked(popUpIn).mockClear()
  vi.mocked(notify).mockClear()
})

it('S157 a new message pops up in the page in front, where its site is allowed, and no notification says it again', async () => {
  await arrives()
  await until(() => expect(shownIn()).toEqual([7]))
  page.changed()
  await until(() => expect(shownIn().length).toBeGreaterThan(1))
  expect(told()).toEqual([])
})

it.each<[string, Partial<typeof page>, string[]]>([
  ['on a site that was not allowed, whose address nobody tells us', { front: { id: 7 } }, []],
  ['on a page into which no script may go', { takes: false }, []],
  ['with no page at all', { front: undefined }, []],
  ['on a blocked site', {}, ['facebook.com']],
])('S157 %s a system notification says it, once for each message', async (_, where, blocked) => {
  Object.assign(page, where)
  await writeSetting('blockedSites', blocked)
  await arrives([{ id: 'facebook:1/t_2', name: 'Minh', waitingSince: Date.now() + 1000 }])
  await until(() => expect(told()).toEqual([['facebook:1/t_1', 'Lan +1', 'Còn màu xanh không shop?']]))
  const looks = vi.mocked(frontTab).mock.calls.length
  page.changed()
  page.changed()
  await until(() => expect(vi.mocked(frontTab).mock.calls.length).toBeGreaterThanOrEqual(looks + 2))
  expect(told()).toHaveLength(1)
})

it.each<[string, () => unknown, () => unknown]>([
  ['while the panel is open', () => page.panel = true, () => {}],
  ['where the agent does not want it', () => writeSetting('quickReply', false), () => writeSetting('quickReply', true)],
])('S157 nothing anywhere %s', async (_, off, on) => {
  await off()
  const looks = () => vi.mocked(frontTab).mock.calls.length
  /** Once round: whoever was told of before has been settled. */
  const round = async () => {
    const before = looks()
    page.changed()
    page.changed()
    await until(() => expect(looks()).toBeGreaterThanOrEqual(before + 2))
  }
  await round()
  vi.mocked(popUpIn).mockClear()
  await arrives()
  await round()
  expect(shownIn()).toEqual([])
  expect(told()).toEqual([])
  await on()
})

it.each([['the panel', true, []], ['the settings', false, [7]]])('S157 what came before something was done in %s: %s, %o', async (_, panel, shows) => {
  page.takes = false
  await arrives()
  await until(() => expect(told()).toHaveLength(1))
  Object.assign(page, { panel, takes: true })
  quickSeen()
  await until(async () => expect((await readQuick()).panelAt > Date.now() - 30_000).toBe(panel))
  page.panel = false
  vi.mocked(popUpIn).mockClear()
  const looks = vi.mocked(frontTab).mock.calls.length
  page.changed()
  page.changed()
  await until(() => expect(vi.mocked(frontTab).mock.calls.length).toBeGreaterThanOrEqual(looks + 2))
  expect([...new Set(shownIn())]).toEqual(shows)
})

/** Asks as the page in a tab does. */
async function asks(tab: number): Promise<QuickCard | undefined> {
  const heard = browser.runtime.onMessage as unknown as { trigger: (message: unknown, sender: unknown) => Promise<unknown[]> }
  const answers = await heard.trigger({ name: 'quickNext', args: [] }, { tab: { id: tab, url: allowed.url } })
  return answers.find(answer => answer !== undefined) as QuickCard | undefined
}

it('S157 of two windows only the one in front shows it, and the other one takes it away', async () => {
  await arrives()
  await until(() => expect(shownIn()).toEqual([7]))
  expect(await asks(7)).toMatchObject({ name: 'Lan' })
  page.front = { ...allowed, id: 8 }
  page.changed()
  await until(() => expect(shownIn().slice(-2)).toEqual([8, 7]))
  expect([await asks(8), await asks(7)]).toMatchObject([{ name: 'Lan' }, undefined])
})

it('S157 what was settled elsewhere is taken away from the page, also by a background that was ended in between', async () => {
  await changeQuick(() => ({ shownIn: 7 }))
  page.changed()
  await until(() => expect(shownIn()).toEqual([7]))
  expect(await asks(7)).toBeUndefined()
  expect((await readQuick()).shownIn).toBeUndefined()
})
