import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Throttled } from '@/connectors/errors'
import { get } from '@/connectors/facebook/graph'
import { holdBack, letGo, turn } from '@/connectors/facebook/pace'
import { anything } from '@/connectors/facebook/schema'
import errors from './fixtures/errors.json'
import { page, sessionOf } from './stand'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
})
afterEach(() => vi.useRealTimers())

let pages = 0
/** A Page that no other test has asked for anything. */
const freshPage = () => `page ${pages++}`
const never = new AbortController().signal

describe('two reads a second', () => {
  function asking(name: string, times: number) {
    const starts: number[] = []
    const began = performance.now()
    for (let i = 0; i < times; i++) void turn(name, 'read', never).then(() => starts.push(performance.now() - began))
    return starts
  }

  it('the first two at once, then two in each second and a bit', async () => {
    const starts = asking(freshPage(), 7)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(starts).toEqual([0, 0, 1050, 1050, 2100, 2100, 3150])
  })

  it('S093 another Page does not wait for it', async () => {
    const [one, other] = [asking(freshPage(), 2), asking(freshPage(), 2)]
    await vi.advanceTimersByTimeAsync(0)
    expect([one, other]).toEqual([[0, 0], [0, 0]])
  })

  it('a send does not wait for the reads', async () => {
    const name = freshPage()
    const reads = asking(name, 5)
    const sent = turn(name, 'send', never)
    await vi.advanceTimersByTimeAsync(0)
    expect(await sent).toBe(true)
    expect(reads).toHaveLength(2)
  })

  it('who is not patient takes no place', async () => {
    const name = freshPage()
    asking(name, 2)
    expect(await turn(name, 'read', never, 500)).toBe(false)
    const starts = asking(name, 1)
    await vi.advanceTimersByTimeAsync(5000)
    expect(starts).toEqual([1050])
  })

  it('who is cut off while waiting asks nothing', async () => {
    const name = freshPage()
    asking(name, 2)
    const stop = new AbortController()
    const waiting = turn(name, 'read', stop.signal)
    stop.abort(new Error('the pass is over'))
    await expect(waiting).rejects.toThrow('the pass is over')
  })

  it('the connector asks no faster than that', async () => {
    const times: number[] = []
    const session = sessionOf(() => {
      times.push(performance.now())
      return Response.json({})
    }, { source: { ...page, account: freshPage() } })
    const all = Promise.all(Array.from({ length: 9 }, () => get(session, 'me', {}, anything)))
    await vi.advanceTimersByTimeAsync(10_000)
    await all
    for (const [i, time] of times.entries()) expect(time - (times[i - 2] ?? -Infinity)).toBeGreaterThanOrEqual(1000)
  })
})

describe('after throttling', () => {
  const minutes = (until: number, now: number) => (until - now) / 60_000

  it('waits 1, 5, 15 and 15 minutes in a row', () => {
    const name = freshPage()
    let now = 1_000_000
    const waits = Array.from({ length: 4 }, () => {
      const until = holdBack(name, now, 0)
      const wait = minutes(until, now)
      now = until
      return wait
    })
    expect(waits).toEqual([1, 5, 15, 15])
  })

  it('waits as long as Facebook says when that is longer', () => {
    expect(minutes(holdBack(freshPage(), 0, 42), 0)).toBe(42)
  })

  it('counts calls that were under way together once', () => {
    const name = freshPage()
    expect([holdBack(name, 0, 0), holdBack(name, 10, 0)].map(until => Math.round(minutes(until, 0)))).toEqual([1, 1])
  })

  it('begins anew once a call has gone through', () => {
    const name = freshPage()
    const until = holdBack(name, 0, 0)
    letGo(name, until)
    expect(minutes(holdBack(name, until, 0), until)).toBe(1)
  })

  it('a send that goes through meanwhile proves nothing', () => {
    const name = freshPage()
    const until = holdBack(name, 0, 0)
    letGo(name, 10)
    expect(minutes(holdBack(name, until, 0), until)).toBe(5)
  })

  it('the connector begins anew once a call has gone through', async () => {
    const { body } = errors['4_app_limit']
    let open = false
    const session = sessionOf(() => Response.json(open ? {} : body), { source: { ...page, account: freshPage() } })
    const ask = async () => {
      vi.advanceTimersByTime(20 * 60_000)
      return get(session, 'me', {}, anything).then(() => 0, (error: Throttled) => minutes(error.until, Date.now()))
    }
    expect([await ask(), await ask()]).toEqual([1, 5])
    open = true
    expect(await ask()).toBe(0)
    open = false
    expect(await ask()).toBe(1)
  })

  it.each([
    ['4_app_limit', 1],
    ['613_custom_limit', 10],
    ['80001_pages_buc', 42],
  ] as const)('%s: %s minutes', async (name, wait) => {
    const { http_status: status, headers, body } = errors[name]
    const session = sessionOf(() => Response.json(body, { status, headers }), { source: { ...page, account: freshPage() } })
    const error = await get(session, 'me', {}, anything).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Throttled)
    expect(minutes((error as Throttled).until, Date.now())).toBe(wait)
  })
})
