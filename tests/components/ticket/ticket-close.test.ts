// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import CloseDialog from '@/components/ticket/CloseDialog.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { useDialogs } from '@/stores/dialogs'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { ticket } from '../../make'
import { enter, onPage, until, words } from './ticket-room'

const status = async () => (await db.tickets.get('facebook:1/t_1'))?.status
const choices = () => [...document.querySelectorAll<HTMLElement>('[role=radio]')]
const confirm = () => onPage('.dialog .button.resolve') as HTMLButtonElement

async function asking() {
  await enter(TicketView)
  useDialogs().close(useTicket().ticket!)
  await until(() => expect(choices().length).toBe(2))
}

it('S015: nothing is chosen at first, and without a choice there is no closing', async () => {
  await asking()
  expect(choices().map(choice => choice.getAttribute('aria-checked'))).toEqual(['false', 'false'])
  expect([confirm().disabled, confirm().getAttribute('aria-describedby')]).toEqual([true, 'close-why'])
  confirm().click()
  expect(await status()).toBe('open')
})

it('S015: Enter never closes by itself', async () => {
  await asking()
  for (const choice of choices()) choice.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  expect(await status()).toBe('open')
})

it('S014–S018: closes with its reason, and undo opens it again', async () => {
  await asking()
  choices()[1]?.click()
  await until(() => expect(confirm().disabled).toBe(false))
  confirm().click()
  await until(async () => expect(await status()).toBe('closed'))
  expect((await db.tickets.get('facebook:1/t_1'))?.reason).toBe('abandoned')
  await until(() => expect(useToasts().toast?.undo).toBeDefined())
  useToasts().toast?.undo?.()
  await until(async () => expect(await status()).toBe('open'))
})

it('S014: warns when the customer writes while it is asked', async () => {
  await asking()
  await db.tickets.update('facebook:1/t_1', { lastCustomerAt: Date.now() + 60_000 })
  await until(() => expect(words()).toContain('The customer wrote again'))
  choices()[0]?.click()
  await until(() => expect(confirm().disabled).toBe(false))
  confirm().click()
  await until(async () => expect(await status()).toBe('closed'))
})

it.each([
  ['closed in another window', { status: 'closed' as const }],
  ['taken over by a colleague', { assignee: 'ben' }],
])('S105: %s while it is asked: that is said, the question goes, and nothing is sent', async (_, changes) => {
  await asking()
  choices()[0]?.click()
  await until(() => expect(confirm().disabled).toBe(false))
  await db.tickets.update('facebook:1/t_1', changes)
  await until(() => expect(useDialogs().closingNow).toMatchObject(changes))
  confirm().click()
  await until(() => expect(useDialogs().closing).toBeUndefined())
  expect(useToasts().toast?.text).toMatch(/^refusal\./)
  expect((await db.outbox.toArray()).filter(({ action }) => action !== 'seen')).toEqual([])
})

it('S015: cancelling leaves it open', async () => {
  await asking()
  choices()[0]?.click()
  onPage('.dialog .actions .button:not(.resolve)')?.click()
  await until(() => expect(onPage('.dialog')).toBeNull())
  expect(await status()).toBe('open')
})

it.each([
  ['an unsent reply', { hasDraft: true }, {}, 'Your reply is not sent yet', true],
  ['no reply', { hasDraft: false }, {}, 'Your reply is not sent yet', false],
  ['a message nobody has read', { hasDraft: false }, { lastCustomerAt: 2, seenAt: 1 }, 'The customer wrote again', true],
  ['nothing unread', { hasDraft: false }, { lastCustomerAt: 1, seenAt: 2 }, 'The customer wrote again', false],
])('S014: warns of %s', async (_, props, changes, warning, warned) => {
  await enter(CloseDialog, {}, { props: { open: true, ticket: ticket(changes), ...props } })
  await until(() => expect(choices().length).toBe(2))
  expect(words().includes(warning)).toBe(warned)
})

it('S014: a customer’s field that is being typed when the ticket is closed stays open with its words, and is kept then', async () => {
  const panel = await enter(CustomerPanel)
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { phone: [{ id: 'phone', value: '0903 123 456', from: 'typed', by: 'ana', at: 1 }] } })
  await until(() => expect(panel.find('[aria-label="Edit: Phone"]').exists()).toBe(true))
  await panel.get('[aria-label="Edit: Phone"]').trigger('click')
  await panel.get('form [aria-label="Phone"]').setValue('0903 123 457')
  expect(await useTicket().act(useTicket().ticket!, 'close', { reason: 'resolved' })).toBe(true)
  await until(() => expect(useTicket().ticket?.status).toBe('closed'))
  expect((panel.get('form [aria-label="Phone"]').element as HTMLInputElement).value).toBe('0903 123 457')
  await panel.get('form').trigger('submit')
  await until(async () => expect((await db.outbox.toArray()).map(({ action }) => action)).toEqual(['close', 'fact']))
})
