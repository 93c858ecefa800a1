import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { crowdIn, endLive, goLive, videoOf } from '@/practice/lives'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { aired, pageSource, watching } from './airing'
import { comments, minute } from './commenting'
import recorded from './fixtures/live_comments_sse.json'
import { pass } from './passing'
import { pull } from './pulling'
import { sessionOf } from './stand'

let tests = 0
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  vi.advanceTimersByTime(++tests * 3_600_000)
  vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
})
afterEach(() => vi.useRealTimers())

const pageCalls = (calls: string[]) => calls.filter(call => call.endsWith('/comments')).length

/** Once each, and every one there is. */
function expectAllOnce(ids: string[], { live }: Pick<ReturnType<typeof aired>, 'live'>) {
  const came = new Set(ids)
  const missed = live.remarks.filter(({ id }) => !came.has(id)).map(({ text }) => text)
  expect({ missed: missed.slice(0, 10), times: missed.length, twice: ids.length - came.size }).toEqual({ missed: [], times: 0, twice: 0 })
}

describe('S061 while somebody looks', () => {
  it('what is written is there within half a second, with its author, its broadcast and its rights', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(2000)
    made.write('Siti', 'A12 M')
    await pass(500)
    const said = watched.parts.flatMap(({ messages }) => messages)
    expect(said).toMatchObject([{ text: 'A12 M', live: `${pageSource}/${videoOf(made.live)}`, comment: { canHide: true, canReplyPrivately: true } }])
    expect(watched.parts.flatMap(({ arrivals }) => arrivals)).toMatchObject([{ partial: true, conversation: { kind: 'livestream', name: 'Siti' } }])
    watched.stop()
    await pass(1000)
    await watched.done
  })

  it('what was written before is brought too, in handy parts', async () => {
    const made = aired()
    made.many(230, Date.now() - 5 * minute)
    const watched = watching(made.session)
    await pass(5000)
    expectAllOnce(watched.ids(), made)
    expect(Math.max(...watched.parts.map(({ messages }) => messages.length))).toBe(30)
    watched.stop()
  })

  it('a hundred a second for a minute: none missed, none twice, four parts a second, within the Page\'s pace', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(1000)
    crowdIn(made.world, made.live, Date.now(), { perSecond: 100, seconds: 60 })
    await pass(64_000)
    expect(made.live.remarks).toHaveLength(6000)
    expectAllOnce(watched.ids(), made)
    expect(watched.parts.length).toBeLessThan(64 * 4 + 10)
    expect(made.calls.length).toBeLessThan(64 * 2)
    watched.stop()
  }, 30_000)

  it('an event stream that keeps quiet: the poll brings everything, once', async () => {
    const made = aired()
    made.live.live.silent = true
    const watched = watching(made.session)
    await pass(1000)
    crowdIn(made.world, made.live, Date.now(), { perSecond: 50, seconds: 40 })
    await pass(60_000)
    expect(made.live.remarks).toHaveLength(2000)
    expectAllOnce(watched.ids(), made)
    expect(made.calls.filter(call => call.includes('live_comments')).length).toBeGreaterThan(1)
    watched.stop()
  }, 30_000)

  it('a stream that breaks off again and again loses nothing and doubles nothing', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(1000)
    crowdIn(made.world, made.live, Date.now(), { perSecond: 40, seconds: 30 })
    for (let i = 0; i < 10; i++) {
      await pass(2500)
      made.live.live.drops++
    }
    await pass(30_000)
    expect(made.live.remarks).toHaveLength(1200)
    expectAllOnce(watched.ids(), made)
    watched.stop()
  }, 30_000)

  it.each(['500', 'fatalHtml', 'resetBefore', 'transient', '100_33_missing_object'] as const)('no stream at all (%s): the poll goes on', async (kind) => {
    const made = aired()
    made.faults.push({ kind, match: 'live_comments' })
    const watched = watching(made.session)
    await pass(1000)
    made.write('Siti', 'A12 M')
    await pass(20_000)
    expectAllOnce(watched.ids(), made)
    watched.stop()
  })

  it.each(['500', 'resetBefore', 'fatalHtml'] as const)('no list either for a while (%s): what was missed comes afterwards', async (kind) => {
    const made = aired()
    const watched = watching(made.session)
    await pass(1000)
    made.faults.push({ kind, match: `${videoOf(made.live)}/comments`, times: 5 })
    made.live.live.silent = true
    made.write('Siti', 'A12 M')
    await pass(60_000)
    expectAllOnce(watched.ids(), made)
    watched.stop()
  })

  it('while all is quiet it asks little: the stream, and a page every eight seconds', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(5000)
    made.calls.length = 0
    await pass(60_000)
    expect(pageCalls(made.calls)).toBeLessThanOrEqual(8)
    expect(made.calls.length).toBeLessThanOrEqual(12)
    watched.stop()
  })

  it('a used-up quota stops the poll and leaves the stream', async () => {
    const made = aired()
    const watched = watching(made.session)
    await pass(2000)
    made.world.quota.perHour = 5
    await pass(30_000)
    made.calls.length = 0
    made.write('Siti', 'A12 M')
    await pass(60_000)
    expect(pageCalls(made.calls)).toBe(0)
    expectAllOnce(watched.ids(), made)
    watched.stop()
  })
})

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
