import { expect, it, vi } from 'vitest'
import { fakeTime, names, pull, texts, write, written } from './pulling'
import { sessionOf, stand } from './stand'

fakeTime()

it('asks for half as long as Facebook says that it is too much', async () => {
  const { world, session: plain } = written(60)
  const limits: number[] = []
  const session = sessionOf((request) => {
    const limit = Number(new URL(request.url).searchParams.get('limit'))
    limits.push(limit)
    return limit > 7 ? Response.json({ error: { code: 1, message: 'Please reduce the amount of data' } }, { status: 500 }) : plain.fetch(request)
  })
  const { kept } = await pull(session)
  expect(names(kept)).toHaveLength(Object.keys(world.threads).length)
  expect(limits.slice(0, 3)).toEqual([25, 12, 6])
})

it('comes to an end though the same page is given for ever', async () => {
  const { session: plain } = written(60)
  const session = sessionOf(request => plain.fetch(request.url.replace(/&after=[^&]*/, ''), request))
  expect(names((await pull(session)).kept)).toHaveLength(25)
})

it('reads a page once more when something in it could not be read', async () => {
  const { session, faults } = written(60)
  faults.push({ kind: 'malformed', match: '/conversations', times: 1 })
  expect(names((await pull(session)).kept)).toHaveLength(60)
})

it('looks again at a conversation whose newest message is not there yet, but not for ever', async () => {
  const { session, world } = written(5)
  const { thread, line } = write(world, 'Customer 2', 'Late')
  const withheld = (answer: Response) => answer.json().then((body) => {
    for (const { messages } of body.data ?? []) {
      if (messages) messages.data = messages.data.filter(({ id }: { id: string }) => id !== line.id)
    }
    return Response.json(body)
  })
  const slow = { ...session, fetch: ((...asked) => session.fetch(...asked).then(withheld)) as typeof fetch }
  vi.setSystemTime(Date.now() + 10_000)
  thread.updatedAt = Date.now()
  const first = await pull(slow)
  expect(texts(first.kept)).not.toContain('Late')
  expect(texts((await pull(session, first.cursor)).kept)).toContain('Late')

  let { cursor } = first
  const brought: number[] = []
  for (let i = 0; i < 4; i++) {
    const next = await pull(slow, cursor)
    brought.push(names(next.kept).length)
    cursor = next.cursor
  }
  expect(brought).toEqual([1, 1, 0, 0])
})

it('malformed answers break nothing', async () => {
  const { session, faults } = stand()
  faults.push({ kind: 'malformed' })
  const { kept, cursor } = await pull(session)
  for (const { lastActivityAt, snippet, name } of kept.conversations.values()) {
    expect([typeof lastActivityAt, typeof snippet, typeof name]).toEqual(['number', 'string', 'string'])
  }
  faults.length = 0
  // Advertisements are looked at every five minutes only.
  vi.setSystemTime(Date.now() + 6 * 60_000)
  await pull(session, cursor, undefined, kept)
  const whole = await pull(session)
  const known = (of: typeof kept) => [...of.conversations.values()].flatMap(({ name, kind }) => kind === 'message' || name ? [name] : []).sort()
  expect(known(kept)).toEqual(known(whole.kept))
})
