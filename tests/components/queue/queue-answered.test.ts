// @vitest-environment happy-dom
import type { Tab } from '@/domain/tabs'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useAnnounced } from '@/components/announce'
import { useAnswered } from '@/components/ticket/answered'
import { i18n } from '@/locales'
import { useQueue } from '@/stores/queue'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { source } from '../../make'
import { furnish, until } from '../ticket/ticket-room'

/** A ticket that nobody has answered, open, on a Page that greets with a chatbot; then it is answered. */
async function answer(tab: Tab) {
  const { pinia } = await furnish({ ticket: { name: 'Lan', lastAgentAt: undefined } })
  await db.sources.put(source({ greets: true }))
  const Heard = defineComponent(() => {
    useAnswered()
    const said = useAnnounced()
    return () => h('p', said.value)
  })
  const wrapper = mount(Heard, { global: { plugins: [pinia, i18n] } })
  await useQueue().look({ tab })
  const open = useTicket()
  await open.open('facebook:1/t_1')
  await until(() => expect(open.ticket?.name).toBe('Lan'))
  await new Promise(resolve => setTimeout(resolve))
  const { ticket } = open
  if (ticket) await open.act(ticket, 'reply', { text: 'Dạ', files: [] })
  return wrapper
}

it('S060: the first answer moves it to Messages, which is said to screen readers', async () => {
  const wrapper = await answer('all')
  await until(() => expect(wrapper.text()).toBe('Lan is now under Messages'))
  expect(useToasts().toast).toBeUndefined()
})

it('S060: it is shown where the ticket leaves the list that is looked at', async () => {
  await answer('chatbot')
  await until(() => expect(useToasts().toast).toMatchObject({ text: 'toast.answered', named: { name: 'Lan' } }))
})
