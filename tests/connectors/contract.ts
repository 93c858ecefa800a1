import type { Connector, Job, Session } from '@/connectors/connector'
import type { Command } from '@/domain/actions'
import type { Message } from '@/domain/message'
import type { Conversation, Ticket } from '@/domain/ticket'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'

/** What may go wrong with the next write, or with the next read. */
export type Mishap = 'cutBefore' | 'cutAfter' | 'rejected' | 'unauthorized' | 'throttled' | 'unreadable'

/** One remote that stands still unless it is told otherwise, with history in it, and a connector to it. */
export interface Remote {
  connector: Connector
  session: Session
  /** A secret it does not know. */
  wrong: string
  /** A customer writes. */
  say: (text: string) => void
  /** How many messages of ours with this text really got there. */
  arrived: (text: string) => number
  /** How many messages of anybody are there. */
  messages: () => number
  /** Lets the next write or read go wrong, once. */
  goWrong: (how: Mishap, with_: 'write' | 'read') => void
}

/** Everything that a pull brought, by id; later word over earlier. */
function keeper() {
  const conversations = new Map<string, Conversation>()
  const messages = new Map<string, Message>()
  return {
    conversations,
    messages,
    rows: () => JSON.stringify([[...conversations].sort(), [...messages].sort()]),
  }
}
type Keeper = ReturnType<typeof keeper>

/** Pulls to the end, or until `stop` parts have come. Returns the last cursor and the number of parts. */
async function pullInto(kept: Keeper, { connector, session }: Pick<Remote, 'connector' | 'session'>, cursor?: string, stop = Infinity) {
  let parts = 0
  for await (const part of connector.pull(session, cursor)) {
    for (const { conversation } of part.arrivals) kept.conversations.set(conversation.id, conversation)
    for (const message of part.messages) kept.messages.set(`${message.ticket} ${message.at} ${message.id}`, message)
    cursor = part.cursor
    parts++
    if (parts >= stop) break
  }
  return { cursor, parts }
}

function ticketOf(conversation: Conversation | undefined): Ticket {
  if (!conversation) throw new Error('no conversation came')
  return { ...conversation, status: 'open', tags: [], pulled: true }
}

function replyOn(ticket: Ticket, text: string, at: number): Job<'reply'> {
  const command: Command<'reply'> = { id: `c-${at}-${text}`, action: 'reply', input: { text, files: [] }, ticket: ticket.id, source: ticket.source, by: 'ana', at }
  return { command, ticket, files: [] }
}

const nobodyKnown = async () => false

/** What every connector has to keep, whatever it speaks to. `set` makes a fresh remote. */
export function contract(name: string, set: () => Remote) {
  describe(`${name} keeps the contract`, () => {
    let remote: Remote
    let kept: Keeper
    let urls: string[]

    beforeEach(() => {
      // Waits for a quota pass at once, and still in their order.
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: Date.UTC(2026, 10, 20, 12) })
      vi.setTimerTickMode('nextTimerAsync')
      remote = set()
      kept = keeper()
      urls = []
      const { fetch } = remote.session
      remote.session = {
        ...remote.session,
        fetch: (input, init) => {
          urls.push(new Request(input, init).url)
          return fetch(input, init)
        },
      }
    })
    afterEach(() => vi.useRealTimers())

    const answering = async () => {
      remote.say('Is it still there?')
      await pullInto(kept, remote)
      return ticketOf([...kept.conversations.values()].sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0])
    }
    const send = (job: Job<'reply'>) => remote.connector.send.reply!(remote.session, job)
    const echo = (job: Job<'reply'>, known = nobodyKnown) => remote.connector.echo.reply!(remote.session, job, known)

    test('pulls all there is, and a second time nothing new', async () => {
      const { cursor } = await pullInto(kept, remote)
      expect(kept.conversations.size).toBeGreaterThan(0)
      const before = kept.rows()
      await pullInto(kept, remote, cursor)
      expect(kept.rows()).toBe(before)
    })

    test('brings with the next pull what was said since', async () => {
      const { cursor } = await pullInto(kept, remote)
      remote.say('One more question')
      await pullInto(kept, remote, cursor)
      expect([...kept.messages.values()]).toContainEqual(expect.objectContaining({ text: 'One more question', from: 'customer' }))
      expect([...kept.conversations.values()]).toContainEqual(expect.objectContaining({ snippet: 'One more question', lastFrom: 'customer' }))
    })

    test('comes to the same when it is cut off after every part', async () => {
      await pullInto(kept, remote)
      const pieces = keeper()
      let cursor: string | undefined
      for (let parts = 1; parts > 0;) ({ cursor, parts } = await pullInto(pieces, remote, cursor, 1))
      expect(pieces.rows()).toBe(kept.rows())
    })

    test('comes to the same when the connection breaks at any call', async () => {
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
            for (const { conversation } of part.arrivals) pieces.conversations.set(conversation.id, conversation)
            for (const message of part.messages) pieces.messages.set(`${message.ticket} ${message.at} ${message.id}`, message)
            cursor = part.cursor
          }
        }
        await expect(resume()).rejects.toThrow('Failed to fetch')
        await resume()
        expect(pieces.rows(), `broken at call ${broken}`).toBe(kept.rows())
      }
    })

    test.each(['', '{', 'null', '[]', '42', '{"version":99}', '{"version":1,"top":"x"}', 'not a cursor'])('starts anew with the cursor %j', async (garbage) => {
      await pullInto(kept, remote)
      const anew = keeper()
      await pullInto(anew, remote, garbage)
      expect(anew.rows()).toBe(kept.rows())
    })

    test('tells times, ids and texts that a row can be made of', async () => {
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

    test('sends a reply once, and pulls it back as the same entry', async () => {
      const ticket = await answering()
      const { entry } = await send(replyOn(ticket, 'Yes, it is.', remote.session.now()))
      expect(entry).toMatchObject({ kind: 'message', from: 'agent', by: 'ana', text: 'Yes, it is.', ticket: ticket.id })
      await pullInto(kept, remote)
      const back = [...kept.messages.values()].filter(message => message.kind === 'message' && message.text === 'Yes, it is.')
      expect(back.map(({ id, at }) => ({ id, at }))).toEqual([{ id: entry?.id, at: entry?.at }])
      expect(remote.arrived('Yes, it is.')).toBe(1)
    })

    test('finds a reply that arrived though the connection broke', async () => {
      const ticket = await answering()
      const job = replyOn(ticket, 'Did it arrive?', remote.session.now())
      remote.goWrong('cutAfter', 'write')
      await expect(send(job)).rejects.toThrow()
      expect(remote.arrived('Did it arrive?')).toBe(1)
      expect(await echo(job)).toMatchObject({ entry: { text: 'Did it arrive?', by: 'ana' } })
    })

    test('says that a reply is absent when the connection broke before it', async () => {
      const ticket = await answering()
      const job = replyOn(ticket, 'Did it arrive?', remote.session.now())
      remote.goWrong('cutBefore', 'write')
      await expect(send(job)).rejects.toThrow()
      expect(remote.arrived('Did it arrive?')).toBe(0)
      expect(await echo(job)).toBe('absent')
    })

    test('does not take another command\'s message for its own', async () => {
      const ticket = await answering()
      const { entry } = await send(replyOn(ticket, 'Yes', remote.session.now()))
      expect(await echo(replyOn(ticket, 'Yes', remote.session.now()), async id => id === entry?.id)).toBe('absent')
    })

    test('leaves it open whether a reply arrived while the network is down', async () => {
      const ticket = await answering()
      remote.goWrong('cutBefore', 'read')
      await expect(echo(replyOn(ticket, 'Yes', remote.session.now()))).rejects.toThrow()
    })

    test.each([
      ['rejected', Rejected],
      ['unauthorized', Unauthorized],
      ['throttled', Throttled],
    ] as const)('throws what was %s as such', async (how, type) => {
      const ticket = await answering()
      remote.goWrong(how, 'write')
      await expect(send(replyOn(ticket, 'No', remote.session.now()))).rejects.toBeInstanceOf(type)
      expect(remote.arrived('No')).toBe(0)
    })

    test('asks to wait until a time to come', async () => {
      remote.goWrong('throttled', 'read')
      const error = await pullInto(kept, remote).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(Throttled)
      expect((error as Throttled).until).toBeGreaterThan(remote.session.now())
    })

    test('says in the check what is wrong with a secret, without throwing', async () => {
      const { account, lines } = await remote.connector.check({ ...remote.session, secret: remote.wrong })
      expect(account).toBeUndefined()
      expect(lines.some(({ state }) => state === 'bad')).toBe(true)
    })

    test('finds nothing wrong with a good secret', async () => {
      const { account, name, lines } = await remote.connector.check(remote.session)
      expect([account, name]).toEqual([remote.session.source.account, expect.any(String)])
      expect(lines.filter(({ state }) => state === 'bad')).toEqual([])
    })

    test('throws from the check only without a network', async () => {
      remote.goWrong('cutBefore', 'read')
      await expect(remote.connector.check(remote.session)).rejects.toThrow()
    })

    test('asks only the hosts it names', async () => {
      await answering()
      const patterns = remote.connector.hosts.map(host => host.replace(/\*$/, ''))
      expect(urls.filter(url => !patterns.some(pattern => url.startsWith(pattern)))).toEqual([])
    })

    test.each(['cutBefore', 'cutAfter', 'rejected', 'unauthorized', 'throttled', 'unreadable'] as const)('keeps the secret out of addresses, rows, cursors and errors (%s)', async (how) => {
      const ticket = await answering()
      remote.goWrong(how, 'write')
      const error = await send(replyOn(ticket, 'Hush', remote.session.now())).then(() => undefined, (error: Error) => error)
      remote.goWrong(how, 'read')
      const other = await pullInto(kept, remote).then(() => undefined, (error: Error) => error)
      const { cursor } = await pullInto(kept, remote)
      const said = [urls, kept.rows(), cursor, error?.message, error?.stack, other?.message, other?.stack].join('\n')
      expect(error ?? other).toBeInstanceOf(Error)
      expect(said).not.toContain(remote.session.secret)
    })
  })
}
