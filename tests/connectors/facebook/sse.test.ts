import { expect, it } from 'vitest'
import { eventsOf } from '@/connectors/facebook/sse'
import recorded from './fixtures/live_comments_sse.json'

/** A stream of these bytes, in parts of so many. */
function streamOf(text: string, size = Infinity) {
  const bytes = new TextEncoder().encode(text)
  return new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size))
      controller.close()
    },
  })
}

async function read(text: string, size?: number) {
  const events: string[] = []
  for await (const event of eventsOf(streamOf(text, size))) events.push(event)
  return events
}

it.each<[string, string, string[]]>([
  ['one event', 'data: a\n\n', ['a']],
  ['several, with names, ids and comments between', ': ping\n\nevent: x\nid: 3\ndata: a\n\nretry: 5\n\ndata: b\n\n', ['a', 'b']],
  ['lines that end as Windows or old Macs end them', 'data: a\r\n\r\ndata: b\r\rdata: c\n\n', ['a', 'b', 'c']],
  ['an event of several lines', 'data: a\ndata:\ndata\ndata:b\n\n', ['a\n\n\nb']],
  ['a line separator inside', 'data: a\u2028b\n\n', ['a\u2028b']],
  ['only the first space is no part of it', 'data:  a\n\n', [' a']],
  ['other fields that begin alike', 'database: a\n\n', []],
  ['one that has not ended', 'data: a\n\ndata: b\n', ['a']],
  ['nothing', '', []],
])('reads %s', async (_, text, expected) => {
  for (const size of [1, 2, 3, 7, Infinity]) expect(await read(text, size), `in parts of ${size}`).toEqual(expected)
})

it.each([1, 2, 5, 64])('reads what was recorded, cut into parts of %i bytes, also within a letter', async (size) => {
  const texts = (await read(recorded.raw, size)).map(event => JSON.parse(event))
  expect(texts.map(({ from }) => from?.name)).toEqual(['Siti Contoh', 'Nguyễn Thị Ví Dụ', 'Ana Ejemplo', undefined])
})

it('whoever stops reading ends the stream', async () => {
  let ended = false
  const body = new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(new TextEncoder().encode('data: a\n\n')),
    cancel: () => {
      ended = true
    },
  })
  const events = eventsOf(body)
  expect((await events.next()).value).toBe('a')
  await events.return(undefined)
  expect(ended).toBe(true)
})
