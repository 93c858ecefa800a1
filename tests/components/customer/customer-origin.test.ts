// @vitest-environment happy-dom
import type { Fact } from '@/domain/customer'
import { expect, it } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import { useJump } from '@/stores/jump'
import { db } from '@/sync/db'
import { enter, said, until } from '../ticket/ticket-room'

const at = new Date(2020, 4, 17, 9, 30).getTime()
const inMessage = { ticket: 'facebook:1/t_1', message: 'm_7', at }

/** The card of somebody of whom one address is known, with where it comes from. */
async function card(fact: Partial<Fact>) {
  const panel = await enter(CustomerPanel, { messages: [said({ id: 'm_7', at, text: '12 Lê Lợi' })] })
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { address: [{ id: 'a', value: '12 Lê Lợi', from: 'typed', at, ...fact }] } })
  await until(() => expect(panel.text()).toContain('12 Lê Lợi'))
  return panel
}

it.each<[string, Partial<Fact>, string]>([
  ['typed by me', { by: 'ana' }, 'typed by you, May 17, 2020'],
  ['typed by a colleague', { by: 'ben' }, 'typed by Ben, May 17, 2020'],
  ['typed by somebody who has left', { by: 'gone' }, 'typed by a colleague, May 17, 2020'],
  ['from a message that I kept', { from: 'message', by: 'ana', where: inMessage }, 'from a message, May 17, 2020'],
  ['from a message that a colleague kept', { from: 'message', by: 'ben', where: inMessage }, 'from a message, May 17, 2020, kept by Ben'],
  ['from a page', { from: 'page', by: 'ben', where: { page: 'https://www.courier.example/chat' } }, 'from courier.example/chat, May 17, 2020, kept by Ben'],
  ['from a list that a colleague imported', { from: 'file', by: 'ben', where: { page: 'list.csv' } }, 'from an imported list, May 17, 2020, kept by Ben'],
  ['from the channel', { from: 'channel' }, 'from Facebook, May 17, 2020'],
  ['from the shop', { from: 'shop' }, 'from the shop, May 17, 2020'],
])('S090 S119 beside each value stands where it comes from, by whom and when: %s', async (_, fact, line) => {
  const panel = await card(fact)
  await until(() => expect(panel.findAll('.from').map(from => from.text())).toContain(line))
})

it('S090 from a value of a message one press leads to that message', async () => {
  const panel = await card({ from: 'message', by: 'ana', where: inMessage })
  await panel.get('button.jump').trigger('click')
  await until(() => expect(useJump().wanted).toBe('m_7'))
  expect(panel.get('button.jump').attributes('title')).toContain('2020')
})
