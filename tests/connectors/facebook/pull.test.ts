import { describe, expect, it } from 'vitest'
import { say } from '@/practice/say'
import { fakeTime, names, pull, texts, write, written } from './pulling'

fakeTime()

const guests = (kept: Parameters<typeof names>[0]) => names(kept).filter(name => name.startsWith('Guest'))

it('an idle poll is two calls, the conversations and the posts, and brings nothing', async () => {
  const { session, calls } = written(40)
  let { cursor } = await pull(session)
  // Until the labels of the newest are read, a few in each.
  for (let left = 1; left > 0;) ({ cursor, parts: left } = await pull(session, cursor))
  calls.length = 0
  expect(await pull(session, cursor)).toMatchObject({ parts: 0, cursor })
  expect(calls).toEqual(['GET 104200000000001/conversations', 'GET 104200000000001/feed'])
})

it('an empty Page is parts with nothing in them, and its first customer comes with the next pull', async () => {
  const { session, world } = written(0)
  const { cursor, kept } = await pull(session)
  expect([typeof cursor, names(kept)]).toEqual(['string', []])
  write(world, 'Lan', 'Hello')
  expect(names((await pull(session, cursor)).kept)).toEqual(['Lan'])
})

it('brings only the conversations that changed', async () => {
  const { session, world } = written(40)
  const { cursor } = await pull(session)
  write(world, 'Customer 3', 'Me again')
  write(world, 'Customer 20', 'Me too')
  expect(names((await pull(session, cursor)).kept)).toEqual(['Customer 20', 'Customer 3'])
})

describe('equal times', () => {
  it('two conversations in the second of the newest', async () => {
    const now = Date.now()
    const { session, world } = written(30)
    const { cursor } = await pull(session)
    write(world, 'Customer 4', 'Same second', now)
    write(world, 'Customer 5', 'Same second, too', now)
    expect(names((await pull(session, cursor)).kept)).toEqual(['Customer 4', 'Customer 5'])
  })

  it('a second message within the second of the first, after that was pulled', async () => {
    const now = Date.now()
    const { session, world } = written(30)
    write(world, 'Customer 4', 'One', now)
    const { cursor } = await pull(session)
    write(world, 'Customer 4', 'Two', now)
    expect(texts((await pull(session, cursor)).kept)).toContain('Two')
  })

  it('a second message of ours, which changes nothing in the unread count', async () => {
    const now = Date.now()
    const { session, world } = written(30)
    const answer = (text: string) => say(world, { name: 'Customer 4', text, from: 'page', at: now })
    answer('One')
    const { cursor } = await pull(session)
    answer('Two')
    expect(texts((await pull(session, cursor)).kept)).toContain('Two')
  })

  it('more of them than a page holds', async () => {
    const { session, world } = written(10)
    const { cursor } = await pull(session)
    for (let i = 0; i < 70; i++) write(world, `Guest ${i}`, 'All at once')
    const { kept } = await pull(session, cursor)
    expect(guests(kept)).toHaveLength(70)
  })

  it.each([1, 2, 3])('cut off after part %i', async (part) => {
    const { session, world } = written(10)
    const { cursor } = await pull(session)
    for (let i = 0; i < 70; i++) write(world, `Guest ${i}`, 'All at once')
    const first = await pull(session, cursor, part)
    write(world, 'Customer 1', 'And me meanwhile')
    const { kept } = await pull(session, first.cursor, undefined, first.kept)
    expect(guests(kept)).toHaveLength(70)
    expect(texts(kept)).toContain('And me meanwhile')
  })
})

it('reads on until somebody of each side has spoken, to know since when the customer waits', async () => {
  const { session, world } = written(0)
  const now = Date.now()
  write(world, 'Lan', 'First', now - 60_000)
  say(world, { name: 'Lan', text: 'Our answer', from: 'page', at: now - 50_000 })
  for (let i = 0; i < 9; i++) write(world, 'Lan', `Waiting ${i}`, now - 40_000 + i * 1000)
  const { kept } = await pull(session)
  expect([...kept.conversations.values()]).toMatchObject([{ waitingSince: now - 40_000, lastAgentAt: now - 50_000, messages: 11 }])
})

it('S064 notices that a conversation was read elsewhere, though nothing was said', async () => {
  const { session, world } = written(10)
  const { cursor } = await pull(session)
  Object.values(world.threads).find(thread => thread.name === 'Customer 6')!.unread = 0
  expect([...(await pull(session, cursor)).kept.conversations.values()]).toMatchObject([{ name: 'Customer 6', unreadThere: 0, lastFrom: 'customer' }])
})
