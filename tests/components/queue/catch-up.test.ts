// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import CatchUp from '@/components/queue/CatchUp.vue'
import TeamNotices from '@/components/queue/TeamNotices.vue'
import TicketRow from '@/components/queue/TicketRow.vue'
import SettingsNotices from '@/components/settings/SettingsNotices.vue'
import { send } from '@/platform/messages'
import { areBlocked, askToNotify, mayNotify } from '@/platform/notify'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { source, ticket } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))
vi.mock('@/platform/notify', () => ({ mayNotify: vi.fn(async () => false), askToNotify: vi.fn(async () => true), areBlocked: vi.fn(async () => false) }))

freshStage()
const now = Date.now()
const hour = 3600_000

async function away() {
  await db.sources.put(source())
  const rows = [['t_1', 'Nguyễn Thị Lan'], ['t_2', '']].map(([id, name], i) => ticket({ id: `facebook:1/${id}`, name, lastActivityAt: now - hour + i, lastCustomerAt: now - hour + i, waitingSince: now - hour + i }))
  await db.transaction('rw', rewritten(), async () => rewrite(await look(rows.map(({ id }) => id), []), (_, i) => rows[i]!))
  await db.attendance.put({ id: 'me', here: true, at: now, absences: [{ from: now - 2 * hour, to: now }] })
}

it('S134 says who wrote while the agent was away, opens a ticket, and goes when it is dismissed', async () => {
  await away()
  const list = show(CatchUp)
  await vi.waitFor(() => expect(list.text()).toContain('While you were away: 2 customers wrote'))
  await list.get('.title').trigger('click')
  expect(list.findAll('.entry').map(entry => entry.text())).toEqual([expect.stringMatching(/Nguyễn Thị Lan\s*1 message · since/), expect.stringContaining('1 message')])
  await list.findAll('.entry')[0]!.trigger('click')
  expect(useQueue().openedId).toBe('facebook:1/t_1')
  await list.get('[aria-label="Dismiss the list"]').trigger('click')
  await vi.waitFor(() => expect(list.find('section').exists()).toBe(false), { timeout: 4000 })
})

it('S133 what the team has for the agent stands above the queue, leads to the ticket, and is marked as read with one press', async () => {
  await away()
  await db.teamNotices.bulkPut([{ id: 'facebook:1/n1', ticket: 'facebook:1/t_1', kind: 'mentioned', name: 'Sue Okafor', at: now - 1000 }, { id: 'facebook:1/n2', ticket: 'facebook:1/t_2', kind: 'assigned', name: '', at: now - 2000 }, { id: 'facebook:1/n3', ticket: 'facebook:1/gone', kind: 'assigned', name: '', at: now }])
  const list = show(TeamNotices)
  await vi.waitFor(() => expect(list.text()).toContain('2 notices for you'))
  await list.get('.title').trigger('click')
  expect(list.findAll('.entry').map(entry => entry.text())).toEqual([expect.stringMatching(/Sue Okafor mentioned you in a note.*Nguyễn Thị Lan/s), expect.stringContaining('The server gave you a ticket')])
  await list.findAll('.entry')[0]!.trigger('click')
  expect(useQueue().openedId).toBe('facebook:1/t_1')
  await list.get('[aria-label="Mark all as read"]').trigger('click')
  expect(send).toHaveBeenCalledWith('readNotices')
})

it('S133 who works on a team\'s server has a switch for that too', async () => {
  await db.rosters.put({ source: 'chatwoot:7' } as never)
  const page = show(SettingsNotices)
  await vi.waitFor(() => expect(page.findAll('[role="switch"]')).toHaveLength(3))
  await page.findAll('[role="switch"]')[2]!.trigger('click')
  expect(useSession().settings).toMatchObject({ noticesOffline: true, noticesMissed: true, noticesTeam: false })
})

it('S133 two switches; switching one on asks the browser in the press itself', async () => {
  const page = show(SettingsNotices)
  await flushPromises()
  expect(page.findAll('[role="switch"]').map(one => one.attributes('aria-checked'))).toEqual(['true', 'true'])
  expect(page.text()).toContain('Allow notifications')
  await page.findAll('[role="switch"]')[1]!.trigger('click')
  expect(useSession().settings).toMatchObject({ noticesOffline: true, noticesMissed: false })
  expect(askToNotify).not.toHaveBeenCalled()
  vi.mocked(mayNotify).mockResolvedValue(true)
  await page.findAll('[role="switch"]')[1]!.trigger('click')
  expect(askToNotify).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(page.text()).not.toContain('Allow notifications'))
})

it('S133 says where notifications are switched on again when the browser blocks them', async () => {
  vi.mocked(mayNotify).mockResolvedValue(true)
  vi.mocked(areBlocked).mockResolvedValue(true)
  const page = show(SettingsNotices)
  await vi.waitFor(() => expect(page.text()).toContain('Notifications are blocked'))
})

it('S136 a missed conversation says so on its row', () => {
  const row = (changes: object) => show(TicketRow, { ticket: ticket(changes), page: undefined, tags: [], now, opened: false, picked: false, menuOpen: false }).find('.missed').exists()
  expect(row({ waitingSince: 5, missedSince: 5 })).toBe(true)
  expect(row({ waitingSince: 6, missedSince: 5 })).toBe(false)
})
