// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import { db } from '@/sync/db'
import { enter, until, words } from './ticket-room'

const facts = async () => (await db.outbox.toArray()).flatMap(row => row.action === 'fact' ? [row.input] : [])

it('S025, S026: what is known stands with where it comes from, the rest is said to be unknown', async () => {
  const panel = await enter(CustomerPanel)
  await until(() => expect(words()).toContain('Nguyễn Thị Lan'))
  expect(panel.text()).toContain('from Facebook')
  expect(panel.findAll('.unknown').map(unknown => unknown.text())).toEqual(['Not known', 'Not known', 'Not known', 'Not known'])
  expect(panel.text()).not.toContain('undefined')
})

it('S028 S123: Enter keeps what was typed, at once, and says by whom', async () => {
  const panel = await enter(CustomerPanel)
  await panel.get('[aria-label="Add: Phone"]').trigger('click')
  await panel.get('[aria-label="Phone"]').setValue(' 0912 345 678 ')
  await panel.get('form').trigger('submit')
  await until(() => expect(panel.text()).toContain('0912 345 678'))
  expect(panel.text()).toContain('typed by you')
  expect(await facts()).toMatchObject([{ field: 'phone', value: '0912 345 678' }])
})

it('S091 S121: Esc leaves it as it was, and does not leave the ticket', async () => {
  const panel = await enter(CustomerPanel)
  await panel.get('[aria-label="Edit: Name"]').trigger('click')
  await panel.get('[aria-label="Name"]').setValue('X')
  const outside = vi.fn()
  window.addEventListener('keydown', outside)
  await panel.get('[aria-label="Name"]').trigger('keydown', { key: 'Escape' })
  window.removeEventListener('keydown', outside)
  await until(() => expect(panel.find('form').exists()).toBe(false))
  expect([panel.text().includes('Nguyễn Thị Lan'), (await facts()).length, outside.mock.calls.length]).toEqual([true, 0, 0])
})

it.each([
  ['S091 S121', 'Edit: Name', 'Name', ' ', 'The name cannot be empty. The old one is kept.'],
  ['S091 S029 S122', 'Add: E-mail', 'E-mail', 'lan@', 'That does not look like an e-mail address. It needs an @ and a domain.'],
  ['S091 S123', 'Add: Phone', 'Phone', '123', 'That does not look like a phone number. It needs 7 to 15 digits.'],
])('%s: %s refuses what cannot be one, with words', async (_, button, label, value, why) => {
  const panel = await enter(CustomerPanel)
  await panel.get(`[aria-label="${button}"]`).trigger('click')
  await panel.get(`[aria-label="${label}"]`).setValue(value)
  await panel.get('form').trigger('submit')
  expect(panel.get('[role=alert]').text()).toBe(why)
  expect(await facts()).toEqual([])
})
