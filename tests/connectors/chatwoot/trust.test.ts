import type { Session } from '@/connectors/connector'
import { beforeEach, expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { stand } from './stand'

const minute = 60_000
let clock = 0
beforeEach(() => {
  clock = Date.UTC(2026, 10, 20, 12)
})

/** A panel whose cable is open, which has looked once; what it is told then is `hear`d or lost. */
async function listening() {
  const made = stand({ now: () => clock })
  const { say, calls } = made
  const held = new Set<string>()
  let cursor: string | undefined
  const mai: Session = { ...made.mai, heardSince: clock, holds: async entries => entries.every(({ ticket, id }) => held.has(`${ticket} ${id}`)) }
  const look = async (changes: Partial<Session> = {}) => {
    clock += minute
    calls.length = 0
    const told: string[] = []
    for await (const part of chatwoot.pull({ ...mai, ...changes }, cursor)) {
      cursor = part.cursor
      for (const message of part.messages) held.add(`${message.ticket} ${message.id}`)
      told.push(...part.messages.flatMap(message => message.kind === 'message' ? [message.text] : []))
    }
    return { told, read: calls.filter(call => call.includes('/messages')).length }
  }
  const write = (text: string, isHeard: boolean, name = 'Nora Petit') => {
    const { talk, line } = say({ name, text })
    if (isHeard) held.add(`${mai.source.id}/${talk.id} ${line.id}`)
    return talk
  }
  write('Hello', false)
  await look()
  await look()
  return { ...made, look, write, cursorNow: () => cursor }
}

it('of a conversation whose last words the cable has told, its messages are not asked for; those of one whose were lost are', async () => {
  const { look, write } = await listening()
  write('Heard', true)
  write('Lost', false, 'Otis Green')
  expect(await look()).toMatchObject({ told: expect.arrayContaining(['Heard', 'Lost']), read: 1 })
  expect((await look()).read).toBe(0)
})

it('what the server lost on the way to the cable before the last words comes within ten minutes', async () => {
  const { look, write } = await listening()
  write('Lost', false)
  write('Heard', true)
  expect(await look()).toMatchObject({ told: ['Heard'], read: 0 })
  const later = []
  for (let passed = 0; passed < 10; passed++) later.push(await look())
  expect(later.flatMap(({ told }) => told)).toContain('Lost')
  expect(later.reduce((sum, { read }) => sum + read, 0)).toBe(1)
})

it.each([
  ['opened anew', () => ({ heardSince: clock + 1 })],
  ['that is closed', () => ({ heardSince: undefined })],
  ['of which nobody knows', () => ({ holds: undefined })],
])('with a cable %s everything that was said since the last look is read', async (_, changes) => {
  const { look, write } = await listening()
  write('Lost', false)
  write('Heard', true)
  expect(await look(changes())).toMatchObject({ told: expect.arrayContaining(['Lost', 'Heard']), read: 1 })
})

it('S063: who wants it now gets what was only trusted', async () => {
  const { look, write } = await listening()
  write('Lost', false)
  write('Heard', true)
  await look()
  expect(await look({ asked: true })).toMatchObject({ told: expect.arrayContaining(['Lost']), read: 1 })
})

it('cut off between two parts it remembers what it has trusted', async () => {
  const { write, mai, cursorNow, office } = await listening()
  for (let i = 0; i < 30; i++) {
    write(`Lost ${i}`, false, `Customer ${i}`)
    write(`Heard ${i}`, true, `Customer ${i}`)
  }
  clock += minute
  let first: string | undefined
  for await (const { cursor } of chatwoot.pull({ ...mai, heardSince: 0, holds: async () => true }, cursorNow())) {
    if (first !== undefined) break
    first = cursor
  }
  const { trusted } = JSON.parse(first ?? '') as { trusted: { ids: number[] } }
  expect(trusted.ids.map(String).sort()).toEqual(Object.keys(office.talks).sort())
})
