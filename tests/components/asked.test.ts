// @vitest-environment happy-dom
import type { AskedAside } from '@/domain/customer/in-page'
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import AskedNotice from '@/components/ticket/AskedNotice.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { i18n } from '@/locales'
import { on } from '@/platform/messages'
import { enter, furnish, onPage, until } from './ticket/ticket-room'

const told = vi.hoisted(() => ({ show: (_: unknown, __: number) => {} }))
vi.mock('@/platform/panel-told', async original => ({
  ...await original<object>(),
  onAsked: (show: (asked: unknown, window: number) => void) => {
    told.show = show
    return () => {}
  },
}))

const asked: AskedAside = {
  kind: 'asks',
  said: 'Phone is 0912 345 678.',
  choices: [{ label: 'Add as another', choice: 'beside' }, { label: 'Replace', choice: { replace: 'f1' } }, { label: 'Leave it', choice: 'neither' }],
  rest: [{ field: 'phone', value: '0903 <b>123</b>' }],
  ticket: 'facebook:1/t_1',
  tab: 7,
  page: 'https://courier.example/chat',
}

it('S090 the panel asks what a page without our script cannot, and gives the answer once', async () => {
  const { pinia } = await furnish()
  const decided: unknown[][] = []
  const stop = on('captureDecide', async (...args) => void decided.push(args))
  const view = mount(AskedNotice, { global: { plugins: [pinia, i18n] } })
  expect(view.find('.notice').exists()).toBe(false)
  told.show(asked, 4)
  await until(() => expect(view.findAll('button').map(button => button.text())).toEqual(['Add as another', 'Replace', 'Leave it']))
  expect(view.text()).toContain('Phone is 0912 345 678. 0903 <b>123</b>')
  const [first] = view.findAll('button')
  await Promise.all([first!.trigger('click'), first!.trigger('click')])
  await until(() => expect(decided).toEqual([[4, asked, 'beside']]))
  told.show(undefined, 4)
  await until(() => expect(view.find('.notice').exists()).toBe(false))
  stop()
})

it('S090 the question stands above the card and the shop as above the conversation', async () => {
  await enter(TicketView)
  told.show(asked, 4)
  await until(() => expect(onPage('.notice')?.textContent).toContain('Phone is 0912 345 678.'))
  expect(onPage('.part')).not.toBeNull()
  expect(onPage('.notice')?.closest('.part'), 'in none of the parts of which only one is looked at').toBeNull()
})
