// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { enter, onPage, until } from './ticket-room'

const field = () => onPage('textarea.write') as HTMLTextAreaElement
const isUnseen = (selector: string) => onPage(selector)?.matches('.away, .away *, .unread, .unread *')

it('a ticket that was left stays in the page where nobody sees or hears it', async () => {
  const wrapper = await enter(TicketView)
  expect([isUnseen('.ticket-head'), onPage('.ticket')?.getAttribute('aria-hidden')]).toEqual([false, null])
  useTicket().leave()
  await wrapper.setProps({ away: true })
  expect([isUnseen('.ticket-head'), onPage('.ticket')?.getAttribute('aria-hidden')]).toEqual([true, 'true'])
  expect(onPage('[data-entry]')).toBeNull()
})

it('S023 the next ticket has a field of its own, whether the last one was left or gone from at once', async () => {
  const wrapper = await enter(TicketView, { others: [{ id: 'facebook:1/t_2', assignee: 'ana' }, { id: 'facebook:1/t_3', assignee: 'ana' }] })
  const ready = (id: string) => until(() => expect([useComposer().box.loaded, useComposer().box.id, isUnseen('textarea.write')]).toEqual([true, `${id} reply`, false]))
  await ready('facebook:1/t_1')
  const first = field()
  await wrapper.get('textarea.write').setValue('Dạ còn')
  await useTicket().open('facebook:1/t_2')
  await ready('facebook:1/t_2')
  const second = field()
  useTicket().leave()
  await nextTick()
  await useTicket().open('facebook:1/t_3')
  await ready('facebook:1/t_3')
  expect([first, second, field()].map(({ value }) => value)).toEqual(['Dạ còn', '', ''])
  expect(new Set([first, second, field()]).size).toBe(3)
  await useTicket().open('facebook:1/t_1')
  await until(() => expect(field().value).toBe('Dạ còn'))
})
