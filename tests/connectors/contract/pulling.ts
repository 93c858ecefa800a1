import type { Bench } from './remote'
import type { Session } from '@/connectors/connector'
import { expect, test } from 'vitest'
import { Throttled } from '@/connectors/errors'
import { keeper, pullInto, ticketOf } from './remote'

/** What comes in: everything, once, from any cut on. `bench` holds what the test about to run uses. */
export function pulling(bench: Bench) {
  test('pulls all there is, and a second time nothing new', async () => {
    const { remote, kept } = bench
    const { cursor } = await pullInto(kept, remote)
    expect(kept.conversations.size).toBeGreaterThan(0)
    const before = kept.rows()
    await pullInto(kept, remote, cursor)
    expect(kept.rows()).toBe(before)
  })

  test('brings with the next pull what was said since', async () => {
    const { remote, kept } = bench
    const { cursor } = await pullInto(kept, remote)
    remote.say('One more question')
    await pullInto(kept, remote, cursor)
    expect([...kept.messages.values()]).toContainEqual(expect.objectContaining({ text: 'One more question', from: 'customer' }))
    expect([...kept.conversations.values()]).toContainEqual(expect.objectContaining({ snippet: 'One more question', lastFrom: 'customer' }))
  })

  test('comes to the same when it is cut off after every part', async () => {
    const { remote, kept } = bench
    await pullInto(kept, remote)
    const pieces = keeper()
    let cursor: string | undefined
    for (let parts = 1; parts > 0;) ({ cursor, parts } = await pullInto(pieces, remote, cursor, 1))
    expect(pieces.rows()).toBe(kept.rows())
  })

  test('comes to the same when the connection breaks at any call', async () => {
    const { remote, kept, urls } = bench
    await pullInto(kept, remote)
    const calls = urls.length
    expect(calls).toBeGreaterThan(0)
    for (let broken = 1; broken <= calls; broken++) {
      const pieces = keeper()
      let left = broken
      const { fetch } = remote.session
      const breaking: Session = { ...remote.session, fetch: (...asked) => --left === 0 ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...asked) }
      let cursor: string | undefined
      const resume = async () => {
        for await (const part of remote.connector.pull(breaking, cursor)) {
          pieces.take(part)
          cursor = part.cursor
        }
      }
      await expect(resume()).rejects.toThrow('Failed to fetch')
      await resume()
      expect(pieces.rows(), `broken at call ${broken}`).toBe(kept.rows())
    }
  })

  test.each(['', '{', 'null', '[]', '42', '{"version":99}', '{"version":1,"top":"x"}', 'not a cursor'])('starts anew with the cursor %j', async (garbage) => {
    const { remote, kept } = bench
    await pullInto(kept, remote)
    const anew = keeper()
    await pullInto(anew, remote, garbage)
    expect(anew.rows()).toBe(kept.rows())
  })

  test('tells times, ids and texts that a row can be made of', async () => {
    const { remote, kept } = bench
    await pullInto(kept, remote)
    for (const { id, source, page, customer, lastActivityAt, snippet } of kept.conversations.values()) {
      expect(id.startsWith(`${source}/`) && customer.startsWith(`${source}/`)).toBe(true)
      expect([source, page]).toEqual([remote.session.source.id, remote.session.source.id])
      expect(lastActivityAt).toBeGreaterThan(Date.UTC(2000, 0))
      expect(snippet.length).toBeLessThanOrEqual(200)
    }
    for (const message of kept.messages.values()) expect(kept.conversations.has(message.ticket)).toBe(true)
  })

  test('goes back to the first message, part by part, nothing twice', async () => {
    const { remote, kept } = bench
    await pullInto(kept, remote)
    const ids: string[] = []
    for (const conversation of kept.conversations.values()) {
      let older: string | undefined
      do {
        const part = await remote.connector.history(remote.session, ticketOf(conversation), older)
        ids.push(...part.messages.map(({ id }) => id))
        older = part.older
      } while (older !== undefined)
    }
    expect(ids).toHaveLength(remote.messages())
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('asks to wait until a time to come', async () => {
    const { remote, kept } = bench
    remote.goWrong('throttled', 'read')
    const error = await pullInto(kept, remote).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Throttled)
    expect((error as Throttled).until).toBeGreaterThan(remote.session.now())
  })
}
