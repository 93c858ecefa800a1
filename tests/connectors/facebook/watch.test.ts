import { describe, expect, it } from 'vitest'
import { crowdIn, videoOf } from '@/practice/lives'
import { aired, pageSource, standStill, watching } from './airing'
import { minute } from './commenting'
import { pass } from './passing'

standStill()

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

  it.each([['the event stream', 2000], ['the stream and the first poll', 1000]])('one that %s tells without its time comes with the next poll', async (_, ms) => {
    const made = aired()
    const watched = watching(made.session)
    await pass(ms)
    const remark = made.write('Siti', 'A12 M', { raw: { created_time: null } })
    await pass(500)
    delete remark.raw
    await pass(10_000)
    expect(watched.ids()).toEqual([remark.id])
    watched.stop()
  })

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
