import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memory, remembered } from '@/connectors/facebook/live-memory'
import { aired, watching } from './airing'
import { pass } from './passing'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
})
afterEach(() => vi.useRealTimers())

const wave = 10_000
const perWave = 40
const wavesAnHour = 3_600_000 / wave

const rights = { can_comment: true, can_hide: true, can_like: true, can_remove: true, can_reply_privately: true }

/** A broadcast whose stream and list are kept by hand: hours of it in seconds. */
function airedByHand() {
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  const made = aired()
  const written: { id: string, message: string, created_time: string, from: { id: string, name: string } }[] = []
  const asked = { calls: 0 }
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    asked.calls++
    if (request.url.includes('live_comments')) {
      const body = new ReadableStream<Uint8Array>({ start: given => void (stream = given), cancel: () => void (stream = undefined) })
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    }
    if (!request.url.includes('/comments')) return made.session.fetch(input, init)
    return Response.json({ data: written.slice(-100).reverse().map(comment => ({ ...comment, ...rights })) })
  }
  /** Some write, and the stream tells all of them but one. */
  function wash() {
    const fresh = Array.from({ length: perWave }, (_, i) => ({
      id: `445_${written.length + i}`,
      message: `A12 #${written.length + i}`,
      created_time: `${new Date().toISOString().slice(0, 19)}+0000`,
      from: { id: String(9000 + i), name: `Viewer ${i}` },
    }))
    written.push(...fresh)
    stream?.enqueue(new TextEncoder().encode(fresh.slice(1).map(comment => `data: ${JSON.stringify(comment)}\n\n`).join('')))
  }
  /** It breaks off, as such streams do. */
  function drop() {
    stream?.close()
    stream = undefined
  }
  return { session: { ...made.session, fetch: fetching }, written, asked, wash, drop }
}

it('S061 a broadcast that never ends: hours of comments, none missed, none twice, and what is asked and kept does not grow with it', async () => {
  const made = airedByHand()
  const watched = watching(made.session)
  await pass(1000, 100)
  const asked: number[] = []
  for (const hour of [1, 2]) {
    const before = made.asked.calls
    for (let at = 0; at < wavesAnHour; at++) {
      made.wash()
      if (at % 60 === 59) made.drop()
      await pass(wave, wave / 4)
    }
    asked.push(made.asked.calls - before)
    expect(made.written, `hour ${hour}`).toHaveLength(hour * wavesAnHour * perWave)
  }
  await pass(20_000, 1000)
  // The stand-in knows of no comments, so deleted ones are looked for all the time: those parts only say again what is there.
  const parts = watched.parts.filter(({ whole }) => !whole).map(({ messages }) => messages.map(({ id }) => id))
  const ids = parts.flat()
  expect(ids.length).toBeGreaterThan(remembered)
  expect(new Set(ids).size).toBe(made.written.length)
  // Those that the stream told bare came once more in full, and no oftener.
  expect(ids.length).toBeLessThanOrEqual(made.written.length * 2)
  expect(asked[1]).toBeLessThan(asked[0]! * 1.1)
  expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(30)
  watched.stop()
  await pass(2000, 500)
}, 60_000)

it('S061 of ids it remembers a bounded number, the newest, however many there were', () => {
  const known = memory()
  for (let i = 0; i < remembered * 5; i++) {
    known.keep(`c${i}`, 'full')
    if (known.size() > remembered) throw new Error(`${known.size()} ids are remembered`)
  }
  expect(known.size()).toBeGreaterThanOrEqual(remembered / 2)
  expect(known.isFull(`c${remembered * 5 - 1}`)).toBe(true)
  expect(known.has('c0')).toBe(false)
})
