// @vitest-environment happy-dom
import type { Fact } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import { useCustomer } from '@/stores/customer/customer'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { enter, onPage, until, words } from '../ticket/ticket-room'

const [lan, minh] = ['facebook:1/c1', 'facebook:1/c2']
const fact = (value: string, changes: Partial<Fact> = {}): Fact => ({ id: value, value, from: 'typed', by: 'ana', at: 1, ...changes })

/** Lan's card, with Minh who has the same phone number, and the dialog that shows both. */
async function comparing(theirs: Partial<Ticket> = {}) {
  const panel = await enter(CustomerPanel, {
    ticket: { snippet: 'Shop ơi', lastActivityAt: 2000 },
    others: [{ id: 'facebook:1/t_3', customer: minh, name: 'Minh', snippet: 'Giao chưa ạ?', lastActivityAt: 1000, ...theirs }],
  })
  await db.customers.bulkPut([
    { id: lan, source: 'facebook:1', facts: { name: [fact('Lan')], phone: [fact('0903123456')], membership: [fact('0007')] }, keys: ['phone:0903123456', 'membership:0007'] },
    { id: minh, source: 'facebook:1', facts: { name: [fact('Minh')], phone: [fact('+84903123456')], email: [fact('minh@mail.vn')] }, keys: ['phone:0903123456', 'email:minh@mail.vn'] },
  ])
  await until(() => expect(panel.text()).toContain('Minh on Mộc Home has the same: Phone.'))
  await panel.get('.notice .primary').trigger('click')
  await until(() => expect(onPage('.dialog dl')).not.toBeNull())
  return panel
}
const choose = (words: string) => [...document.querySelectorAll<HTMLElement>('.dialog .choice')].find(choice => choice.textContent?.includes(words))?.click()
const button = (words: string) => [...document.querySelectorAll<HTMLButtonElement>('.dialog button')].find(button => button.textContent?.trim() === words)
const preview = () => [...document.querySelectorAll('.dialog dl > div')].map(line => [...line.children].map(part => part.textContent?.trim()).join(' ')).join(', ')
async function join() {
  await until(() => expect(button('Make one customer')?.disabled).toBe(false))
  button('Make one customer')?.click()
}
const statuses = async () => Object.fromEntries((await db.tickets.toArray()).map(({ id, status }) => [id, status]))
const customers = async () => (await db.customers.toArray()).map(({ id, into, joined }) => ({ id, into, joined }))
const apart = [{ id: lan, into: undefined, joined: undefined }, { id: minh, into: undefined, joined: undefined }]

it('S024 the card to come is shown before anything is joined; who goes first is chosen, and the same number in another writing is nothing that is lost', async () => {
  await comparing()
  expect(preview()).toBe('Name Lan, Phone 0903123456, Membership 0007, E-mail minh@mail.vn')
  expect(words()).toContain('Not shown, but kept: Name: Minh')
  expect(words()).not.toContain('Phone: +84903123456')
  choose('MinhMộc')
  await until(() => expect(preview()).toBe('Name Minh, Phone +84903123456, E-mail minh@mail.vn, Membership 0007'))
  expect(words()).toContain('Not shown, but kept: Name: Lan')
  expect([await customers(), await db.outbox.count()]).toEqual([apart, 0])
  button('Cancel')?.click()
  await until(() => expect(onPage('.dialog')).toBeNull())
  expect(await customers()).toEqual(apart)
})

it('S024 two open conversations on one account: the agent is asked which goes on before anything is joined', async () => {
  const panel = await comparing()
  await until(() => expect(words()).toContain('Both have an open conversation on the same account'))
  expect(button('Make one customer')?.disabled).toBe(true)
  choose('Leave all')
  await join()
  await until(() => expect(panel.text()).toContain('One person with'))
  expect(onPage('.dialog')).toBeNull()
  expect(await statuses()).toEqual({ 'facebook:1/t_1': 'open', 'facebook:1/t_3': 'open' })
})

it('S024 the older one is named, closed with the join, and open again when that is undone', async () => {
  await comparing({ assignee: 'ana' })
  await until(() => expect(words()).toContain('Minh: Giao chưa ạ?'))
  choose('Close the older one')
  await join()
  await until(async () => expect(await statuses()).toEqual({ 'facebook:1/t_1': 'open', 'facebook:1/t_3': 'closed' }))
  await until(() => expect(useToasts().toast?.text).toBe('customerToast.joined'))
  expect(useCustomer().facts.email?.map(({ value }) => value)).toEqual(['minh@mail.vn'])
  useToasts().toast?.undo?.()
  await until(async () => expect(await customers()).toEqual(apart))
  await until(async () => expect(await statuses()).toEqual({ 'facebook:1/t_1': 'open', 'facebook:1/t_3': 'open' }))
  await until(() => expect(useCustomer().facts.email ?? []).toEqual([]))
})

it('S024 where only one of them has an open conversation nothing is asked', async () => {
  const panel = await comparing({ status: 'closed', reason: 'resolved' })
  await until(() => expect(words()).toContain('Open conversations stay open'))
  await join()
  await until(() => expect(panel.text()).toContain('One person with'))
  expect(await statuses()).toEqual({ 'facebook:1/t_1': 'open', 'facebook:1/t_3': 'closed' })
})
