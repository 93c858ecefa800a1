// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TicketHead from '@/components/ticket/TicketHead.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { useDialogs } from '@/stores/dialogs'
import { useQueue } from '@/stores/queue'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { ana, lead, ticket } from '../../make'
import { enter, onPage, settled, until, words } from './ticket-room'

const row = () => db.tickets.get('facebook:1/t_1')

it.each([
  ['its assignee', { assignee: 'ana' }, ana, undefined],
  ['nobody\'s, seen by an agent', { assignee: undefined }, ana, 'Only the assignee can close'],
  ['a colleague\'s, seen by an agent', { assignee: 'ben' }, ana, 'Only the assignee can close'],
  ['a colleague\'s, seen by a supervisor', { assignee: 'ben' }, lead, undefined],
  ['closed', { status: 'closed' }, ana, 'The ticket is closed'],
] as const)('S105: Resolve for %s', async (_, changes, me, why) => {
  const wrapper = await enter(TicketHead, { ticket: changes, me }, { peek: true, props: { ticket: ticket(changes), wide: false } })
  const button = wrapper.get('[aria-label="Resolve"]')
  expect([button.attributes('aria-disabled'), button.attributes('title')]).toEqual([why ? 'true' : undefined, why])
  await button.trigger('click')
  expect(useDialogs().closing === undefined).toBe(why !== undefined)
})

it.each([['high', 'Priority: High'], ['low', 'Priority: Low'], [undefined, 'Priority: none']] as const)('S013: %s is said, not only coloured', async (priority, name) => {
  const wrapper = await enter(TicketHead, {}, { props: { ticket: ticket({ priority }), wide: false } })
  expect(wrapper.find(`[aria-label="${name}"]`).exists()).toBe(true)
})

it('a name of markup is text', async () => {
  const name = '<img src=x onerror=alert(1)>'
  const wrapper = await enter(TicketHead, {}, { props: { ticket: ticket({ name }), wide: false } })
  expect([wrapper.get('.name').text(), wrapper.find('.name img').exists()]).toEqual([name, false])
})

it('S026: a customer without a name is said to be unknown', async () => {
  const wrapper = await enter(TicketHead, {}, { props: { ticket: ticket({ name: '' }), wide: false } })
  expect(wrapper.get('.name').text()).toBe('Unknown customer')
})

it('S087: twenty tags stand behind a number until they are asked for', async () => {
  const tags = Array.from({ length: 20 }, (_, i) => `tag-${i}`)
  const wrapper = await enter(TicketHead, {}, { props: { ticket: ticket({ tags }), wide: false } })
  expect(wrapper.findAll('.tag').length).toBe(2)
  await wrapper.get('[aria-label="Show 18 more tags"]').trigger('click')
  expect(wrapper.findAll('.tag').length).toBe(20)
})

it('S087: the cross of a tag takes it off', async () => {
  const wrapper = await enter(TicketView, { ticket: { tags: ['vip'] } })
  await wrapper.get('[aria-label="Remove tag vip"]').trigger('click')
  await until(async () => expect((await row())?.tags).toEqual([]))
})

it('S001: opening nobody\'s ticket assigns it, with a way back; peeking does not', async () => {
  await enter(TicketView, { ticket: { assignee: undefined } }, { peek: true })
  expect((await row())?.assignee).toBeUndefined()
  expect([onPage('.composer'), onPage('.peek button')?.textContent?.trim()]).toEqual([null, 'Open'])
  onPage('.peek button')?.click()
  await until(async () => expect((await row())?.assignee).toBe('ana'))
  await until(() => expect(onPage('.composer')).not.toBeNull())
  await until(() => expect(useToasts().toast?.undo).toBeDefined())
})

it.each([
  ['an agent is asked first', ana, true],
  ['a supervisor is not', lead, false],
] as const)('S141: taking over: %s', async (_, me, asked) => {
  await enter(TicketView, { ticket: { assignee: 'ben' }, me })
  await until(() => expect(words()).toContain('Ben has this ticket. You can read and add notes.'))
  onPage('.locked .primary')?.click()
  if (asked) {
    await until(() => expect(onPage('[role=dialog] .primary')).not.toBeNull())
    expect((await row())?.assignee).toBe('ben')
    onPage('[role=dialog] .primary')?.click()
  }
  await until(async () => expect((await row())?.assignee).toBe(me.id))
})

it('S064: marking as unread leaves the ticket, so that it stays unread', async () => {
  await enter(TicketView, { ticket: { lastCustomerAt: Date.now() - 1000 } })
  await settled()
  onPage('[aria-label="More"]')?.click()
  await until(() => expect(words()).toContain('Mark as unread'))
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) => textContent?.includes('Mark as unread'))
  item?.click()
  await until(async () => {
    const now = await row()
    expect((now?.seenAt ?? 0) < (now?.lastCustomerAt ?? 0)).toBe(true)
  })
  expect(useQueue().openedId).toBeUndefined()
})
