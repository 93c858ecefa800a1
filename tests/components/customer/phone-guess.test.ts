// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import { useCustomer } from '@/stores/customer/customer'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { enter, said, until, words } from '../ticket/ticket-room'

const written = 'Gọi mình số 0912.345.678 nhé'

/** The card of somebody of whom nothing is known but what they wrote. */
async function card() {
  const panel = await enter(CustomerPanel, {
    ticket: { phones: ['0912.345.678'] },
    messages: [said({ id: 'm1', at: 100, text: 'Shop ơi' }), said({ id: 'm2', at: 200, text: written }), said({ id: 'm3', at: 300, text: 'Dạ' })],
  })
  await until(() => expect(panel.find('[aria-label="Confirm: 0912.345.678"]').exists()).toBe(true))
  return panel
}
const phoneLines = () => words().match(/Phone: [^:]{1,12}/g)?.map(line => line.trim()) ?? []

it('S026 S028 a number that was only written stands in the phone’s own place as a guess, and “Not known” does not stand beside it', async () => {
  await card()
  expect(phoneLines()).toHaveLength(1)
  expect(words()).toContain('guess, not confirmed')
  expect(words()).not.toContain('Phone: Not known')
  expect(words()).toContain('E-mail: Not known')
})

it('S028 S090 confirmed it is a fact with its E.164 and the very message it stands in, and can be taken back', async () => {
  const panel = await card()
  await panel.get('[aria-label="Confirm: 0912.345.678"]').trigger('click')
  await until(() => expect(useCustomer().facts.phone).toMatchObject([
    { value: '0912.345.678', e164: '+84912345678', from: 'message', where: { message: 'm2', at: 200 } },
  ]))
  await until(() => expect(words()).not.toContain('guess, not confirmed'))
  useToasts().toast?.undo?.()
  await until(() => expect(words()).toContain('guess, not confirmed'))
  expect(useCustomer().facts.phone ?? []).toEqual([])
})

it('S026 one that is somebody else’s is dismissed for good, until that is undone', async () => {
  const panel = await card()
  await panel.get('[aria-label="Not theirs: 0912.345.678"]').trigger('click')
  await until(() => expect(words()).toContain('Phone: Not known'))
  expect(await db.outbox.count()).toBe(0)
  useToasts().toast?.undo?.()
  await until(() => expect(words()).toContain('guess, not confirmed'))
})

it('S028 beside a guess another number can be typed', async () => {
  const panel = await card()
  await panel.get('[aria-label="Add another: Phone"]').trigger('click')
  await panel.get('form input').setValue('0987 654 321')
  await panel.get('form').trigger('submit')
  await until(() => expect(useCustomer().facts.phone?.map(({ value }) => value)).toEqual(['0987 654 321']))
  expect(words()).toContain('guess, not confirmed')
})
