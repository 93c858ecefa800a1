import { expect, it, vi } from 'vitest'
import { Unauthorized } from '@/connectors/errors'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { noon } from '../make'
import { connected, fails, minute, passing, read, reply } from './passing'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const { room, remoteThat } = passing(registry)

it('a good pull ends the trouble and the failure', async () => {
  await connected({ trouble: { code: 'expired', at: noon - 10 * minute }, failure: { why: 'server', at: noon - 10 * minute } })
  await sync(room.outside)
  const { trouble, failure, syncedAt } = await read()
  expect({ trouble, failure, syncedAt }).toEqual({ trouble: undefined, failure: undefined, syncedAt: noon })
})

it('in trouble nothing goes out either, until it is asked again', async () => {
  await connected({ trouble: { code: 'expired', at: noon } })
  await dispatch(reply())
  await sync(room.outside)
  expect(room.asked).toEqual([])
  room.time.now += 5 * minute
  await sync(room.outside)
  expect(room.asked).toEqual(['facebook:1 reply', 'facebook:1 pull'])
})

it('a token that expires during the first sync is not tried with every breath', async () => {
  await connected({ filled: false })
  remoteThat({ 'facebook:1': fails(new Unauthorized('expired')) })
  for (let i = 0; i < 10; i++) {
    await sync(room.outside)
    room.time.now += 10_000
  }
  expect(room.asked).toHaveLength(1)
})

it('what the channel says of its quota is kept and slows the next fetch', async () => {
  await connected({})
  registry.connectors = { facebook: { ...room.remote.connector, async* pull(session: { usage: (percent: number) => void }) {
    session.usage(80)
    yield { arrivals: [], messages: [], cursor: '' }
  } } }
  await sync(room.outside)
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
  await sync(room.outside)
  expect(room.asked).toEqual(['facebook:1 pull'])
  expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual(['waiting'])
})
