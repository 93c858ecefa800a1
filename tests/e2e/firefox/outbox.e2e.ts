import type { Desk } from '../desk'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { act, connect, delivered, owed, startDesk, ticketOf } from '../desk'
import { until } from '../until'

const name = 'Nguyễn Thị Lan'
let desk: Desk
beforeAll(async () => {
  desk = await startDesk('firefox')
  desk.practice.say({ name, text: 'Is it still there?' })
  await connect(desk)
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.practice.faults.length = 0
})

it('a reply arrives at the Page, a note does not', async () => {
  const { id } = await ticketOf(desk, name)
  await act(desk, id, 'note', { text: 'A regular' })
  await act(desk, id, 'reply', { text: 'Yes', files: [] })
  await delivered(desk)
  expect(desk.practice.sent(name)).toEqual(['Yes'])
})

it.each(['resetBefore', 'resetAfter', '500After'] as const)('a reply that meets %s arrives exactly once', async (kind) => {
  const { id } = await ticketOf(desk, name)
  desk.practice.faults.push({ match: 'POST /messages', kind, times: 1 })
  await act(desk, id, 'reply', { text: kind, files: [] })
  await delivered(desk)
  expect(desk.practice.sent(name).filter(text => text === kind)).toEqual([kind])
})

it('S163 what was written without a network goes out once it is back', async () => {
  const { id } = await ticketOf(desk, name)
  desk.practice.faults.push({ kind: 'resetBefore' })
  await act(desk, id, 'reply', { text: 'Later', files: [] })
  await until('a first attempt', async () => (await owed(desk))[0]?.tries)
  desk.practice.faults.length = 0
  await delivered(desk)
  expect(desk.practice.sent(name).filter(text => text === 'Later')).toEqual(['Later'])
})
