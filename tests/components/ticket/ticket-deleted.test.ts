// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { forgetTickets } from '@/sync/sources'
import { enter, said, settled, until } from './ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))
beforeEach(() => vi.mocked(send).mockReset().mockResolvedValue(undefined))

it('an open ticket that was deleted is left, and the agent is told', async () => {
  await enter(TicketView, { messages: [said({ text: 'Còn hàng không?' })] })
  await settled()
  expect(useTicket().id).toBe('facebook:1/t_1')
  await forgetTickets(['facebook:1/t_1'])
  await until(() => expect(useTicket().id).toBeUndefined())
  expect(useToasts().toast).toMatchObject({ text: 'toast.deleted' })
})

it('a ticket that stays for what was typed says in its thread that it was deleted', async () => {
  const wrapper = await enter(TicketView, { ticket: { status: 'closed' }, messages: [{ kind: 'event', ticket: 'facebook:1/t_1', id: 'deletedThere', at: Date.now(), action: 'deletedThere', by: '', detail: {} }] })
  await until(() => expect(wrapper.text()).toContain('Deleted on the server, or not yours to see any more. What you typed is kept here until you discard it.'))
  expect(await db.tickets.count()).toBe(1)
})
