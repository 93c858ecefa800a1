import type { Command } from '@/domain/actions'
import { beforeEach, expect, it, vi } from 'vitest'
import { Rejected } from '@/connectors/errors'
import { closeAsSeen } from '@/domain/actions/close'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const id = 'facebook:1/t_1'
const about = { ticket: id, source: 'facebook:1', by: 'ana' } as const
const shown = () => db.tickets.get(id)
/** Of an agent whose clock is ten minutes ahead. */
const close: Command = { ...about, id: 'c1', action: 'close', input: { reason: 'resolved', upTo: noon }, at: noon + 600_000 }
const arrives = (at: number) => store(source(), { arrivals: [{ conversation: conversation({ lastActivityAt: at, lastCustomerAt: at, messages: 2 }) }], messages: [], cursor: '' }, noon)

let remote: ReturnType<typeof fakeRemote>
let outside: ReturnType<typeof fakeOutside>

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  remote = fakeRemote()
  registry.connectors = { facebook: remote.connector }
  outside = fakeOutside({ now: noon })
  await db.sources.put(source({ filled: true }))
  await store(source(), { arrivals: [{ conversation: conversation() }], messages: [], cursor: '' }, noon)
})

it('S104 what the customer writes while closing waits its turn is not closed away with it', async () => {
  await dispatch(close)
  expect(await shown()).toMatchObject({ status: 'closed' })
  await arrives(noon + 1000)
  expect(await shown()).toMatchObject({ status: 'open', waitingSince: noon })
  await sync(outside)
  expect(await db.outbox.count()).toBe(0)
  expect(await shown()).toMatchObject({ status: 'open', waitingSince: noon })
})

it('S104 it came with the very fetch that ran while the agent closed', async () => {
  remote.connector.pull = async function* () {
    await dispatch(close)
    yield { arrivals: [{ conversation: conversation({ lastActivityAt: noon + 1000, lastCustomerAt: noon + 1000, messages: 2 }) }], messages: [], cursor: '2' }
  }
  await sync(outside)
  expect(await shown()).toMatchObject({ status: 'open' })
})

it('S014 closed over a message that the agent knew of, it stays closed', async () => {
  await dispatch(close)
  await arrives(noon)
  await sync(outside)
  expect(await shown()).toMatchObject({ status: 'closed', reason: 'resolved' })
})

/** Answered and closed in one breath, as the panel does it. */
async function answerAndClose() {
  await dispatch({ ...about, id: 'r', action: 'reply', input: { text: 'Dạ còn', files: [] }, at: noon + 1000 })
  await dispatch({ ...about, id: 'c1', action: 'close', input: closeAsSeen((await shown())!, 'resolved'), at: noon + 2000 })
  expect(await shown()).toMatchObject({ status: 'closed' })
  await sync(outside)
}

it('S153 S164 closed behind an answer that is then refused, it stands open again, where its failed answer is seen', async () => {
  remote.state.mood = () => {
    throw new Rejected('windowOver')
  }
  await answerAndClose()
  expect(await shown()).toMatchObject({ status: 'open', waitingSince: noon })
  expect(await db.outbox.toArray()).toMatchObject([{ action: 'reply', state: 'rejected' }])
})

it('S017 closed behind an answer that arrives, it is closed', async () => {
  await answerAndClose()
  expect(await shown()).toMatchObject({ status: 'closed', reason: 'resolved' })
  expect(await db.outbox.count()).toBe(0)
})
