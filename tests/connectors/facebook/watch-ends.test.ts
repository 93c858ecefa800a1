import { describe, expect, it, vi } from 'vitest'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { endLive, goLive, videoOf } from '@/practice/lives'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { aired, standStill, watching } from './airing'
import { comments, minute } from './commenting'
import recorded from './fixtures/live_comments_sse.json'
import { pass } from './passing'
import { pull } from './pulling'
import { sessionOf } from './stand'

standStill()

const pageCalls = (calls: string[]) => calls.filter(call => call.endsWith('/comments')).length

describe('beginning and end', () => {
  it('nothing runs: one call, and it is over', async () => {
    const made = aired()
    endLive(made.world, made.live, Date.now())
    const watched = watching(made.session)
    await pass(1000)
    await watched.done
    expect(made.calls).toEqual([`GET ${mocHome.id}/live_videos`])
  })

  it('the broadcast ends: it says so, and it is over', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(3000)
    endLive(made.world, made.live, Date.now())
    await pass(30_000)
    await watched.done
    expect(watched.parts.at(-1)?.lives).toMatchObject([{ endedAt: expect.any(Number) }])
  })

  it('a second one begins meanwhile', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(3000)
    const second = goLive(made.world, { page: mocHome.id, title: 'Second', at: Date.now() })
    made.write('Siti', 'over here', {}, second)
    await pass(30_000)
    expect(watched.ids()).toContain(second.remarks[0]!.id)
    expect(watched.parts.at(-1)?.lives ?? watched.parts.findLast(({ lives }) => lives)?.lives).toHaveLength(2)
    watched.stop()
  })

  it('goes on from where the last pull ended, and the next pull from where it ended', async () => {
    const made = aired()
    made.many(500, Date.now() - 5 * minute)
    vi.setTimerTickMode('nextTimerAsync')
    const { cursor, kept } = await pull(made.session)
    vi.setTimerTickMode('manual')
    made.calls.length = 0
    const watched = watching(made.session, cursor)
    await pass(1000)
    for (let i = 0; i < 20; i++) {
      made.write('Siti', `more ${i}`)
      await pass(1000)
    }
    watched.stop()
    await pass(1000)
    expect(pageCalls(made.calls)).toBeLessThanOrEqual(20)
    made.calls.length = 0
    await pass(10_000)
    made.write('Lan', 'after that')
    vi.setTimerTickMode('nextTimerAsync')
    await pull(made.session, cursor, undefined, kept)
    vi.setTimerTickMode('manual')
    expect(pageCalls(made.calls)).toBe(1)
    const all = new Set([...comments(kept).map(({ id }) => id), ...watched.ids()])
    expect(all.size).toBe(521)
  })

  it.each([
    ['an expired token', 'expired', Unauthorized],
    ['being throttled', 'throttle', Throttled],
  ] as const)('%s ends it with a word that sync understands', async (_, kind, error) => {
    const made = aired()
    const watched = watching(made.session)
    await pass(2000)
    made.faults.push({ kind })
    await pass(30_000)
    await expect(watched.done).rejects.toBeInstanceOf(error)
  })
})

it('the token stands in the stream\'s address alone, and in no error', async () => {
  const made = aired()
  const asked: Request[] = []
  const session = sessionOf((request) => {
    asked.push(request)
    if (request.url.includes('live_comments')) throw new TypeError(`Failed to fetch ${request.url}`)
    return made.session.fetch(request)
  })
  const said: unknown[] = []
  for (const level of ['log', 'warn', 'error', 'debug'] as const) vi.spyOn(console, level).mockImplementation((...words) => void said.push(words))
  const watched = watching(session)
  await pass(20_000)
  const streams = asked.filter(({ url }) => url.includes('live_comments'))
  expect(streams.length).toBeGreaterThan(1)
  expect(streams.every(({ url }) => new URL(url).searchParams.get('access_token') === tokens.mocHome)).toBe(true)
  expect(asked.filter(({ url }) => !url.includes('live_comments')).some(({ url }) => url.includes(tokens.mocHome))).toBe(false)
  expect(said).toEqual([])
  watched.stop()
  await pass(1000)
  await watched.done
})

it('comments that the stream tells without their rights may be acted upon, and the poll sets them right', async () => {
  const made = aired()
  const id = videoOf(made.live)
  const raw = recorded.raw.replaceAll('445000000000001', id)
  const session = sessionOf(request => request.url.includes('live_comments')
    ? new Response(raw, { headers: { 'content-type': 'text/event-stream' } })
    : made.session.fetch(request))
  const watched = watching(session)
  await pass(1500)
  const said = watched.parts.flatMap(({ messages }) => messages)
  expect(said).toHaveLength(4)
  expect(said[0]).toMatchObject({ text: 'A12 M 2', comment: { canHide: true, canReplyPrivately: true } })
  made.write('Siti Contoh', 'A12 M 2', { id: `${id}_778000000000001`, hidden: true })
  await pass(20_000)
  const later = watched.parts.flatMap(({ messages }) => messages).filter(message => message.id.endsWith('_778000000000001'))
  expect(later.at(-1)).toMatchObject({ comment: { hidden: true } })
  watched.stop()
})
