import { expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { ticket } from '../../make'
import newest from './fixtures/conversation_node_messages_newest20.json'
import { fakeTime, write, written } from './pulling'
import { page, sessionOf } from './stand'

fakeTime()

const of = (id: string) => ticket({ id: `${page.id}/${id}`, source: page.id })

it('S046 brings a thread of 60 in three parts, newest first, numbered through', async () => {
  const { session, world } = written(0)
  const { thread } = write(world, 'Lan', 'Message 1', Date.now() - 60_000)
  for (let i = 2; i <= 60; i++) write(world, 'Lan', `Message ${i}`)
  const sizes: number[] = []
  const places: (number | undefined)[] = []
  let older: string | undefined
  do {
    const part = await facebook.history(session, of(thread.id), older)
    sizes.push(part.messages.length)
    places.push(...part.messages.map(message => message.kind === 'message' ? message.place : undefined))
    expect(part.elsewhere).toBeUndefined()
    older = part.older
  } while (older)
  expect(sizes).toEqual([25, 25, 10])
  expect(places).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i))
})

it('starts at the top with a mark that is none', async () => {
  const { session, world } = written(0)
  const { thread } = write(world, 'Lan', 'Hello')
  expect((await facebook.history(session, of(thread.id), 'not a mark')).messages).toMatchObject([{ text: 'Hello' }])
})

it.each(['100_33_missing_object', '10_no_permission', '100_invalid_parameter_retired_tag'] as const)('S057 says that older ones are elsewhere when Facebook refuses them (%s)', async (kind) => {
  const { session, world, faults } = written(0)
  const { thread } = write(world, 'Lan', 'Hello')
  faults.push({ kind })
  expect(await facebook.history(session, of(thread.id), undefined)).toEqual({ messages: [], elsewhere: true })
})

it('says so too when it answers with nothing but ids', async () => {
  const bare = { data: [{ id: 'm_1', created_time: '2026-11-20T09:00:00+0000' }, { id: 'm_2', created_time: '2026-11-20T08:00:00+0000' }] }
  const session = sessionOf(() => Response.json(bare))
  expect(await facebook.history(session, of('t_1'), '{"after":"x"}')).toEqual({ messages: [], elsewhere: true })
})

it('reads the conversation node as the fixture has it', async () => {
  const { messages } = await facebook.history(sessionOf(() => Response.json(newest)), of('t_1'), undefined)
  expect(messages.map(({ id }) => id)).toEqual(newest.messages.data.map(({ id }) => id))
})

it('throws what may be tried again', async () => {
  const { session, faults } = written(0)
  faults.push({ kind: 'fatalHtml' })
  await expect(facebook.history(session, of('t_1'), undefined)).rejects.toThrow('unreadable')
})
