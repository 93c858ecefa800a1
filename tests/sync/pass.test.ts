import type { Source } from '@/domain/source'
import { expect, it, vi } from 'vitest'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { disconnect, setPaused } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon } from '../make'
import { connected, fails, minute, passing, read, reply, second } from './passing'
import { soon } from './soon'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const { room, remoteThat } = passing(registry)

/** Something that waits until it is let go. */
function gate() {
  let go = () => {}
  const open = new Promise<void>((resolve) => {
    go = resolve
  })
  return { open, go: () => go() }
}

it.each<[string, () => unknown, Partial<Source>]>([
  ['an expired token', fails(new Unauthorized('expired')), { trouble: { code: 'expired', at: noon } }],
  ['being throttled', fails(new Throttled(noon + minute)), { notBefore: noon + minute }],
  ['a network that fails', fails(new TypeError('Failed to fetch')), { failure: { why: 'network', at: noon } }],
  ['a server that fails', fails(new Error('HTTP 500')), { failure: { why: 'server', at: noon } }],
])('S063 S093 %s of one source is noted there and touches no other', async (_, trouble, noted) => {
  await connected({}, { id: second, account: '2' })
  await dispatch(reply(second))
  remoteThat({ 'facebook:1': trouble })
  await sync(room.outside)
  expect(await read()).toMatchObject(noted)
  expect(await read(second)).toMatchObject({ syncedAt: noon, cursor: 'next' })
  expect(room.remote.arrived).toHaveLength(1)
})

it('a source whose secret cannot be read ends neither the others nor the turn of this pass', async () => {
  await connected({}, { id: second, account: '2' })
  await dispatch(reply(second))
  room.outside.secretOf = ({ id }) => id === second ? Promise.resolve('secret') : Promise.reject(new Error('no storage'))
  let sending = 0
  let atOnce = 0
  remoteThat({ [second]: async () => {
    atOnce = Math.max(atOnce, ++sending)
    await new Promise(resolve => setTimeout(resolve, 20))
    sending--
  } })
  await Promise.allSettled([sync(room.outside), sync(room.outside), sync(room.outside)])
  expect(room.remote.arrived).toHaveLength(1)
  expect(atOnce).toBe(1)
  expect(await db.outbox.count()).toBe(0)
})

it.each([1, 4, 12])('as many tickets are sent to at once as the channel bears: %i', async (abreast) => {
  await connected({})
  room.remote.connector.abreast = abreast
  const ids = Array.from({ length: 30 }, (_, i) => `facebook:1/t_${i}`)
  await store(await read(), { arrivals: ids.map(id => ({ conversation: conversation({ id, source: 'facebook:1' }) })), messages: [], cursor: '' }, noon)
  for (const ticket of ids) await dispatch({ ...reply(), id: ticket, ticket })
  const { open, go } = gate()
  let sending = 0
  remoteThat({ 'facebook:1': async () => {
    sending++
    await open
  } })
  const passed = sync(room.outside)
  await soon(() => expect(sending).toBe(abreast)).finally(go)
  await passed
  expect(room.remote.arrived).toHaveLength(30)
})

it('a source without a secret is left alone', async () => {
  await connected({})
  room.outside.secretOf = async () => undefined
  await sync(room.outside, true)
  expect(room.asked).toEqual([])
})

it('a paused source neither sends nor fetches, also when asked to; what is owed waits', async () => {
  await connected({ paused: true })
  await dispatch(reply())
  await sync(room.outside, true)
  expect(room.asked).toEqual([])
  expect(await db.outbox.toArray()).toMatchObject([{ state: 'waiting' }])
})

it.each<[string, () => Promise<unknown>]>([
  ['paused', () => setPaused('facebook:1', true)],
  ['removed without its data', () => disconnect('facebook:1', false)],
])('%s while its replies go out, it sends no further one; what is owed waits', async (_, stop) => {
  await connected({})
  await dispatch(reply())
  await dispatch({ ...reply(), id: 'second' })
  remoteThat({ 'facebook:1': stop })
  await sync(room.outside, true)
  expect(room.asked).toEqual(['facebook:1 reply'])
  expect(await db.outbox.toArray()).toMatchObject([{ id: 'second', state: 'waiting' }])
})

it('S163 S006 S063 offline nothing is asked, except of the practice shop, which needs no network', async () => {
  await connected({}, { id: 'practice:2', account: '2', practice: true })
  room.outside.online = () => false
  await sync(room.outside, true)
  expect(room.asked).toEqual(['practice:2 pull'])
})

it('S063 not due, so only what is owed goes out; "Sync now" fetches all the same', async () => {
  await connected({ syncedAt: noon })
  await dispatch(reply())
  await sync(room.outside)
  expect(room.asked).toEqual(['facebook:1 reply'])
  await sync(room.outside, true)
  expect(room.asked).toEqual(['facebook:1 reply', 'facebook:1 pull'])
})

it('S063 pressed while a pass runs, it fetches once more and not more often', async () => {
  await connected({ syncedAt: noon })
  await Promise.all([sync(room.outside), sync(room.outside, true), sync(room.outside, true), sync(room.outside, true)])
  expect(room.asked).toEqual(['facebook:1 pull'])
})

it('S063 pressed while a pass runs and another one waits, it is answered only once its own fetch is over', async () => {
  await connected({ syncedAt: noon })
  const [first, second] = [gate(), gate()]
  const gates = [first, second]
  remoteThat({ 'facebook:1': () => gates.shift()?.open })
  const running = sync(room.outside, true)
  await soon(() => expect(room.asked).toHaveLength(1))
  const waiting = sync(room.outside, true)
  let answered = false
  const pressed = sync(room.outside, true).then(() => {
    answered = true
  })
  first.go()
  await running
  await soon(() => expect(room.asked).toHaveLength(2))
  expect(answered).toBe(false)
  second.go()
  await Promise.all([waiting, pressed])
  expect(room.asked).toEqual(['facebook:1 pull', 'facebook:1 pull'])
})
