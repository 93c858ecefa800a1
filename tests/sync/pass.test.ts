import type { Connector } from '@/connectors/connector'
import type { Command } from '@/domain/actions'
import type { Source } from '@/domain/source'
import { beforeEach, expect, it, vi } from 'vitest'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'
import { soon } from './soon'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const minute = 60_000
const second = 'facebook:2'

let time: { now: number }
let outside: ReturnType<typeof fakeOutside>
let remote: ReturnType<typeof fakeRemote>
/** What each source was asked, in order. */
let asked: string[]

/** The fake remote, with a word to say for each source before it answers. */
function remoteThat(answers: Record<string, () => unknown>) {
  const speak = async (id: string, what: string) => {
    asked.push(`${id} ${what}`)
    await answers[id]?.()
  }
  const connector: Connector = {
    ...remote.connector,
    async* pull(session) {
      await speak(session.source.id, 'pull')
      yield { arrivals: [], messages: [], cursor: 'next' }
    },
    send: {
      ...remote.connector.send,
      reply: async (session, job) => {
        await speak(session.source.id, 'reply')
        return remote.connector.send.reply!(session, job)
      },
    },
  }
  registry.connectors = { facebook: connector }
}

function reply(from = 'facebook:1'): Command {
  return { id: `r ${from}`, action: 'reply', input: { text: 'Dạ', files: [] }, ticket: `${from}/t_1`, source: from, by: 'ana', at: noon }
}
const read = async (id = 'facebook:1') => (await db.sources.get(id))!
function fails(error: unknown) {
  return () => {
    throw error
  }
}

/** Something that waits until it is let go. */
function gate() {
  let go = () => {}
  const open = new Promise<void>((resolve) => {
    go = resolve
  })
  return { open, go: () => go() }
}

async function connected(...changes: Partial<Source>[]) {
  for (const change of changes) {
    const made = source({ filled: true, syncedAt: 0, ...change })
    await db.sources.put(made)
    const arrived = conversation({ id: `${made.id}/t_1`, source: made.id, page: made.id, customer: `${made.id}/c1` })
    await store(made, { arrivals: [{ conversation: arrived }], messages: [], cursor: '' }, noon)
  }
}

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  time = { now: noon }
  outside = fakeOutside(time)
  remote = fakeRemote()
  asked = []
  remoteThat({})
})

it.each<[string, () => unknown, Partial<Source>]>([
  ['an expired token', fails(new Unauthorized('expired')), { trouble: { code: 'expired', at: noon } }],
  ['being throttled', fails(new Throttled(noon + minute)), { notBefore: noon + minute }],
  ['a network that fails', fails(new TypeError('Failed to fetch')), { failure: { why: 'network', at: noon } }],
  ['a server that fails', fails(new Error('HTTP 500')), { failure: { why: 'server', at: noon } }],
])('S063 S093 %s of one source is noted there and touches no other', async (_, trouble, noted) => {
  await connected({}, { id: second, account: '2' })
  await dispatch(reply(second))
  remoteThat({ 'facebook:1': trouble })
  await sync(outside)
  expect(await read()).toMatchObject(noted)
  expect(await read(second)).toMatchObject({ syncedAt: noon, cursor: 'next' })
  expect(remote.arrived).toHaveLength(1)
})

it('a source whose secret cannot be read ends neither the others nor the turn of this pass', async () => {
  await connected({}, { id: second, account: '2' })
  await dispatch(reply(second))
  outside.secretOf = ({ id }) => id === second ? Promise.resolve('secret') : Promise.reject(new Error('no storage'))
  let sending = 0
  let atOnce = 0
  remoteThat({ [second]: async () => {
    atOnce = Math.max(atOnce, ++sending)
    await new Promise(resolve => setTimeout(resolve, 20))
    sending--
  } })
  await Promise.allSettled([sync(outside), sync(outside), sync(outside)])
  expect(remote.arrived).toHaveLength(1)
  expect(atOnce).toBe(1)
  expect(await db.outbox.count()).toBe(0)
})

it('a source without a secret is left alone', async () => {
  await connected({})
  outside.secretOf = async () => undefined
  await sync(outside, true)
  expect(asked).toEqual([])
})

it('a paused source neither sends nor fetches, also when asked to; what is owed waits', async () => {
  await connected({ paused: true })
  await dispatch(reply())
  await sync(outside, true)
  expect(asked).toEqual([])
  expect(await db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
})

it('S163 S006 S063 offline nothing is asked, except of the practice shop, which needs no network', async () => {
  await connected({}, { id: 'practice:2', account: '2', practice: true })
  outside.online = () => false
  await sync(outside, true)
  expect(asked).toEqual(['practice:2 pull'])
})

it('S063 not due, so only what is owed goes out; "Sync now" fetches all the same', async () => {
  await connected({ syncedAt: noon })
  await dispatch(reply())
  await sync(outside)
  expect(asked).toEqual(['facebook:1 reply'])
  await sync(outside, true)
  expect(asked).toEqual(['facebook:1 reply', 'facebook:1 pull'])
})

it('S063 pressed while a pass runs, it fetches once more and not more often', async () => {
  await connected({ syncedAt: noon })
  await Promise.all([sync(outside), sync(outside, true), sync(outside, true), sync(outside, true)])
  expect(asked).toEqual(['facebook:1 pull'])
})

it('S063 pressed while a pass runs and another one waits, it is answered only once its own fetch is over', async () => {
  await connected({ syncedAt: noon })
  const [first, second] = [gate(), gate()]
  const gates = [first, second]
  remoteThat({ 'facebook:1': () => gates.shift()?.open })
  const running = sync(outside, true)
  await soon(() => expect(asked).toHaveLength(1))
  const waiting = sync(outside, true)
  let answered = false
  const pressed = sync(outside, true).then(() => {
    answered = true
  })
  first.go()
  await running
  await soon(() => expect(asked).toHaveLength(2))
  expect(answered).toBe(false)
  second.go()
  await Promise.all([waiting, pressed])
  expect(asked).toEqual(['facebook:1 pull', 'facebook:1 pull'])
})

it('a good pull ends the trouble and the failure', async () => {
  await connected({ trouble: { code: 'expired', at: noon - 10 * minute }, failure: { why: 'server', at: noon - 10 * minute } })
  await sync(outside)
  const { trouble, failure, syncedAt } = await read()
  expect({ trouble, failure, syncedAt }).toEqual({ trouble: undefined, failure: undefined, syncedAt: noon })
})

it('in trouble nothing goes out either, until it is asked again', async () => {
  await connected({ trouble: { code: 'expired', at: noon } })
  await dispatch(reply())
  await sync(outside)
  expect(asked).toEqual([])
  time.now += 5 * minute
  await sync(outside)
  expect(asked).toEqual(['facebook:1 reply', 'facebook:1 pull'])
})

it('a token that expires during the first sync is not tried with every breath', async () => {
  await connected({ filled: false })
  remoteThat({ 'facebook:1': fails(new Unauthorized('expired')) })
  for (let i = 0; i < 10; i++) {
    await sync(outside)
    time.now += 10_000
  }
  expect(asked).toHaveLength(1)
})

it('what the channel says of its quota is kept and slows the next fetch', async () => {
  await connected({})
  registry.connectors = { facebook: { ...remote.connector, async* pull(session: { usage: (percent: number) => void }) {
    session.usage(80)
    yield { arrivals: [], messages: [], cursor: '' }
  } } }
  await sync(outside)
  expect(await read()).toMatchObject({ usage: 80, usageAt: noon })
})

it.each([
  ['paused', () => db.sources.update('facebook:1', { paused: true })],
  ['removed', () => db.sources.delete('facebook:1')],
])('%s while it is being fetched, it sends nothing more in that pass', async (_, stop) => {
  await connected({})
  remoteThat({ 'facebook:1': async () => {
    await dispatch(reply())
    await stop()
  } })
  await sync(outside)
  expect(asked).toEqual(['facebook:1 pull'])
  expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(['waiting'])
})
