// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import FilterPanel from '@/components/queue/FilterPanel.vue'
import QueueList from '@/components/queue/QueueList.vue'
import QueueTools from '@/components/queue/QueueTools.vue'
import TicketRow from '@/components/queue/TicketRow.vue'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { noon, ticket } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
const crews = [['t1', 'claims', false], ['t2', 'second line', true], ['t3', 'first line', true]].map(([id, name, mine]) => ({ id, name, mine }))
beforeEach(async () => {
  await browser.storage.local.clear()
  await useSession().loaded
})
const group = () => [...document.querySelectorAll<HTMLElement>('[role=group][aria-label=Team] button')]

it('S101 S106 an agent who is in two teams finds both first among the filters, and looks at what is for either', async () => {
  await db.rosters.put({ source: 'chatwoot:7', members: [], crews } as never)
  const panel = show(FilterPanel)
  await panel.get('button').trigger('click')
  await vi.waitFor(() => expect(group().map(chip => chip.textContent?.trim())).toEqual(['first line', 'second line', 'claims']))
  for (const chip of group().slice(0, 2)) chip.click()
  await vi.waitFor(() => expect(useQueue().filters.teams).toEqual(['t3', 't2']))
  const tools = show(QueueTools)
  await vi.waitFor(() => expect(tools.findAll('.active .chip .cut').map(chip => chip.text())).toEqual(['Team: first line, second line']))
})

it('S106 where there are no teams nothing asks for one', async () => {
  const panel = show(FilterPanel)
  await panel.get('button').trigger('click')
  await vi.waitFor(() => expect(document.querySelector('[role=group][aria-label=Channel]')).not.toBeNull())
  expect(group()).toEqual([])
})

it('S101 S142 in the list each ticket says which team it was given to', async () => {
  // Without layout every row is in sight.
  const tall = { get: () => 600, configurable: true }
  Object.defineProperties(HTMLElement.prototype, { clientHeight: tall, clientWidth: tall })
  await db.rosters.put({ source: 'chatwoot:7', members: [], crews } as never)
  const rows = ['t2', 't3', undefined, 'gone'].map((team, i) => ticket({ id: `chatwoot:7/${i}`, team }))
  const list = show(QueueList, { rows, view: 'escalated', hasMore: false })
  await vi.waitFor(() => expect(list.findAll('[role=row]').map(row => row.find('.team').exists() && row.get('.team').text())).toEqual(['second line', 'first line', false, false]))
})

it('S142 a row says for which team it is, in words, too', () => {
  const row = (team?: string) => show(TicketRow, { ticket: ticket({ team: 't1' }), page: undefined, tags: [], now: noon, opened: false, picked: false, menuOpen: false, team }).find('.team')
  expect([row('first line').text(), row('first line').attributes('aria-label')]).toEqual(['first line', 'For team first line'])
  expect(row().exists()).toBe(false)
})
