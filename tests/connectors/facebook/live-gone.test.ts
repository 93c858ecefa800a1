import type { Whole } from '@/connectors/connector'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { tally } from '@/connectors/facebook/live-gone'
import { endLive, videoOf } from '@/practice/lives'
import { withdraw } from '@/practice/posts'
import { aired, pageSource, watching } from './airing'
import { minute } from './commenting'
import { pass } from './passing'
import { fakeTime, pull } from './pulling'

/** What a pull tells whole, and whether it still tells that comment. */
async function wholesOf(session: Parameters<typeof pull>[0], cursor: string | undefined, id: string) {
  const found: [Whole[], boolean][] = []
  for await (const { whole, messages } of facebook.pull(session, cursor)) {
    if (whole) found.push([whole, messages.some(message => message.id === id)])
  }
  return found
}

describe('S046 a comment that was deleted under a broadcast', () => {
  fakeTime()

  it.each(['running', 'over'])('of one that is %s is missed by the next pull', async (how) => {
    const { session, world, live, write } = aired()
    if (how === 'over') endLive(world, live, Date.now() - minute)
    const first = write('Siti', 'A12', { at: Date.now() - 5 * minute })
    const second = write('Lan', 'B3', { at: Date.now() - 4 * minute })
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 2 * minute)
    withdraw(world, live, first.id)
    const third = write('Minh', 'C4')
    const until = Date.now() - minute
    const found = await wholesOf(session, cursor, first.id)
    expect(found.map(([[span]]) => ({ ...span, until: Math.round(((span?.until ?? 0) - until) / 10_000) }))).toEqual([{ live: `${pageSource}/${videoOf(live)}`, since: 0, until: 0, ids: [third.id, second.id] }])
    expect(found[0]?.[1]).toBe(false)
  })

  it('nothing is looked for while comments only come', async () => {
    const { session, write, many } = aired()
    many(40, Date.now() - 5 * minute)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 2 * minute)
    write('Siti', 'one more')
    expect(await wholesOf(session, cursor, '')).toEqual([])
  })

  it('a thousand comments: only what the first page tells is told whole', async () => {
    const { session, world, live, many } = aired()
    many(1000, Date.now() - 9 * minute)
    const { cursor } = await pull(session)
    vi.setSystemTime(Date.now() + 2 * minute)
    const gone = live.remarks.at(-10)!
    withdraw(world, live, gone.id)
    const [found] = await wholesOf(session, cursor, gone.id)
    expect(found?.[0][0]!.since).toBeGreaterThan(live.remarks.at(-100)!.at)
    expect(found?.[1]).toBe(false)
  })
})

describe('S061 S046 while somebody watches', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
    vi.advanceTimersByTime(99 * 3_600_000)
    vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
  })
  afterEach(() => vi.useRealTimers())

  it('what is deleted is told within half a minute, though others go on writing', async () => {
    const made = aired()
    const gone = made.write('Siti', 'rude', { at: Date.now() - 5 * minute })
    const watched = watching(made.session)
    const spans = () => watched.parts.flatMap(({ whole = [], messages }) => whole.map(span => [span, messages.some(({ id }) => id === gone.id)]))
    await pass(45_000)
    expect(spans()).toEqual([])
    withdraw(made.world, made.live, gone.id)
    made.write('Lan', 'B3')
    await pass(30_000)
    expect(spans()).toMatchObject([[{ live: `${pageSource}/${videoOf(made.live)}`, since: 0 }, false]])
    watched.stop()
    await pass(1000)
    await watched.done
  }, 30_000)
})

it.each<[string, [came: number, there: number][], boolean[]]>([
  ['comments come', [[10, 10], [5, 15], [5, 20]], [false, false, false]],
  ['the stream is late by some', [[8, 10], [7, 15]], [false, true]],
  ['one is gone while others come', [[10, 10], [5, 14]], [false, true]],
  ['it is told once', [[10, 10], [0, 9], [3, 12]], [false, true, false]],
])('the count of a broadcast: %s', (_, steps, short) => {
  const counted = tally()
  expect(steps.map(([came, there]) => {
    counted.add(came)
    return counted.isShort(there, counted.said())
  })).toEqual(short)
})
