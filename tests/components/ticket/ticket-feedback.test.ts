// @vitest-environment happy-dom
import type { Inputs } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import MessageBubble from '@/components/thread/MessageBubble.vue'
import CloseDialog from '@/components/ticket/CloseDialog.vue'
import TicketHead from '@/components/ticket/TicketHead.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { useDialogs } from '@/stores/dialogs'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { ticket } from '../../make'
import { enter, onPage, owedReply, said, until, words } from './ticket-room'

const hour = 3600_000
const soon = { lastCustomerAt: Date.now() - hour, replyUntil: Date.now() + 18 * hour }
const flip = () => onPage('.dialog [role=switch]') as HTMLButtonElement
const state = () => [flip()?.getAttribute('aria-checked'), flip()?.disabled]
const commands = async () => (await db.outbox.orderBy('seq').toArray()).filter(({ action }) => action === 'feedback' || action === 'close')

async function asking(room: Parameters<typeof enter>[1] = {}) {
  await enter(TicketView, { ...room, ticket: { ...soon, ...room.ticket } })
  useDialogs().close(useTicket().ticket!)
  await until(() => expect(flip()).not.toBeNull())
}
async function closeIt() {
  document.querySelector<HTMLElement>('[role=radio]')?.click()
  await until(() => expect((onPage('.dialog .button.resolve') as HTMLButtonElement).disabled).toBe(false))
  onPage('.dialog .button.resolve')?.click()
  await until(async () => expect((await db.tickets.get('facebook:1/t_1'))?.status).toBe('closed'))
}

it('S016 nothing is sent before the agent has chosen so', async () => {
  await asking()
  expect(state()).toEqual(['false', false])
  await closeIt()
  expect((await commands()).map(({ action }) => action)).toEqual(['close'])
})

it('S016 the request goes before the close, in the customer’s language, as it was shown', async () => {
  await asking({ messages: [said({ text: 'Còn hàng không shop?' })] })
  flip().click()
  await until(() => expect(state()).toEqual(['true', false]))
  expect(words()).toMatch(/Possible for another (18 h|17 h 59)\. Your choice is remembered\./)
  await until(() => expect(onPage('.dialog .words')?.lang).toBe('vi'))
  const shown = onPage('.dialog .words')?.textContent?.trim()
  await closeIt()
  const [request, close] = await commands()
  expect([request?.action, close?.action]).toEqual(['feedback', 'close'])
  expect((request?.input as Inputs['feedback']).text).toBe(shown)
})

it.each<[string, Partial<Ticket>, string]>([
  ['outside the window, as with most that are abandoned', { replyUntil: Date.now() - 1 }, 'The reply window has ended'],
  ['where only a person may still answer', { replyUntil: Date.now() - 1, humanUntil: Date.now() + hour }, 'The reply window has ended'],
  ['asked before', { feedback: { askedAt: Date.now() - hour } }, 'The customer was asked already'],
  ['out of reach', { reachable: false }, 'The customer cannot be reached here'],
])('S016 it says why a customer %s is not asked', async (_, changes, why) => {
  await asking({ ticket: changes })
  expect(state()).toEqual(['false', true])
  expect(document.getElementById(flip().getAttribute('aria-describedby')!)?.textContent?.trim()).toBe(why)
  flip().click()
  await closeIt()
  expect((await commands()).map(({ action }) => action)).toEqual(['close'])
})

it('S016 who was found to have blocked the shop is not asked', async () => {
  await asking({ owed: [owedReply({ state: 'rejected', reason: 'unavailable' })] })
  await until(() => expect(state()).toEqual(['false', true]))
  expect(onPage('.dialog')?.textContent).toContain('The customer cannot be reached here')
})

it('comments have no buttons, so nobody is asked there', async () => {
  await enter(CloseDialog, { ticket: { kind: 'comment', channel: 'comment' } }, { props: { open: true, ticket: ticket({ kind: 'comment' }), hasDraft: false } })
  await until(() => expect(document.querySelectorAll('[role=radio]').length).toBe(2))
  expect(onPage('.dialog [role=switch]')).toBeNull()
})

it.each<[string, NonNullable<Ticket['feedback']>, string, string]>([
  ['an answer', { askedAt: Date.now() - hour, score: 4, at: Date.now() }, '4/5', 'Rated 4 of 5'],
  ['no answer yet', { askedAt: Date.now() - hour }, '?/5', 'no answer yet'],
])('S016 the head and the customer’s card show %s', async (_, feedback, short, long) => {
  const head = await enter(TicketHead, { ticket: { feedback } }, { props: { ticket: ticket({ feedback }), wide: false } })
  expect(head.get('.rated').text()).toContain(short)
  expect(head.get('.rated').text()).toContain(long)
  const card = await enter(CustomerPanel, { ticket: { feedback } })
  expect(card.text()).toContain(long)
})

it('S016 what the customer wrote beside the stars stands on the card', async () => {
  const card = await enter(CustomerPanel, { ticket: { feedback: { askedAt: Date.now() - hour, score: 4, at: Date.now(), words: 'Quick and kind' } } })
  await until(() => expect(card.text()).toContain('Quick and kind'))
})

it('S016 the thread says who rated what', async () => {
  await enter(TicketView, { messages: [{ kind: 'event', action: 'rated', ticket: 'facebook:1/t_1', id: 'rated m1', at: Date.now(), by: 'c1', detail: { score: '5' } }] })
  await until(() => expect(words()).toContain('The customer rated 5 of 5'))
})

it.each([
  ['phone', ['Phone number']],
  ['email', ['E-mail address']],
  ['rating', ['1 ★', '2 ★', '3 ★', '4 ★', '5 ★']],
] as const)('a message that asks for %s shows its buttons, and none can be pressed here', async (asks, buttons) => {
  const bubble = await enter(MessageBubble, {}, { props: { said: said({ from: 'agent', text: 'Please', asks }) } })
  expect(bubble.findAll('li').map(button => button.text())).toEqual(buttons)
  expect(bubble.find('.buttons button').exists()).toBe(false)
})
