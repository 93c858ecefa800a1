import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, connect, delivered, openProbe, startDesk, ticketOf } from '../desk'

const name = 'Nguyễn Thị Lan'
let desk: Desk
let other: { probe: Page }
beforeAll(async () => {
  desk = await startDesk('chromium')
  desk.practice.say({ name, text: 'Is it still there?' })
  await connect(desk)
  other = { probe: await openProbe(desk.launched) }
})
afterAll(() => desk.close())

it('two windows that act on one ticket at once both see both, and both arrive', async () => {
  const { id } = await ticketOf(desk, name)
  await Promise.all([
    act(desk, id, 'reply', { text: 'From one', files: [] }),
    act(other, id, 'note', { text: 'Also from one' }),
    act(other, id, 'reply', { text: 'From the other', files: [] }),
    act(desk, id, 'priority', { value: 'high' }),
    act(other, id, 'tag', { tag: 'vip' }),
  ])
  const seen = [await ticketOf(desk, name), await ticketOf(other, name)]
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]).toMatchObject({ status: 'pending', priority: 'high', tags: ['vip'], messages: 3 })
  await delivered(desk)
  expect(desk.practice.sent(name).sort()).toEqual(['From one', 'From the other'])
})

it('S024 two windows that fetch at the same moment file a new customer once', async () => {
  desk.practice.say({ name: 'Budi', text: 'Halo kak' })
  await Promise.all([desk.probe, other.probe, desk.probe].map(page => page.evaluate(() => probe.send('syncNow'))))
  await ticketOf(desk, 'Budi')
  expect(await desk.probe.evaluate(async () => (await probe.db.tickets.toArray()).filter(ticket => ticket.name === 'Budi').length)).toBe(1)
})

it('S121 S122 two windows that write one field at once: the later one holds, in both; two fields keep both', async () => {
  const { id, customer } = await ticketOf(desk, name)
  const facts = (page: Page) => page.evaluate(async id => (await probe.db.customers.get(id))?.facts, customer)
  await Promise.all([
    act(desk, id, 'fact', { field: 'phone', value: '0912 345 678' }),
    act(other, id, 'fact', { field: 'email', value: 'lan@example.com' }),
  ])
  await act(desk, id, 'fact', { field: 'name', value: 'Lan Nguyễn' })
  await act(other, id, 'fact', { field: 'name', value: 'Nguyễn Lan' })
  await delivered(desk)
  const seen = [await facts(desk.probe), await facts(other.probe)]
  expect(seen[0]).toEqual(seen[1])
  expect(seen[0]).toMatchObject({ phone: [{ value: '0912 345 678' }], email: [{ value: 'lan@example.com' }], name: [{ value: 'Nguyễn Lan', from: 'typed' }] })
})
