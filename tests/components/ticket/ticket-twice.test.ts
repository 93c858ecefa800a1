// @vitest-environment happy-dom
import type { Event } from '@/domain/message'
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { db } from '@/sync/db'
import { ana, ben } from '../../make'
import { enter, said, until } from './ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))

const ticket = 'facebook:1/t_1'
const line = (id: string, text: string): Event => ({ kind: 'event', ticket, id, at: Date.now() + 1, action: 'there', by: '', detail: { text } })

it('what I did on a team\'s server is said once, in my language; what a colleague did, in the server\'s words', async () => {
  const done: Event = { kind: 'event', ticket, id: 'c', at: Date.now(), action: 'close', by: ana.id, detail: { reason: 'resolved' } }
  const wrapper = await enter(TicketView, { messages: [said({ text: 'Hello' }), done, line('1', `Conversation was marked resolved by ${ana.name}`), line('2', `${ben.name} added vip`)] })
  await db.rosters.put({ source: 'facebook:1', at: 1, countedAt: 1, known: { inbox: 0, unassigned: 0, open: 0, closed: 0, escalated: 0 }, counts: { inbox: 0, unassigned: 0, open: 0, closed: 0, escalated: 0 }, members: [ana, ben].map(agent => ({ ...agent, state: 'online' })), crews: [], inboxes: [], labels: [], templates: [], attributes: [], me: { state: 'online', autoOffline: true } } as never)
  await until(() => expect(wrapper.text()).toContain(`${ben.name} added vip`))
  await until(() => expect(wrapper.text()).not.toContain('marked resolved'))
  expect(wrapper.text()).toContain('You closed it as resolved')
})
