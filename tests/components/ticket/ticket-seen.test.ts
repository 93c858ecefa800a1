// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { isUnread } from '@/domain/ticket'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../../make'
import { enter, furnish, until } from './ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))

const wished = async (action: string) => (await db.outbox.toArray()).filter(row => row.action === action).length

/** The customer writes once more. */
async function writes() {
  const at = Date.now() + 1000
  await store(source(), { arrivals: [{ conversation: conversation({ lastActivityAt: at, lastCustomerAt: at, messages: 2 }) }], messages: [], cursor: '' }, noon)
}

it('S065: what comes while the agent is busy in the page beside the panel stays unread until they are back', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await enter(TicketView)
  const open = useTicket()
  await until(() => expect(open.isSettled).toBe(true))
  await writes()
  await until(() => expect(isUnread(open.ticket!)).toBe(true))
  // Whatever would be marked as seen is wished for before this is.
  await open.act(open.ticket!, 'priority', { value: 'low' })
  expect(await wished('seen')).toBe(0)

  focus.mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await until(() => expect(isUnread(open.ticket!)).toBe(false))
  focus.mockRestore()
})

it('S065: what is there when it is opened is seen, whatever has the focus', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await enter(TicketView, { ticket: { seenAt: undefined } })
  await until(() => expect(isUnread(useTicket().ticket!)).toBe(false))
  expect(await wished('seen')).toBe(1)
  focus.mockRestore()
})

it('S065: so is that of the next one, opened from there', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await enter(TicketView, { others: [{ id: 'facebook:1/t_2', assignee: 'ana' }] })
  const open = useTicket()
  await until(() => expect(open.isSettled).toBe(true))
  await open.open('facebook:1/t_2')
  await until(() => expect([open.ticket?.id, isUnread(open.ticket!)]).toEqual(['facebook:1/t_2', false]))
  focus.mockRestore()
})

it('S001: a double click on a row takes the ticket once', async () => {
  await furnish({ ticket: { assignee: undefined } })
  const open = useTicket()
  await Promise.all([open.open('facebook:1/t_1'), open.open('facebook:1/t_1')])
  await until(() => expect(open.ticket?.assignee).toBe('ana'))
  expect(await wished('assign')).toBe(1)
})
